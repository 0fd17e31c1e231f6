package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.ResultFiles;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingChange;
import vn.cchc.scoring.Scorecards;

/** Says what became of every unit since the year before: by its ranking file, or by its rulebook and round, which also tell its criteria. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @ArgGroup(exclusive = false)
    private @Nullable Earlier earlier;

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** The year before as it was appraised. */
    static final class Earlier {

        @Option(names = "--rules-before", paramLabel = "FILE", required = true, descriptionKey = "option.rulesBefore")
        private @Nullable Path rules;

        @Option(names = "--round-before", paramLabel = "FILE", required = true, descriptionKey = "option.roundBefore")
        private @Nullable Path round;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Earlier given = earlier;
        if ((given == null) != rank.hasYearBefore()) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.yearBefore"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<PreviousYear> before = Optional.empty();
        if (given != null) {
            before = before(given, report, err);
            if (before.isEmpty()) {
                return report.print(err);
            }
        }
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Ranking> ranking = rank.ranking(cards.get(), cards.get().rulebook(), before, report);
            if (ranking.isPresent()) {
                show(RankingChange.of(ranking.get()), command.commandLine().getOut());
            }
        }
        return report.print(err);
    }

    private Optional<PreviousYear> before(Earlier given, Report report, PrintWriter err) throws IOException {
        Optional<Scorecards> cards =
                input.scorecards(Objects.requireNonNull(given.rules), Objects.requireNonNull(given.round), report, err);
        return cards.isEmpty()
                ? Optional.empty()
                : new RankOptions().ranking(cards.get(), report).map(PreviousYear::of);
    }

    private void show(RankingChange change, PrintWriter console) throws IOException {
        if (out.isGiven()) {
            out.write("changes", (file, format) -> ResultFiles.write(change, file, format), console, text.words());
        } else {
            Heading.print(change.after().scorecards(), text.words(), console);
            console.println();
            console.print(change.text(text.words().language()));
        }
    }
}
