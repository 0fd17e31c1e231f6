package vn.cchc.model.regulation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Who is proposed for commendation (khen thưởng): the first few, or all from a value on, of what is measured.
 *
 * <p>Files write it as {@code index:top=3}, {@code fields:top=1}, {@code criterion:2.1:from=95} or {@code improvement:top=2}. The first
 * three are the first three and everyone who ties with the third.
 *
 * @param measure what is measured
 * @param criterion the code of the criterion measured; empty for the other measures
 * @param limit whether {@code value} is a number of places or a least value
 * @param value the number of places, 1 or more, or the least value in percent, for an improvement in points of the index
 */
public record CommendationRule(Measure measure, String criterion, Limit limit, BigDecimal value) {

    private static final int MOST_PLACES = 99_999;

    /** What is measured. */
    public enum Measure {
        /** The place in the block, or the index. */
        INDEX,
        /** The index of each field, one field after the other. */
        FIELDS,
        /** The index of one criterion of any level. */
        CRITERION,
        /** How much the index rose since the year before; who did not rise is not proposed. */
        IMPROVEMENT;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What limits the proposals. */
    public enum Limit {
        /** The first few, with everyone who ties with the last of them. */
        TOP,
        /** Everyone from a value on, the value included. */
        FROM;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CommendationRule {
        criterion = criterion.strip();
        value = Points.of(value).toBigDecimal();
        boolean named = !criterion.isEmpty() && !criterion.contains(":") && !criterion.contains(",");
        boolean fits = measure == Measure.CRITERION ? named : criterion.isEmpty();
        if (!fits || value.signum() <= 0 || (limit == Limit.TOP && !isPlaces(value))) {
            throw invalid(text(measure, criterion, limit, value));
        }
    }

    private static boolean isPlaces(BigDecimal value) {
        return value.scale() <= 0 && value.compareTo(BigDecimal.valueOf(MOST_PLACES)) <= 0;
    }

    /**
     * Reads a rule as files write it.
     *
     * @throws InvalidValueException if the text is no such rule
     */
    public static CommendationRule parse(String text) {
        String[] parts = text.strip().split(":", -1);
        Optional<Measure> measure = Arrays.stream(Measure.values())
                .filter(m -> m.word().equals(parts[0].strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        int length = measure.filter(m -> m == Measure.CRITERION).isPresent() ? 3 : 2;
        String[] sides = parts[parts.length - 1].split("=", -1);
        Optional<Limit> limit = Arrays.stream(Limit.values())
                .filter(l -> l.word().equals(sides[0].strip().toLowerCase(Locale.ROOT)))
                .findFirst();
        if (measure.isEmpty() || parts.length != length || limit.isEmpty() || sides.length != 2) {
            throw invalid(text);
        }
        try {
            BigDecimal value = Points.of(sides[1].strip()).toBigDecimal();
            return new CommendationRule(measure.get(), length == 3 ? parts[1] : "", limit.get(), value);
        } catch (InvalidValueException e) {
            throw invalid(text);
        }
    }

    /** Writes the rule as files write it. */
    public String text() {
        return text(measure, criterion, limit, value);
    }

    private static String text(Measure measure, String criterion, Limit limit, BigDecimal value) {
        return measure.word() + (criterion.isEmpty() ? "" : ":" + criterion) + ":" + limit.word() + "="
                + value.toPlainString();
    }

    @Override
    public String toString() {
        return text();
    }

    private static InvalidValueException invalid(String text) {
        return new InvalidValueException(Problem.of(
                Code.REGULATION_INVALID,
                Subject.setting("commendations"),
                text.strip(),
                "index:top=3, fields:top=1, criterion:2.1:from=95, improvement:top=3"));
    }
}
