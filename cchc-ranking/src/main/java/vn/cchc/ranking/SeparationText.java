package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.regulation.TieBreak;

/** Writes what decided between two units in one language. */
final class SeparationText {

    private final Comparison comparison;
    private final Language language;
    private final Sentences sentences;

    SeparationText(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        this.sentences = Sentences.of(SeparationText.class, "comparison", language);
    }

    String decision() {
        Separation separation = comparison.separation();
        String ahead = comparison.difference().to().unit().name();
        String behind = comparison.difference().from().unit().name();
        return switch (separation.by()) {
            case INDEX ->
                sentences.say("index", ahead, behind, value(separation.aheadValue()), value(separation.behindValue()));
            case TIE_BREAK ->
                sentences.say(
                        "key",
                        ahead,
                        behind,
                        separation.key().map(TieBreak::text).orElse(""),
                        value(separation.aheadValue()),
                        value(separation.behindValue()));
            case NOTHING -> sentences.say("nothing", ahead, behind);
        };
    }

    private String value(Optional<BigDecimal> value) {
        return value.map(v -> language.number(v.toPlainString())).orElse("–");
    }
}
