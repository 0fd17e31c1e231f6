package vn.cchc.model.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.council.PetitionStepRow;

/**
 * The entries of a round in their order. A mark stands for its own row, so that no mark is held twice; one more entry is chained to those
 * before it, so that adding it copies nothing.
 */
final class Entered {

    private final List<Object> base;
    private final @Nullable Added last;
    private final int listed;
    private final Optional<Instant> latest;

    private record Added(@Nullable Added before, Object entry, int count) {}

    Entered(List<Object> base, int listed, Optional<Instant> latest) {
        this(Collections.unmodifiableList(base), null, listed, latest);
    }

    private Entered(List<Object> base, @Nullable Added last, int listed, Optional<Instant> latest) {
        this.base = base;
        this.last = last;
        this.listed = listed;
        this.latest = latest;
    }

    Entered then(Object entry, @Nullable Instant time) {
        Added added = new Added(last, entry, last == null ? 1 : last.count() + 1);
        return new Entered(base, added, listed, time == null ? latest : Optional.of(time));
    }

    int size() {
        return base.size() + (last == null ? 0 : last.count());
    }

    int listed() {
        return listed;
    }

    /** The time of the latest entry whose place in the order is known. */
    Optional<Instant> latest() {
        return latest;
    }

    /** Every entry as the row it was. */
    List<Entry> rows() {
        List<Entry> rows = new ArrayList<>(Collections.nCopies(size(), NOTHING));
        for (int i = 0; i < base.size(); i++) {
            rows.set(i, row(base.get(i)));
        }
        int at = size();
        for (Added added = last; added != null; added = added.before()) {
            rows.set(--at, row(added.entry()));
        }
        return Collections.unmodifiableList(rows);
    }

    private static final Entry NOTHING = () -> null;

    private static Entry row(Object entry) {
        return entry instanceof Mark mark ? mark.row() : (Entry) entry;
    }

    /** The time of entering that a row tells: the date of a document tells none, since it may be entered later that day or days after. */
    static @Nullable Instant time(Entry entry) {
        return isTimed(entry) ? entry.time() : null;
    }

    /** The field that tells when a row was entered. */
    static String timeField(Entry entry) {
        return isTimed(entry) ? "time" : "date";
    }

    private static boolean isTimed(Entry entry) {
        return entry instanceof MarkRow
                || entry instanceof ExemptionRow
                || entry instanceof SelfScoreLockRow
                || entry instanceof PetitionStepRow
                || entry instanceof CorrectionRow;
    }
}
