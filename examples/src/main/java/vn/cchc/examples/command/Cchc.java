package vn.cchc.examples.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.cchc.model.problem.Language;

/**
 * The {@code cchc} command. Its exit status is 0 where all is fine (warnings allowed), 1 for errors in the input, 2 for wrong usage.
 */
@Command(
        name = "cchc",
        subcommands = {
            RankCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            CompareCommand.class,
            CommendCommand.class,
            BoundsCommand.class,
            ReachCommand.class,
            RobustnessCommand.class,
            FairnessCommand.class,
            ReportCommand.class,
            StatusCommand.class,
            TemplateCommand.class,
            CollectCommand.class,
            PetitionsCommand.class,
            JournalCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Cchc {

    private Cchc() {}

    /** Runs the command and ends the program with its exit status. */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs the command and returns its exit status. */
    static int run(PrintWriter console, PrintWriter errors, String... arguments) {
        PrintWriter out = new PrintWriter(new PlainWriter(console), true);
        PrintWriter err = new PrintWriter(new PlainWriter(errors), true);
        try {
            return runPlain(out, err, arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    private static int runPlain(PrintWriter out, PrintWriter err, String... arguments) {
        Words words = new Words(language(arguments));
        CommandLine line = new CommandLine(new Cchc());
        line.setResourceBundle(words.bundle());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(new CommandLine.RunLast());
        line.setParameterExceptionHandler(new Misuse(words));
        line.setExecutionExceptionHandler(new Failure(words));
        if (arguments.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    // the language of usage texts must be known before the options are parsed
    private static Language language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean english = arguments[i].equalsIgnoreCase("--lang=en")
                    || (arguments[i].equals("--lang")
                            && i + 1 < arguments.length
                            && arguments[i + 1].equalsIgnoreCase("en"));
            if (english) {
                return Language.EN;
            }
        }
        return Language.VI;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
