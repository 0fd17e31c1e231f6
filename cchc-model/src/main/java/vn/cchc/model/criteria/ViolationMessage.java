package vn.cchc.model.criteria;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ValidationException;
import java.lang.reflect.Method;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

/**
 * Leaves the choice of language to the interpolator, which alone knows the locale of a request: the message is a key of
 * {@code ContributorValidationMessages}, whose value is a parameter with the Vietnamese text in one bundle and with the English in the other.
 *
 * <p>Parameters are an extension of Hibernate Validator, reached by reflection so that hosts with another provider need it no more than we
 * do when compiled. There the template is the Vietnamese text itself.
 */
final class ViolationMessage {

    private static final String HIBERNATE =
            "org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext";
    private static final String PARAMETER = "vn.cchc.problem.";
    private static final String OURS = "{vn.cchc.criteria.unsound}";

    private ViolationMessage() {}

    /** Returns the template for the next violation that is built in the context. */
    static String template(Problem problem, ConstraintValidatorContext context) {
        String template = context.getDefaultConstraintMessageTemplate();
        if (takesTexts(context, problem)) {
            return template;
        }
        return template.equals(OURS) ? escaped(problem.text(Language.VI)) : template;
    }

    private static boolean takesTexts(ConstraintValidatorContext context, Problem problem) {
        try {
            Class<?> type = Class.forName(HIBERNATE, false, context.getClass().getClassLoader());
            Object hibernate = context.unwrap(type);
            Method add = type.getMethod("addMessageParameter", String.class, Object.class);
            for (Language language : Language.values()) {
                // the provider escapes parameters itself: nothing in them is taken for an expression
                add.invoke(hibernate, PARAMETER + language.tag(), problem.text(language));
            }
            return true;
        } catch (ReflectiveOperationException | ValidationException e) {
            return false;
        }
    }

    /** A code or name from a request must not be taken for a parameter or an expression. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\{}$]", "\\\\$0");
    }
}
