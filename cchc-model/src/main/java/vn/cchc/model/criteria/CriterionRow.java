package vn.cchc.model.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/**
 * A criterion as a row of a file or of a host's request.
 *
 * @param code the code as printed
 * @param parent the code of the criterion above it; empty for a field
 * @param name the name shown to people; the code where none is given
 * @param maximum the points that full marks earn
 * @param rule the name of the leaf rule, {@code Judged} where none is given; empty for a criterion with children
 * @param parameters the rule's parameters as {@code name=value; name=value}
 * @param source {@code SELF_THEN_APPRAISAL} (default), {@code APPRAISAL} or {@code SURVEY}; on a group it holds for all beneath that say
 *     nothing else
 * @param appraiser the agency that appraises it; on a group it holds for all beneath that name no other
 * @param task the task without which it does not apply to a unit; on a group it holds for all beneath that name no other
 * @param kind {@code BONUS} or {@code PENALTY} for a field outside the 100 points
 * @param set the criteria set it belongs to, where a rulebook has several
 * @param documents whether self-scores need documents that prove them; on a group it holds for all beneath that say nothing else
 * @param guidance the rule in the words of the decision
 * @param citation the decision it comes from
 * @param origin the place of the row in a file
 */
@SuppressWarnings("MultipleNullnessAnnotations") // @Nullable is the row as it comes, @NotNull the rule it should meet
public record CriterionRow(
        @NotBlank(message = "{vn.cchc.criterion.code.blank}") @Nullable
        String code,

        @Nullable String parent,
        @Nullable String name,

        @NotNull(message = "{vn.cchc.criterion.maximum.missing}")
        @PositiveOrZero(message = "{vn.cchc.criterion.maximum.negative}")
        @Nullable
        BigDecimal maximum,

        @Nullable String rule,
        @Nullable String parameters,
        @Nullable MarkSource source,
        @Nullable String appraiser,
        @Nullable String task,
        Criterion.@Nullable Kind kind,
        @Nullable String set,
        Leaf.@Nullable Documents documents,
        @Nullable String guidance,
        @Nullable String citation,
        @Nullable Origin origin) {

    /** Makes the row of a criterion that says nothing about documents. */
    public CriterionRow(
            @Nullable String code,
            @Nullable String parent,
            @Nullable String name,
            @Nullable BigDecimal maximum,
            @Nullable String rule,
            @Nullable String parameters,
            @Nullable MarkSource source,
            @Nullable String appraiser,
            @Nullable String task,
            Criterion.@Nullable Kind kind,
            @Nullable String set,
            @Nullable String guidance,
            @Nullable String citation,
            @Nullable Origin origin) {
        this(
                code,
                parent,
                name,
                maximum,
                rule,
                parameters,
                source,
                appraiser,
                task,
                kind,
                set,
                null,
                guidance,
                citation,
                origin);
    }

    /** Returns the row of a judged criterion, or of a group where other rows name it as their parent. */
    public static CriterionRow of(String code, @Nullable String parent, String name, String maximum) {
        return new CriterionRow(
                code,
                parent,
                name,
                new BigDecimal(maximum),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Returns this row with a rule and its parameters. */
    public CriterionRow withRule(String newRule, String newParameters, MarkSource newSource) {
        return new CriterionRow(
                code,
                parent,
                name,
                maximum,
                newRule,
                newParameters,
                newSource,
                appraiser,
                task,
                kind,
                set,
                documents,
                guidance,
                citation,
                origin);
    }

    /** Returns this row as one that comes from no file. */
    CriterionRow withoutOrigin() {
        return new CriterionRow(
                code,
                parent,
                name,
                maximum,
                rule,
                parameters,
                source,
                appraiser,
                task,
                kind,
                set,
                documents,
                guidance,
                citation,
                null);
    }
}
