package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * How maxima vary from draw to draw: each criterion of the chosen levels by a factor of its own, any from 1 − δ to 1 + δ as likely as any other.
 *
 * @param delta δ, from 0 to below 1, with at most four decimal places; 0.25 is ±25 %
 * @param levels the levels whose criteria vary
 * @param rescaling what becomes of the others
 */
public record WeightVariation(BigDecimal delta, Set<Level> levels, Rescaling rescaling) {

    private static final int MOST_DECIMALS = 4;
    private static final int PERCENT_DIGITS = 2;
    private static final int MOST_LENGTH = 12;

    /** The levels of a criteria set. */
    public enum Level {
        /** The fields, leaves or not. */
        FIELD,
        /** The groups within fields. */
        CRITERION,
        /** The leaves within fields. */
        LEAF
    }

    /** How the maxima of a draw come to the set's total again. */
    public enum Rescaling {
        /** All leaves by the same factor. */
        WHOLE_TREE,
        /** The parts of each group by a factor of their own, so that a group's own factor alone changes its share. */
        WITHIN_PARENT
    }

    public WeightVariation {
        List<Problem> problems = new ArrayList<>();
        if (delta.signum() < 0
                || delta.compareTo(BigDecimal.ONE) >= 0
                || delta.stripTrailingZeros().scale() > MOST_DECIMALS) {
            problems.add(Problem.of(
                    Code.VARIATION_OUT_OF_RANGE,
                    Subject.setting("weights"),
                    delta.movePointRight(PERCENT_DIGITS).stripTrailingZeros().toPlainString() + "%"));
        }
        if (levels.isEmpty()) {
            problems.add(Problem.of(Code.VARIATION_WITHOUT_LEVEL, Subject.setting("levels")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
        levels = Set.copyOf(levels);
    }

    /**
     * Returns the variation of every level that there is, rescaled over the whole tree.
     *
     * @param delta a share such as {@code 25%} or {@code 0.25}
     * @throws InvalidValueException if it is no number, or out of range
     */
    public static WeightVariation of(String delta) {
        return new WeightVariation(read(delta), EnumSet.allOf(Level.class), Rescaling.WHOLE_TREE);
    }

    /** Returns this variation at other levels; unless they are all, each must be there in some block. */
    public WeightVariation at(Level... newLevels) {
        return new WeightVariation(delta, new TreeSet<>(Arrays.asList(newLevels)), rescaling);
    }

    /**
     * Returns this variation at the levels of these names, in any case.
     *
     * @throws InvalidValueException naming every word that is no level
     */
    public WeightVariation atLevels(List<String> names) {
        Set<Level> found = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            Arrays.stream(Level.values())
                    .filter(level -> level.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> problems.add(Problem.of(
                                    Code.TREE_LEVEL_UNKNOWN,
                                    Subject.setting("levels"),
                                    name,
                                    Arrays.stream(Level.values())
                                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                                            .collect(Collectors.joining(", ")))));
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
        return new WeightVariation(delta, found, rescaling);
    }

    boolean isAtAllLevels() {
        return levels.size() == Level.values().length;
    }

    /** Returns this variation with another rescaling. */
    public WeightVariation with(Rescaling newRescaling) {
        return new WeightVariation(delta, levels, newRescaling);
    }

    /** Returns the share as people write it, such as {@code 25%}. */
    public String percent() {
        return delta.movePointRight(PERCENT_DIGITS).stripTrailingZeros().toPlainString() + "%";
    }

    static BigDecimal read(String text) {
        String plain = text.strip().replace(',', '.');
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (digits.length() > MOST_LENGTH || !digits.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new InvalidValueException(Problem.of(Code.VARIATION_OUT_OF_RANGE, Subject.setting("weights"), text));
        }
        BigDecimal number = new BigDecimal(digits);
        return percent ? number.movePointLeft(PERCENT_DIGITS) : number;
    }
}
