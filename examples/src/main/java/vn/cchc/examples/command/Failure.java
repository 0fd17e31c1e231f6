package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Answers what went wrong while running in the user's language, without a stack trace; exit status 1. */
final class Failure implements IExecutionExceptionHandler {

    private final Words words;

    Failure(Words words) {
        this.words = words;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, CommandLine.ParseResult result)
            throws Exception {
        boolean json = line.getParseResult() != null && line.getParseResult().hasMatchedOption("--json");
        Report report = new Report(words, json ? Report.Form.JSON : Report.Form.TEXT);
        report.add(problems(exception));
        report.print(line.getErr());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static List<Problem> problems(Exception exception) throws Exception {
        if (exception instanceof InvalidValueException invalid) {
            return invalid.problems();
        }
        if (exception instanceof NoSuchFileException missing) {
            return of(Code.FILE_MISSING, missing.getFile());
        }
        if (exception instanceof FileSystemException system) {
            String file = String.valueOf(system.getFile());
            return of(Files.isDirectory(Path.of(file)) ? Code.FILE_IS_FOLDER : Code.FILE_FAILED, file);
        }
        if (exception instanceof IOException io) {
            return of(Code.FILE_FAILED, String.valueOf(io.getMessage()));
        }
        if (exception instanceof NoSuchElementException || exception instanceof IllegalArgumentException) {
            return of(Code.RUN_FAILED, String.valueOf(exception.getMessage()));
        }
        throw exception;
    }

    private static List<Problem> of(Code code, String found) {
        return List.of(Problem.of(code, Subject.INPUT, found));
    }
}
