package vn.cchc.model.criteria;

import vn.cchc.model.Citation;
import vn.cchc.model.Points;

/** A criterion of any level: a {@link CriterionGroup} of others, or a {@link Leaf} that is scored directly. */
public sealed interface Criterion permits CriterionGroup, Leaf {

    /** Returns the code, exactly as printed: {@code 1.10} is not {@code 1.1}. */
    String code();

    /** Returns the name shown to people. */
    String name();

    /** Returns the points that full marks earn. */
    Points maximum();

    /** Returns whether this criterion counts towards the set's total; the same for all criteria of one field. */
    Kind kind();

    /** Returns the decision this criterion comes from. */
    Citation citation();

    /** Whether a field and all beneath it count towards the set's total. */
    enum Kind {
        /** Part of the 100 points. */
        REGULAR,
        /** Added outside the 100 points, at most the field's maximum (điểm cộng). */
        BONUS,
        /** Taken away outside the 100 points, at most the field's maximum (điểm trừ); its leaves are entered as positive points. */
        PENALTY
    }
}
