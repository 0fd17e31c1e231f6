package vn.cchc.model.criteria;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** Translates the errors of {@link CriteriaSet#of(List, Points)} into violations; made by the validation provider. */
public final class SoundCriteriaSetValidator implements ConstraintValidator<SoundCriteriaSet, List<CriterionRow>> {

    private static final CriterionRow EMPTY_ROW =
            new CriterionRow(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private Points total = CriteriaSet.HUNDRED;

    /** Makes the validator for sets of 100 points. */
    public SoundCriteriaSetValidator() {
        // spelled out for its Javadoc: providers need it public
    }

    @Override
    public void initialize(SoundCriteriaSet constraint) {
        total = Points.of(constraint.total());
    }

    @Override
    public boolean isValid(@Nullable List<CriterionRow> rows, ConstraintValidatorContext context) {
        if (rows == null) {
            return true;
        }
        List<CriterionRow> plain =
                rows.stream().map(SoundCriteriaSetValidator::plain).toList();
        List<Problem> errors = CriteriaSet.of(plain, total).problems().stream()
                .filter(Problem::isError)
                .toList();
        if (!errors.isEmpty()) {
            context.disableDefaultConstraintViolation();
            errors.forEach(error -> report(error, context));
        }
        return errors.isEmpty();
    }

    /** The row without its own place, so that each problem tells the position in the list; a missing row is an empty one. */
    private static CriterionRow plain(@Nullable CriterionRow row) {
        return row == null ? EMPTY_ROW : row.withoutOrigin();
    }

    // the path tells the place, so the text need not
    private static void report(Problem problem, ConstraintValidatorContext context) {
        String template = ViolationMessage.template(problem.at(Origin.NONE), context);
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(template);
        Origin place = problem.origin();
        Optional<String> field = place.column();
        if (place.row().isEmpty() || field.isEmpty()) {
            violation.addConstraintViolation();
            return;
        }
        violation
                .addPropertyNode(field.get())
                .inIterable()
                .atIndex(place.row().getAsInt() - 1)
                .addConstraintViolation();
    }
}
