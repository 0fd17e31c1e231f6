package vn.cchc.ranking;

import java.math.BigDecimal;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.RankNumbering;
import vn.cchc.model.regulation.Regulations;

/** Which number is printed for a group of units that share a place. */
final class Numbering {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final RankNumbering numbering;

    /** Takes the declared numbering; an ordinal one needs keys, since nothing else may separate units. */
    Numbering(Regulations regulations) {
        this.numbering = regulations.rankNumbering();
        if (isOrdinal() && regulations.tieChain().isEmpty()) {
            throw new InvalidValueException(Problem.of(Code.ORDINAL_WITHOUT_KEY, Subject.setting("rankNumbering")));
        }
    }

    boolean isOrdinal() {
        return numbering == RankNumbering.ORDINAL;
    }

    /**
     * Returns the printed number.
     *
     * @param ahead how many units are strictly ahead
     * @param sharing how many units share the place, 1 or more
     * @param groupsAhead how many different places are ahead
     */
    BigDecimal printed(int ahead, int sharing, int groupsAhead) {
        return switch (numbering) {
            case STANDARD, ORDINAL -> BigDecimal.valueOf(ahead + 1L);
            case DENSE -> BigDecimal.valueOf(groupsAhead + 1L);
            case MODIFIED -> BigDecimal.valueOf((long) ahead + sharing);
            case FRACTIONAL -> BigDecimal.valueOf(2L * ahead + sharing + 1).divide(TWO);
        };
    }
}
