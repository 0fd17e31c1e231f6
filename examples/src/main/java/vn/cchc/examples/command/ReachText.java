package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.Comparison;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Separation;
import vn.cchc.ranking.robustness.Reach;

/** Prints what a unit would have needed, in plain text. */
final class ReachText {

    private final Words words;
    private final PlaceText places;

    ReachText(Words words) {
        this.words = words;
        this.places = new PlaceText(words);
    }

    void print(Reach reach, Reach.Answer answer, PrintWriter out) {
        Place now = reach.nominal().place(answer.unit().code());
        Heading.print(reach.nominal().scorecards(), words, out);
        out.println();
        out.println(words.say("explain.title", now.unit().code(), now.unit().name(), places.say(now)));
        String wanted = answer.goal()
                .band()
                .map(band -> words.say("reach.band", band))
                .orElseGet(() -> words.say("reach.place", answer.goal().place().orElse(now.rank())));
        String certainty = words.say("reach." + answer.certainty().name());
        out.println(words.say(
                "reach." + answer.outcome().name(),
                wanted,
                number(answer.points().toBigDecimal()),
                certainty));
        for (Reach.Rise rise : answer.rises()) {
            out.println(words.say(
                    "reach.rise",
                    rise.leaf().code(),
                    rise.leaf().name(),
                    number(rise.from().toBigDecimal()),
                    number(rise.to().toBigDecimal())));
        }
        if (answer.outcome() == Reach.Outcome.REACHED) {
            out.println(words.say("reach.then", answer.place(), answer.band()));
        }
        reach.margin(now.unit().code()).map(this::margin).ifPresent(out::println);
    }

    private String margin(Comparison comparison) {
        Separation between = comparison.separation();
        return words.say(
                "reach.margin." + between.by().name(),
                between.behind(),
                value(between.aheadValue()),
                value(between.behindValue()),
                between.key().map(TieBreak::text).orElse(""));
    }

    private String value(Optional<BigDecimal> value) {
        return value.map(this::number).orElse("–");
    }

    private String number(BigDecimal number) {
        return words.language().number(number.toPlainString());
    }
}
