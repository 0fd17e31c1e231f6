package vn.cchc.model.criteria;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows must make a sound criteria set: whatever {@link CriteriaSet#of(java.util.List, vn.cchc.model.Points)} refuses becomes a violation
 * of its own at the row and field concerned, such as {@code rows[3].maximum}. No rows at all ({@code null}) are sound.
 *
 * <pre>{@code record Request(@NotNull @SoundCriteriaSet List<@Valid CriterionRow> rows) {}}</pre>
 *
 * <p>With Hibernate Validator the message speaks Vietnamese or English by the locale of the interpolation. A host's own {@link #message()}
 * may place the text of the problem by <code>{vn.cchc.problem.vi}</code> or <code>{vn.cchc.problem.en}</code>. Under another provider the
 * message is Vietnamese, since the standard lets no validator know the locale.
 */
@Documented
@Constraint(validatedBy = SoundCriteriaSetValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface SoundCriteriaSet {

    /** Returns what the regular fields must add up to, as a plain decimal. */
    String total() default "100";

    /** Returns the template of every violation's message. */
    String message() default "{vn.cchc.criteria.unsound}";

    /** Returns the groups that ask for this constraint. */
    Class<?>[] groups() default {};

    /** Returns what clients attach to this constraint. */
    Class<? extends Payload>[] payload() default {};
}
