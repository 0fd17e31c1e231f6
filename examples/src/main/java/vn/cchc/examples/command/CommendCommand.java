package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;

/** Proposes units for commendation, with the numbers of each proposal and the reason of each exclusion. */
@Command(name = "commend", mixinStandardHelpOptions = true)
final class CommendCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--commendations", paramLabel = "RULES", descriptionKey = "option.commendations")
    private Optional<String> rules = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Commendations> commendations = commendations(cards.get(), report);
            if (commendations.isPresent()) {
                show(commendations.get(), command.commandLine().getOut());
            }
        }
        return report.print(err);
    }

    private Optional<Commendations> commendations(Scorecards cards, Report report) throws IOException {
        try {
            Rulebook rulebook = rules.map(text -> cards.rulebook().with("commendations", text))
                    .orElse(cards.rulebook());
            Optional<Ranking> ranking = rank.ranking(cards, rulebook, Optional.empty(), report);
            return ranking.map(Commendations::of);
        } catch (InvalidValueException e) {
            report.add(e.problems());
            return Optional.empty();
        }
    }

    private void show(Commendations commendations, PrintWriter console) throws IOException {
        if (out.isGiven()) {
            out.write(
                    "commendations",
                    (file, format) -> ResultFiles.write(commendations, file, format),
                    console,
                    text.words());
        } else {
            Heading.print(commendations.ranking().scorecards(), text.words(), console);
            console.println();
            console.print(commendations.text(text.words().language()));
        }
    }
}
