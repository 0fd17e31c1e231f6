package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.RobustnessFiles;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.robustness.Reach;

/** Says what a unit would have needed for a place or a band, or else for the next better place. */
@Command(name = "reach", mixinStandardHelpOptions = true)
final class ReachCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.unit")
    private String unit = "";

    @Option(names = "--place", paramLabel = "K", descriptionKey = "option.place")
    private Optional<Integer> place = Optional.empty();

    @Option(names = "--band", paramLabel = "BAND", descriptionKey = "option.band")
    private Optional<String> band = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (place.isPresent() && band.isPresent()) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.placeAndBand"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        rank.use(
                input.scorecards(report, err),
                report,
                (ranker, cards) -> answer(
                        Reach.of(ranker, cards), report, command.commandLine().getOut()));
        return report.print(err);
    }

    private void answer(Reach reach, Report report, PrintWriter console) throws IOException {
        boolean placed = reach.nominal()
                .find(unit)
                .filter(found -> found.place().isPresent())
                .isPresent();
        if (!placed) {
            String known = reach.nominal().blocks().stream()
                    .map(BlockRanking::ranked)
                    .flatMap(places -> places.stream().map(Place::unit))
                    .map(each -> each.code())
                    .collect(Collectors.joining(", "));
            report.add(Problem.of(Code.UNIT_WITHOUT_PLACE, Subject.unit(unit), unit, known));
            return;
        }
        Reach.Answer answer = place.isPresent()
                ? reach.place(unit, place.get())
                : band.map(wanted -> reach.band(unit, wanted)).orElseGet(() -> reach.higher(unit));
        if (out.isGiven()) {
            out.write(
                    "reach",
                    (file, format) -> RobustnessFiles.write(reach, answer, file, format),
                    console,
                    text.words());
        } else {
            new ReachText(text.words()).print(reach, answer, console);
        }
    }
}
