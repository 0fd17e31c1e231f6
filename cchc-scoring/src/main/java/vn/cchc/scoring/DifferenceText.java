package vn.cchc.scoring;

import java.math.BigDecimal;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;

/** Writes a difference between two scorecards in one language. */
final class DifferenceText {

    private static final Rounding SHOWN = new Rounding(4);

    private final ScoreDifference difference;
    private final Language language;
    private final Sentences sentences;
    private final StringBuilder text = new StringBuilder();
    private BigDecimal shownSum = BigDecimal.ZERO;

    DifferenceText(ScoreDifference difference, Language language) {
        this.difference = difference;
        this.language = language;
        this.sentences = Sentences.of(DifferenceText.class, "scores", language);
    }

    String write() {
        for (ScoreDifference.Part part : difference.parts()) {
            if (!part.difference().equals(Index.ZERO)) {
                count(part.difference());
                line(
                        "difference.part",
                        signed(part.difference()),
                        part.leaf().code(),
                        part.leaf().name(),
                        shown(part.to()),
                        shown(part.from()));
            }
        }
        if (!difference.adjustment().equals(Index.ZERO)) {
            count(difference.adjustment());
            line("difference.adjustment", signed(difference.adjustment()));
        }
        line("difference.total", signed(difference.total()));
        if (shownSum.compareTo(difference.total().published(SHOWN)) != 0) {
            line("difference.rounded", SHOWN.scale());
        }
        return text.toString();
    }

    private void count(Index part) {
        shownSum = shownSum.add(part.published(SHOWN));
    }

    private void line(String key, Object... values) {
        text.append(sentences.say(key, values)).append('\n');
    }

    private String shown(Index index) {
        return language.number(index.published(SHOWN).toPlainString()).replace('-', '−');
    }

    private String signed(Index index) {
        String number = shown(index);
        return number.startsWith("−") ? number : "+" + number;
    }
}
