package vn.cchc.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/**
 * What happens to one leaf of one unit, in parts of the leaf's maximum.
 *
 * @param presence whether it is marked at all
 * @param self the self-score
 * @param appraisal the appraised score
 * @param corrected an appraised score that was superseded by {@code appraisal}, or {@link #SILENT}
 * @param reappraisal the score after re-appraisal, or {@link #SILENT}
 * @param council the council's score, or {@link #SILENT}
 */
record LeafStory(Presence presence, int self, int appraisal, int corrected, int reappraisal, int council) {

    /** How many parts a maximum has. */
    static final int PARTS = 16;

    /** A stage that says nothing. */
    static final int SILENT = -1;

    private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");
    private static final long DAY = 86_400;

    /** Whether a leaf is marked. */
    enum Presence {
        MARKED,
        EXEMPT,
        EXEMPT_BY_COUNCIL,
        SELF_ONLY,
        UNMARKED
    }

    /** The marks of this story, each a day after the one before; all have a time. */
    List<MarkRow> marks(String unit, Leaf leaf) {
        List<MarkRow> marks = new ArrayList<>();
        if (presence == Presence.UNMARKED || presence == Presence.EXEMPT) {
            return marks;
        }
        if (leaf.source() == MarkSource.SELF_THEN_APPRAISAL) {
            add(unit, leaf, Stage.SELF, self, 0, marks);
        }
        if (presence == Presence.SELF_ONLY) {
            return marks;
        }
        boolean survey = leaf.source() == MarkSource.SURVEY;
        add(unit, leaf, survey ? null : Stage.APPRAISAL, corrected, 1, marks);
        add(unit, leaf, survey ? null : Stage.APPRAISAL, appraisal, 2, marks);
        add(unit, leaf, survey ? Stage.COUNCIL : Stage.REAPPRAISAL, reappraisal, 3, marks);
        add(unit, leaf, Stage.COUNCIL, council, 4, marks);
        return marks;
    }

    private static void add(String unit, Leaf leaf, @Nullable Stage stage, int part, long day, List<MarkRow> marks) {
        if (part != SILENT) {
            marks.add(new MarkRow(
                    unit,
                    leaf.code(),
                    stage,
                    points(leaf, part).toBigDecimal(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    START.plusSeconds(day * DAY),
                    null,
                    null,
                    null,
                    null));
        }
    }

    /** A part of the maximum, cut to the leaf's step. */
    private static Points points(Leaf leaf, int part) {
        long maximum = leaf.maximum().nanos();
        long nanos = maximum / PARTS * part + maximum % PARTS * part / PARTS;
        long step = leaf.rule() instanceof Judged judged
                ? judged.step().map(Points::nanos).orElse(1L)
                : 1;
        return new Points(nanos - nanos % step);
    }
}
