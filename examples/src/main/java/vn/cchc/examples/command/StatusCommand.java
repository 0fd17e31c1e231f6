package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.model.round.Round;

/** Says how far a round has come; no clock is read, the day is an option. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--round", paramLabel = "FILE", required = true, descriptionKey = "option.round")
    private @Nullable Path round;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "option.date")
    private Optional<LocalDate> date = Optional.empty();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        InputOptions.read(Objects.requireNonNull(rules), Objects.requireNonNull(round), new NowOption(), report)
                .ifPresent(each -> new StatusText(text.words(), known(each), each)
                        .print(date, command.commandLine().getOut()));
        return report.print(err);
    }

    /** The round as it was known at the end of the day asked for. */
    private Round known(Round whole) {
        return date.map(day -> whole.at(NowOption.endOf(day))).orElse(whole);
    }
}
