package vn.cchc.model.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;

/** Picks the rows that were known at some moment of a round. */
final class RoundMoment {

    private RoundMoment() {}

    static RoundRows at(RoundRows rows, Instant time) {
        Set<@Nullable String> petitions = new HashSet<>();
        boolean approved = false;
        for (Entry entry : rows.entries()) {
            if (isKnown(entry, time)) {
                approved |= entry instanceof ApprovalRow;
                if (entry instanceof PetitionRow petition) {
                    petitions.add(petition.id());
                }
            }
        }
        boolean closed = approved;
        Set<String> unlocked = unlocked(rows, time);
        Set<List<@Nullable String>> unproposed = unproposed(rows, time);
        return rows(rows, entry -> {
            if (entry instanceof ExemptionRow row
                    && row.status() != Exemption.Status.PROPOSED
                    && unproposed.contains(Arrays.asList(row.unit(), row.criterion()))) {
                return false;
            }
            if (entry instanceof MarkRow mark
                    && mark.time() == null
                    && mark.stage() != null
                    && mark.stage() != Stage.SELF
                    && unlocked.contains(Findings.text(mark.unit()))) {
                return false;
            }
            if (entry instanceof PetitionStepRow step && !petitions.contains(step.petition())) {
                return false;
            }
            return isKnown(entry, time) && (closed || !(entry instanceof CorrectionRow));
        });
    }

    /** The unit and criterion of each exemption that was proposed only later; a decision upon it was not made before. */
    private static Set<List<@Nullable String>> unproposed(RoundRows rows, Instant time) {
        Set<List<@Nullable String>> unproposed = new HashSet<>();
        for (Entry entry : rows.entries()) {
            if (entry instanceof ExemptionRow row && row.status() == Exemption.Status.PROPOSED && !isKnown(row, time)) {
                unproposed.add(Arrays.asList(row.unit(), row.criterion()));
            }
        }
        return unproposed;
    }

    /** The units that are locked only later: an appraisal without a time was not made before. */
    private static Set<String> unlocked(RoundRows rows, Instant time) {
        Set<String> unlocked = new HashSet<>();
        for (Entry entry : rows.entries()) {
            if (entry instanceof SelfScoreLockRow lock && !isKnown(lock, time)) {
                unlocked.add(Findings.text(lock.unit()));
            }
        }
        return unlocked;
    }

    static RoundRows withoutCorrections(RoundRows rows) {
        return rows(rows, entry -> !(entry instanceof CorrectionRow));
    }

    private static boolean isKnown(Entry entry, Instant time) {
        Instant known = entry.time();
        return known == null || !known.isAfter(time);
    }

    private static RoundRows rows(RoundRows rows, Predicate<Entry> known) {
        List<Entry> kept = new ArrayList<>();
        int listed = 0;
        for (int i = 0; i < rows.entries().size(); i++) {
            Entry entry = rows.entries().get(i);
            if (known.test(entry)) {
                kept.add(entry);
                listed += i < rows.listed() ? 1 : 0;
            }
        }
        return RoundRows.of(kept, listed, rows.note());
    }
}
