package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Stage;

/**
 * One thing done otherwise.
 *
 * @param kind what is done otherwise
 * @param subject the code of a criterion, the name of a regulation, or {@code stage}
 * @param value the new weight in parts of the old one, the new value of the regulation, or the other stage; empty where a criterion is left out
 */
public record Scenario(Kind kind, String subject, String value) {

    private static final BigDecimal MOST = BigDecimal.TEN;
    private static final int MOST_DECIMALS = 4;

    /** The kinds of scenarios. */
    public enum Kind {
        /** A leaf, a criterion or a field is left out; the others keep their weights to each other. */
        LEFT_OUT,
        /** A leaf, a criterion or a field weighs more or less; the others keep their weights to each other. */
        WEIGHT,
        /** A regulation is another: how what does not apply, what is missing, or a tie is treated, which index decides … */
        REGULATION,
        /** The round as it stood at another stage. */
        STAGE
    }

    /** Returns the scenario that leaves a criterion out. */
    public static Scenario without(String criterion) {
        return new Scenario(Kind.LEFT_OUT, criterion, "");
    }

    /**
     * Returns the scenario in which a criterion weighs more or less.
     *
     * @param change how much, such as {@code +25%} or {@code -10%}; above −100 % and at most +900 %
     * @throws InvalidValueException if it is no number, or out of range
     */
    public static Scenario weight(String criterion, String change) {
        BigDecimal factor = WeightVariation.read(change).add(BigDecimal.ONE);
        if (factor.signum() <= 0
                || factor.compareTo(MOST) > 0
                || factor.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new InvalidValueException(
                    Problem.of(Code.VARIATION_OUT_OF_RANGE, Subject.criterion(criterion), change));
        }
        return new Scenario(Kind.WEIGHT, criterion, factor.stripTrailingZeros().toPlainString());
    }

    /** Returns the scenario of another regulation, by the name and text that rulebook files use, such as {@code exemptionPolicy}. */
    public static Scenario regulation(String name, String value) {
        return new Scenario(Kind.REGULATION, name, value);
    }

    /** Returns the scenario of another stage. */
    public static Scenario stage(Stage stage) {
        return new Scenario(Kind.STAGE, "stage", stage.name());
    }

    /**
     * Returns what is usually asked about a set: each regular criterion left out, and each with its weight raised and lowered.
     *
     * @param change by how much weights are raised and lowered, such as {@code 25%}
     */
    public static List<Scenario> usual(CriteriaSet criteria, String change) {
        return criteria.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                .flatMap(criterion -> Stream.of(
                        without(criterion.code()),
                        weight(criterion.code(), "+" + change),
                        weight(criterion.code(), "-" + change)))
                .toList();
    }

    /** Returns a name such as {@code without 1.2}, {@code weight 1.2 ×1.25}, {@code exemptionPolicy=KEEP_FIELD_WEIGHTS} or {@code stage=SELF}. */
    public String name() {
        return switch (kind) {
            case LEFT_OUT -> "without " + subject;
            case WEIGHT -> "weight " + subject + " ×" + value;
            case REGULATION, STAGE -> subject + "=" + value;
        };
    }
}
