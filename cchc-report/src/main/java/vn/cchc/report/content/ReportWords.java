package vn.cchc.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.ScoreText;

/** The sentences and numbers of a report in one language. */
public final class ReportWords {

    /** What stands where there is nothing to show. */
    public static final String NOTHING = "–";

    private final Language language;
    private final Sentences sentences;
    private final ScoreText scores;

    /** Loads the words of a language. */
    public ReportWords(Language language) {
        this.language = language;
        this.sentences = Sentences.of(ReportWords.class, "report", language);
        this.scores = ScoreText.of(language);
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Fills a sentence. */
    public String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    /** Fills the sentence where there is one of that key, else answers the text itself. */
    String sayOr(String key, String text) {
        return sentences.bundle().containsKey(key) ? sentences.say(key) : text;
    }

    /** Returns the field's word for a constant. */
    public String word(Enum<?> constant) {
        return language.word(constant.name());
    }

    /** Writes points with all their decimals. */
    public String number(Points points) {
        return number(points.toBigDecimal());
    }

    /** Writes a number with its decimals as they are, a minus as a minus sign. */
    public String number(BigDecimal number) {
        return language.number(number.toPlainString()).replace('-', '−');
    }

    /** Writes a number, or that there is none. */
    public String number(Optional<BigDecimal> number) {
        return number.map(this::number).orElse(NOTHING);
    }

    /** Writes a change with its sign; no change is {@code 0}. */
    public String signed(BigDecimal change) {
        return change.signum() > 0 ? "+" + number(change) : number(change);
    }

    /** Writes a day as the language does: 31/12/2025 or 2025-12-31. */
    public String date(LocalDate day) {
        return language == Language.VI
                ? String.format(Locale.ROOT, "%02d/%02d/%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
    }

    /** Writes the points of a score; nothing where it does not apply or is not marked. */
    public String points(Score score) {
        return ScoreRow.isKnown(score) ? number(score.points()) : NOTHING;
    }

    /** Says what says how scores come about. */
    public ScoreText scores() {
        return scores;
    }

    /** Joins the parts that say something. */
    public static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
