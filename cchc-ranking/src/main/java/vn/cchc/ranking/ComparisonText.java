package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Index;

/** Writes a comparison in one language. */
final class ComparisonText {

    private static final Rounding SHOWN = new Rounding(4);

    private final Comparison comparison;
    private final Language language;
    private final Sentences sentences;

    ComparisonText(Comparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        this.sentences = Sentences.of(ComparisonText.class, "comparison", language);
    }

    String write() {
        StringBuilder text = new StringBuilder();
        text.append(decision()).append('\n');
        List<Comparison.Part> parts = comparison.parts().stream()
                .filter(part -> !part.difference().equals(Index.ZERO))
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Comparison.Part part : parts) {
            sum = sum.add(part.difference().published(SHOWN));
            text.append(say(
                            "part",
                            signed(part.difference()),
                            part.leaf().code(),
                            part.leaf().name(),
                            shown(part.ahead()),
                            shown(part.behind())))
                    .append('\n');
        }
        if (!comparison.adjustment().equals(Index.ZERO)) {
            sum = sum.add(comparison.adjustment().published(SHOWN));
            text.append(say("adjustment", signed(comparison.adjustment()))).append('\n');
        }
        text.append(say("gap", signed(comparison.gap()))).append('\n');
        if (sum.compareTo(comparison.gap().published(SHOWN)) != 0) {
            text.append(say("rounded", SHOWN.scale())).append('\n');
        }
        return text.toString();
    }

    private String decision() {
        Separation separation = comparison.separation();
        String ahead = comparison.ahead().unit().name();
        String behind = comparison.behind().unit().name();
        return switch (separation.by()) {
            case INDEX -> say("index", ahead, behind, value(separation.aheadValue()), value(separation.behindValue()));
            case TIE_BREAK ->
                say(
                        "key",
                        ahead,
                        behind,
                        separation.key().map(TieBreak::text).orElse(""),
                        value(separation.aheadValue()),
                        value(separation.behindValue()));
            case NOTHING -> say("nothing", ahead, behind);
        };
    }

    private String value(Optional<BigDecimal> value) {
        return value.map(v -> language.number(v.toPlainString())).orElse("–");
    }

    private String shown(Index index) {
        return language.number(index.published(SHOWN).toPlainString());
    }

    private String signed(Index index) {
        String number = language.number(index.published(SHOWN).toPlainString());
        return number.startsWith("-") ? "−" + number.substring(1) : "+" + number;
    }

    private String say(String key, Object... values) {
        return sentences.say(key, values);
    }
}
