package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.act.Approval;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.SelfScoreLock;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * What opens and closes the stages: locks of self-scores, and the approval.
 *
 * <p>A round without any lock has no such gate: a published table is scored as it is. Where one unit is locked, the appraisal of every other
 * waits for its own lock.
 */
final class Gates {

    private final Map<String, SelfScoreLock> locks = new LinkedHashMap<>();
    private final Map<String, Moment> locked = new LinkedHashMap<>();
    private @Nullable Approval approval;
    private @Nullable Moment approved;

    void read(Placed.Lists rows, UnitAssembly units, Findings findings) {
        for (Placed<SelfScoreLockRow> placed : rows.of(SelfScoreLockRow.class)) {
            SelfScoreLockRow row = placed.row();
            units.find(text(row.unit()), placed.origin()).ifPresent(part -> {
                String unit = part.unit().code();
                Optional<Instant> time = Optional.ofNullable(row.time());
                if (locks.putIfAbsent(unit, new SelfScoreLock(unit, text(row.person()), time)) != null) {
                    findings.add(placed.origin(), "unit", Problem.of(Code.LOCKED_TWICE, Subject.unit(unit)));
                } else {
                    locked.put(unit, placed.moment());
                }
            });
        }
        rows.of(ApprovalRow.class).forEach(placed -> readApproval(placed, findings));
    }

    private void readApproval(Placed<ApprovalRow> placed, Findings findings) {
        ApprovalRow row = placed.row();
        String decision = text(row.decision());
        Approval before = approval;
        if (before != null) {
            findings.add(
                    placed.origin(),
                    "decision",
                    Problem.of(Code.APPROVED_TWICE, Subject.setting("approval"), before.decision(), decision));
        } else if (decision.isEmpty()) {
            findings.add(
                    placed.origin(), "decision", Problem.of(Code.FIELD_BLANK, Subject.setting("approval"), "decision"));
        } else {
            approval = new Approval(decision, text(row.person()), Optional.ofNullable(row.date()));
            approved = placed.moment();
            if (row.date() == null && placed.moment().position() == Moment.LISTED) {
                findings.add(
                        placed.origin(),
                        "date",
                        Problem.of(Code.APPROVED_WITHOUT_DATE, Subject.setting("approval"), decision));
            }
        }
    }

    List<SelfScoreLock> locks() {
        return new ArrayList<>(locks.values());
    }

    Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    Optional<Moment> approved() {
        return Optional.ofNullable(approved);
    }

    /** Returns whether nothing is locked and nothing approved, so that no mark needs a look. */
    boolean isOpen() {
        return locked.isEmpty() && approval == null;
    }

    /** Refuses a mark that comes before its stage opened or after it was closed. */
    void check(Mark mark, UnitAssembly.Part part, Moment moment, Origin origin, Findings findings) {
        Subject subject = Subject.mark(mark.unit(), mark.leaf());
        if (isAfterApproval(moment)) {
            Approval closed = approval().orElseThrow();
            findings.add(
                    origin,
                    "time",
                    Problem.of(Code.MARK_AFTER_APPROVAL, subject, closed.decision(), day(closed.date())));
        } else if (!locked.isEmpty() && mark.stage().isPresent() && scoresItself(part)) {
            checkLock(mark, moment, origin, findings, subject);
        }
    }

    /** A unit that scores nothing itself has nothing to lock. */
    private static boolean scoresItself(UnitAssembly.Part part) {
        return part.rules().criteria().leaves().stream()
                .anyMatch(leaf -> leaf.source() == MarkSource.SELF_THEN_APPRAISAL);
    }

    private void checkLock(Mark mark, Moment moment, Origin origin, Findings findings, Subject subject) {
        Moment lock = locked.get(mark.unit());
        if (mark.stage().orElseThrow() == Stage.SELF) {
            if (lock != null && moment.isAfter(lock)) {
                findings.add(origin, "time", Problem.of(Code.SELF_AFTER_LOCK, subject, time(lock)));
            }
        } else if (lock == null) {
            findings.add(
                    origin,
                    "stage",
                    Problem.of(Code.MARK_WITHOUT_LOCK, subject, mark.stage().orElseThrow()));
        } else if (lock.isAfter(moment)) {
            findings.add(
                    origin,
                    "stage",
                    Problem.of(Code.MARK_BEFORE_LOCK, subject, mark.stage().orElseThrow(), time(lock)));
        }
    }

    /** Refuses any other entry that comes after the approval. */
    void checkOthers(Placed.Lists rows, List<Class<? extends Entry>> closed, Findings findings) {
        if (approval == null) {
            return;
        }
        for (Class<? extends Entry> kind : closed) {
            for (Placed<? extends Entry> placed : rows.of(kind)) {
                if (isAfterApproval(placed.moment())) {
                    Problem problem = Problem.of(
                            Code.ENTRY_AFTER_APPROVAL,
                            Subject.setting("approval"),
                            approval.decision(),
                            day(approval.date()));
                    findings.add(placed.origin(), Entered.timeField(placed.row()), problem);
                }
            }
        }
    }

    /** Of rows of lists, what is dated on a later day than the approval comes after it. */
    boolean isAfterApproval(Moment moment) {
        Moment closing = approved;
        if (closing == null) {
            return false;
        }
        if (moment.position() != closing.position()) {
            return moment.position() > closing.position();
        }
        Instant time = moment.time();
        Instant day = closing.time();
        return time != null && day != null && Entry.day(time).isAfter(Entry.day(day));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gates gates
                && locks.equals(gates.locks)
                && approval().equals(gates.approval());
    }

    @Override
    public int hashCode() {
        return Objects.hash(locks, approval);
    }

    private static String time(Moment moment) {
        Instant time = moment.time();
        return time == null ? "–" : TimeText.of(time);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("–");
    }
}
