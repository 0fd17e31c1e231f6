package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PlaceSpread;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.ScenarioEffect;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightVariation;

/** Prints how sure places are, as tables of plain text. */
final class RobustnessText {

    /** How many scenarios are printed; the files hold them all. */
    private static final int MOST_PRINTED = 20;

    private final Words words;

    RobustnessText(Words words) {
        this.words = words;
    }

    void print(Robustness result, PrintWriter out) {
        result.variation()
                .ifPresentOrElse(
                        variation -> describe(variation, out),
                        () -> out.println(
                                words.say("robustness.sets", result.weightSets().size())));
        out.println(words.say(
                "robustness.run",
                result.drawn(),
                result.variation().map(v -> String.valueOf(v.seed())).orElse("–"),
                Robustness.METHOD,
                result.version()));
        for (BlockRanking block : result.nominal().blocks()) {
            List<PlaceSpread> spreads = result.spreads().stream()
                    .filter(spread -> spread.unit().block().equals(block.block().code()))
                    .toList();
            if (!spreads.isEmpty()) {
                print(block, spreads, result.top(), out);
            }
        }
    }

    private void describe(Variation variation, PrintWriter out) {
        variation
                .weights()
                .ifPresent(weights -> out.println(words.say(
                        "robustness.weights",
                        weights.percent(),
                        weights.levels().stream()
                                .sorted()
                                .map(level -> words.say("level." + level.name()))
                                .collect(Collectors.joining(", ")),
                        rescaled(weights))));
        variation.scores().stream().sorted().forEach(kind -> out.println(words.say("robustness." + kind.name())));
    }

    private String rescaled(WeightVariation weights) {
        return words.say("rescaling." + weights.rescaling().name());
    }

    private void print(BlockRanking block, List<PlaceSpread> spreads, int top, PrintWriter out) {
        out.println();
        out.println(words.say("block", block.block().name(), block.block().code()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.place"),
                words.say("column.code"),
                words.say("column.unit"),
                words.say("column.mean"),
                words.say("column.median"),
                "5 %",
                "95 %",
                words.say("column.best"),
                words.say("column.worst"),
                words.say("column.first"),
                words.say("column.top", top),
                words.say("column.usualBand")));
        spreads.forEach(spread -> rows.add(row(spread)));
        TextTable.print(rows, out);
        long settled = spreads.stream().filter(PlaceSpread::isSettled).count();
        out.println(words.say("robustness.settled", settled, spreads.size()));
    }

    private List<String> row(PlaceSpread spread) {
        return List.of(
                place(spread),
                spread.unit().code(),
                spread.unit().name(),
                number(spread.mean().setScale(2, RoundingMode.HALF_UP)),
                number(spread.median()),
                number(spread.low()),
                number(spread.high()),
                String.valueOf(spread.best()),
                String.valueOf(spread.worst()),
                share(spread.first(), spread.draws()),
                share(spread.top(), spread.draws()),
                usualBand(spread));
    }

    /** A unit that is not ranked has the place that it would have, in brackets. */
    private static String place(PlaceSpread spread) {
        int rank = spread.place().rank();
        return spread.place().standing() == Place.Standing.RANKED ? String.valueOf(rank) : "(" + rank + ")";
    }

    private String usualBand(PlaceSpread spread) {
        return spread.bands().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + share(entry.getValue(), spread.draws()))
                .collect(Collectors.joining(", "));
    }

    void print(Ranking nominal, List<ScenarioEffect> effects, PrintWriter out) {
        out.println();
        out.println(words.say("scenarios.title"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("column.scenario"),
                words.say("column.block"),
                words.say("column.moved"),
                words.say("column.shift"),
                words.say("column.tau"),
                words.say("column.criterion")));
        effects.stream().limit(MOST_PRINTED).forEach(effect -> rows.add(row(nominal, effect)));
        TextTable.print(rows, out);
        if (effects.size() > MOST_PRINTED) {
            out.println(words.say("scenarios.more", effects.size() - MOST_PRINTED));
        }
    }

    private List<String> row(Ranking nominal, ScenarioEffect effect) {
        return List.of(
                scenario(effect),
                effect.block().code(),
                effect.changesNothing()
                        ? words.say("scenarios.nothing")
                        : effect.moves().size() + "/" + effect.compared(),
                number(effect.meanShift().setScale(2, RoundingMode.HALF_UP)),
                effect.tau()
                        .map(tau -> number(tau.setScale(4, RoundingMode.HALF_UP)))
                        .orElse("–"),
                nominal.block(effect.block().code())
                        .rules()
                        .criteria()
                        .find(effect.scenario().subject())
                        .map(Criterion::name)
                        .orElse(""));
    }

    private String scenario(ScenarioEffect effect) {
        String kind = effect.scenario().kind().name().toLowerCase(Locale.ROOT);
        String value = effect.scenario().value();
        return words.say(
                "scenario." + kind,
                effect.scenario().subject(),
                words.language().number(value));
    }

    private String share(int part, int whole) {
        BigDecimal percent = BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return number(percent) + " %";
    }

    private String number(BigDecimal number) {
        return words.language().number(number.toPlainString());
    }
}
