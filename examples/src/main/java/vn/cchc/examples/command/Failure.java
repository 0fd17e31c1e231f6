package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import vn.cchc.model.problem.InvalidValueException;

/** Answers what went wrong while running in the user's language, without a stack trace; exit status 1. */
final class Failure implements IExecutionExceptionHandler {

    private final Words words;

    Failure(Words words) {
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, CommandLine.ParseResult result)
            throws Exception {
        line.getErr().println(words.say("error", message(exception)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private String message(Exception exception) throws Exception {
        if (exception instanceof InvalidValueException invalid) {
            return invalid.text(words.language());
        }
        if (exception instanceof NoSuchFileException missing) {
            return words.say("file.missing", missing.getFile());
        }
        if (exception instanceof FileSystemException system) {
            String file = String.valueOf(system.getFile());
            return Files.isDirectory(Path.of(file))
                    ? words.say("file.directory", file)
                    : words.say("file.failed", file);
        }
        if (exception instanceof IOException io) {
            return words.say("file.failed", String.valueOf(io.getMessage()));
        }
        if (exception instanceof NoSuchElementException || exception instanceof IllegalArgumentException) {
            return words.say("failed", String.valueOf(exception.getMessage()));
        }
        throw exception;
    }
}
