package vn.cchc.io;

import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/**
 * One returned file, and who sent it: what its form says or, in a file of another kind, what each mark says.
 *
 * @param file the file
 * @param reading what was read of it
 * @param stamp what the form says about itself, or nothing
 */
record Returned(FileReading file, RoundReading reading, Optional<TemplateStamp> stamp) {

    static Returned of(FileReading file, RoundReading reading) {
        return new Returned(file, reading, reading.form().map(TemplateReading::stamp));
    }

    /** Returns whether the sender may mark a leaf so. An appraisal names its agency wherever the leaf has one. */
    boolean maySend(MarkRow mark, Leaf leaf) {
        if (stamp.isPresent()) {
            return isOf(stamp.get(), mark, leaf);
        }
        if (mark.stage() == Stage.SELF) {
            return leaf.source() == MarkSource.SELF_THEN_APPRAISAL;
        }
        boolean appraisal = mark.stage() == Stage.APPRAISAL || mark.stage() == Stage.REAPPRAISAL;
        return !appraisal
                || leaf.source() != MarkSource.SURVEY
                        && (!leaf.appraiser().isNamed() || leaf.appraiser().isSame(agency(mark)));
    }

    /** Names the sender of a mark; empty where nothing does. */
    String sender(MarkRow mark) {
        if (stamp.isEmpty()) {
            return agency(mark).name();
        }
        return stamp.get().agency().isEmpty()
                ? String.valueOf(stamp.get().units().get(0).code())
                : stamp.get().agency();
    }

    private static boolean isOf(TemplateStamp stamp, MarkRow mark, Leaf leaf) {
        boolean listed = stamp.units().stream()
                .anyMatch(unit -> String.valueOf(unit.code()).equals(mark.unit()));
        return listed && new TemplateScope(stamp.audience(), new Agency(stamp.agency())).isOwn(leaf);
    }

    private static Agency agency(MarkRow mark) {
        String agency = mark.agency();
        return agency == null ? Agency.NONE : new Agency(agency);
    }
}
