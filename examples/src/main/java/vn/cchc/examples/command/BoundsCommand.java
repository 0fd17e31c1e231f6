package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.RobustnessFiles;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.scoring.Scorecards;

/** Says between which places every unit can still end up while petitions are open. */
@Command(name = "bounds", mixinStandardHelpOptions = true)
final class BoundsCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--marks", descriptionKey = "option.marks")
    private boolean marks;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        rank.use(
                input.scorecards(report, err),
                report,
                (ranker, cards) ->
                        show(ranker, cards, report, command.commandLine().getOut()));
        return report.print(err);
    }

    private void show(Ranker ranker, Scorecards cards, Report report, PrintWriter console) throws IOException {
        PetitionBounds bounds = PetitionBounds.of(
                ranker, cards, marks ? PetitionBounds.Open.PETITIONS_AND_MARKS : PetitionBounds.Open.PETITIONS);
        report.add(bounds.nominal().problems());
        if (out.isGiven()) {
            out.write("bounds", (file, format) -> RobustnessFiles.write(bounds, file, format), console, text.words());
        } else {
            new BoundsText(text.words()).print(bounds, console);
        }
    }
}
