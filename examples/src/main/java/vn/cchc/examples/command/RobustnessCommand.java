package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.RankingFiles;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RobustnessFiles;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.RobustnessAnalysis;
import vn.cchc.ranking.robustness.Scenario;
import vn.cchc.ranking.robustness.ScenarioEffect;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightSet;
import vn.cchc.ranking.robustness.WeightVariation;
import vn.cchc.scoring.Scorecards;

/** Says how sure places are: under weights and points that vary, under weights of others, and with one thing done otherwise at a time. */
@Command(name = "robustness", mixinStandardHelpOptions = true)
final class RobustnessCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--draws", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.draws")
    private int draws;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", descriptionKey = "option.drawSeed")
    private long seed;

    @Option(names = "--weights", paramLabel = "25%", descriptionKey = "option.weights")
    private Optional<String> weights = Optional.empty();

    @Option(
            names = "--levels",
            paramLabel = "field,criterion,leaf",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "option.levels")
    private List<String> levels = List.of();

    @Option(names = "--within-parents", descriptionKey = "option.withinParents")
    private boolean withinParents;

    @Option(names = "--surveys", descriptionKey = "option.surveys")
    private boolean surveys;

    @Option(names = "--judged", descriptionKey = "option.judged")
    private boolean judged;

    @Option(names = "--top", paramLabel = "K", defaultValue = "3", descriptionKey = "option.top")
    private int top;

    @Option(names = "--weight-sets", paramLabel = "FILE", descriptionKey = "option.weightSets")
    private @Nullable Path weightSets;

    @Option(names = "--scenarios", paramLabel = "25%", descriptionKey = "option.scenarios")
    private Optional<String> scenarios = Optional.empty();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        boolean varies = weights.isPresent() || surveys || judged;
        if (weightSets != null && varies || weightSets == null && !varies && scenarios.isEmpty()) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.variation"));
        }
        if (weights.isEmpty() && (!levels.isEmpty() || withinParents)) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.levels"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        rank.use(
                input.scorecards(report, err),
                report,
                (ranker, cards) ->
                        analyse(ranker, cards, report, command.commandLine().getOut()));
        return report.print(err);
    }

    private void analyse(Ranker ranker, Scorecards cards, Report report, PrintWriter console) throws IOException {
        Optional<Variation> variation = variation();
        Optional<List<WeightSet>> sets = sets(report);
        if (weightSets != null && sets.isEmpty()) {
            return;
        }
        RobustnessAnalysis analysis = RobustnessAnalysis.of(ranker, cards);
        report.add(analysis.nominal().problems());
        Optional<Robustness> result =
                sets.map(each -> analysis.weigh(each, top)).or(() -> variation.map(analysis::draw));
        result.map(Robustness::problems).ifPresent(report::add);
        List<ScenarioEffect> effects = scenarios
                .map(change -> analysis.compare(usual(analysis, change)))
                .orElse(List.of());
        if (out.isGiven()) {
            if (result.isPresent()) {
                out.write(
                        "robustness",
                        (file, format) -> RobustnessFiles.write(result.get(), file, format),
                        console,
                        text.words());
            }
            if (scenarios.isPresent()) {
                out.write(
                        "scenarios",
                        (file, format) -> RobustnessFiles.write(analysis.nominal(), effects, file, format),
                        console,
                        text.words());
            }
            return;
        }
        RobustnessText printed = new RobustnessText(text.words());
        Heading.print(cards, text.words(), console);
        result.ifPresent(each -> printed.print(each, console));
        if (scenarios.isPresent()) {
            printed.print(analysis.nominal(), effects, console);
        }
    }

    private Optional<Variation> variation() {
        if (weights.isEmpty() && !surveys && !judged) {
            return Optional.empty();
        }
        Variation made = Variation.of(draws, seed).withTop(top);
        if (weights.isPresent()) {
            WeightVariation varied = WeightVariation.of(weights.get());
            varied = levels.isEmpty() ? varied : varied.atLevels(levels);
            made = made.with(withinParents ? varied.with(WeightVariation.Rescaling.WITHIN_PARENT) : varied);
        }
        made = surveys ? made.with(Variation.Scores.SURVEY_SAMPLES) : made;
        return Optional.of(judged ? made.with(Variation.Scores.JUDGED_STEPS) : made);
    }

    private Optional<List<WeightSet>> sets(Report report) throws IOException {
        if (weightSets == null) {
            return Optional.empty();
        }
        ReadResult<List<WeightSet>> read = RankingFiles.weightSets(weightSets);
        report.add(read.problems());
        return read.value();
    }

    private static List<Scenario> usual(RobustnessAnalysis analysis, String change) {
        return analysis.nominal().blocks().stream()
                .map(BlockRanking::rules)
                .flatMap(rules -> Scenario.usual(rules.criteria(), change).stream())
                .distinct()
                .toList();
    }
}
