package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Answers wrong usage in the user's language: what is wrong, then how the command is used; exit status 2. */
final class Misuse implements IParameterExceptionHandler {

    private final Words words;

    Misuse(Words words) {
        this.words = words;
    }

    /** Two options that do not go together; its message is in the user's language already. */
    static final class Conflict extends CommandLine.ParameterException {

        private static final long serialVersionUID = 1L;

        Conflict(CommandLine line, String message) {
            super(line, message);
        }
    }

    @Override
    public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(message(exception));
        line.usage(err);
        return CommandLine.ExitCode.USAGE;
    }

    private String message(CommandLine.ParameterException exception) {
        if (exception instanceof Conflict conflict) {
            return String.valueOf(conflict.getMessage());
        }
        if (exception instanceof CommandLine.MissingParameterException missing) {
            return words.say(
                    "misuse.missing",
                    missing.getMissing().stream().map(Misuse::label).collect(Collectors.joining(", ")));
        }
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return words.say("misuse.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        return words.say("misuse.value", String.valueOf(exception.getValue()), name(exception));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static String name(CommandLine.ParameterException exception) {
        ArgSpec argument = exception.getArgSpec();
        return argument == null ? String.valueOf(exception.getMessage()) : label(argument);
    }
}
