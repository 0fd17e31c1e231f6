package vn.cchc.io;

import java.util.List;
import java.util.stream.IntStream;
import vn.cchc.io.TemplateStamp.Audience;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.regulation.SelfAppraisal;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/**
 * Which leaves a sender may mark: a unit those it scores itself, an agency those it appraises.
 *
 * @param audience whether the sender is a unit or an agency
 * @param agency the agency; not named for a unit
 */
record TemplateScope(Audience audience, Agency agency) {

    /** Returns the stage at which the sender speaks. */
    Stage stage() {
        return audience == Audience.UNIT ? Stage.SELF : Stage.APPRAISAL;
    }

    /** Returns the leaves of a unit that apply to it and are the sender's to mark. */
    List<Leaf> leaves(UnitMarks unit) {
        List<Leaf> leaves = unit.rules().criteria().leaves();
        if (audience == Audience.APPRAISER && agency.isUnit(unit.unit()) && isSelfAppraisalForbidden(unit)) {
            return List.of();
        }
        return IntStream.range(0, leaves.size())
                .filter(i -> isOwn(leaves.get(i)) && unit.exemption(i, stage()).isEmpty())
                .mapToObj(leaves::get)
                .toList();
    }

    /** Returns whether a leaf is the sender's to mark. */
    boolean isOwn(Leaf leaf) {
        return audience == Audience.UNIT
                ? leaf.source() == MarkSource.SELF_THEN_APPRAISAL
                : leaf.source() != MarkSource.SURVEY && leaf.appraiser().isSame(agency);
    }

    private static boolean isSelfAppraisalForbidden(UnitMarks unit) {
        return unit.rules().regulations().selfAppraisal() == SelfAppraisal.FORBIDDEN;
    }
}
