package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads petitions, what became of them, and works out by which mark or exemption they were answered. */
final class PetitionAssembly {

    private final UnitAssembly units;
    private final ExemptionAssembly exemptions;
    private final Findings findings;
    private final Map<String, Pending> byId = new LinkedHashMap<>();
    private final Map<List<String>, List<Pending>> byLeaf = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Petition> petitions = new ArrayList<>();

    /** A petition while its fate is gathered. */
    private static final class Pending {
        final PetitionRow row;
        final Subject subject;
        final Placed<PetitionRow> placed;
        final Petition.Request request;
        final Optional<Points> points;
        String member;
        Petition.@Nullable Outcome outcome;
        String answer;
        final Set<Mark> answers = new LinkedHashSet<>();

        Pending(Placed<PetitionRow> placed, Subject subject, Optional<Points> points) {
            this.placed = placed;
            this.row = placed.row();
            this.subject = subject;
            this.request = row.request() == null ? Petition.Request.POINTS : row.request();
            this.points = points;
            this.member = text(row.member());
            this.outcome = row.outcome();
            this.answer = text(row.answer());
        }
    }

    PetitionAssembly(UnitAssembly units, ExemptionAssembly exemptions, Findings findings) {
        this.units = units;
        this.exemptions = exemptions;
        this.findings = findings;
    }

    void read(Placed.Lists rows) {
        rows.of(PetitionRow.class).forEach(this::read);
        Findings.each(rows.of(PetitionStepRow.class), this::read);
    }

    /** Takes a mark that may be the answer to a petition: a later one of the re-appraisal or of the council. */
    void answer(Mark mark, int position) {
        if (byLeaf.isEmpty() || mark.countsFrom().compareTo(Stage.REAPPRAISAL) < 0) {
            return;
        }
        Moment moment = new Moment(position, mark.time().orElse(null));
        byLeaf.getOrDefault(List.of(mark.unit(), mark.leaf()), List.of()).stream()
                .filter(pending -> !pending.placed.moment().isAfter(moment))
                .forEach(pending -> pending.answers.add(mark));
    }

    /** Settles what became of each petition by the marks of its unit as they stand without corrections. */
    void conclude(Function<String, UnitMarks> marks) {
        byId.values().forEach(pending -> petitions.add(conclude(pending, marks)));
    }

    List<Petition> all() {
        return petitions;
    }

    private Petition conclude(Pending pending, Function<String, UnitMarks> marks) {
        String unit = pending.subject.unit().orElseThrow();
        String leaf = pending.subject.criterion().orElseThrow();
        boolean exempt = exemptions.isExempt(unit, leaf);
        Petition.Outcome found = exempt
                ? Petition.Outcome.ACCEPTED
                : new PetitionAnswer(pending.answers, marks.apply(unit), leaf).outcome(pending.points, pending.request);
        Petition.Outcome outcome = pending.outcome == null ? found : pending.outcome;
        if (outcome == Petition.Outcome.REFUSED && !exempt) {
            giveReason(pending);
        }
        if (differs(outcome, found, exempt)) {
            findings.add(
                    pending.placed.origin(),
                    "outcome",
                    Problem.of(Code.PETITION_OUTCOME_DIFFERS, pending.subject, text(pending.row.id()), outcome, found));
        }
        return new Petition(
                text(pending.row.id()),
                unit,
                leaf,
                pending.request,
                pending.points,
                text(pending.row.reason()),
                Optional.ofNullable(pending.row.date()),
                pending.member,
                outcome,
                pending.answer);
    }

    /** A declared outcome need not say whether all was granted; a refusal may come with a mark, yet not with an exemption. */
    private static boolean differs(Petition.Outcome outcome, Petition.Outcome found, boolean exempt) {
        boolean granted = outcome == Petition.Outcome.ACCEPTED || outcome == Petition.Outcome.PARTLY_ACCEPTED;
        boolean foundGranted = found == Petition.Outcome.ACCEPTED || found == Petition.Outcome.PARTLY_ACCEPTED;
        return switch (outcome) {
            case OPEN -> found != Petition.Outcome.OPEN;
            case REFUSED -> exempt;
            case ACCEPTED, PARTLY_ACCEPTED -> granted != foundGranted;
        };
    }

    /** Takes the reason of a refusal from the marks that answer, where the petition itself has none. */
    private void giveReason(Pending pending) {
        if (!pending.answer.isEmpty()) {
            return;
        }
        pending.answer = pending.answers.stream()
                .map(Mark::reason)
                .filter(reason -> !reason.isEmpty())
                .reduce((first, last) -> last)
                .orElse("");
        if (pending.answer.isEmpty() && pending.outcome == null) {
            findings.add(
                    pending.placed.origin(),
                    "answer",
                    Problem.of(Code.PETITION_ANSWERED_WITHOUT_REASON, pending.subject, text(pending.row.id())));
        }
    }

    private void read(PetitionStepRow row, Origin origin) {
        String id = text(row.petition());
        Pending pending = byId.get(id);
        if (pending == null && refused.contains(id)) {
            // the petition's own row was reported
            return;
        }
        if (pending == null) {
            findings.add(
                    origin,
                    "petition",
                    id.isEmpty()
                            ? Problem.of(Code.FIELD_BLANK, Subject.INPUT, "petition")
                            : Problem.of(Code.PETITION_UNKNOWN, Subject.INPUT, id, Nearest.code(id, byId.keySet())));
            return;
        }
        checkRefusal(row.outcome(), text(row.answer()), id, pending.subject, origin);
        checkStep(row, pending, origin);
        String member = text(row.member());
        pending.member = member.isEmpty() ? pending.member : member;
        pending.outcome = row.outcome() == null ? pending.outcome : row.outcome();
        String answer = text(row.answer());
        pending.answer = answer.isEmpty() ? pending.answer : answer;
    }

    private void checkStep(PetitionStepRow row, Pending pending, Origin origin) {
        Instant time = row.time();
        LocalDate filed = pending.row.date();
        if (time != null && filed != null && Entry.day(time).isBefore(filed)) {
            String id = text(pending.row.id());
            findings.add(
                    origin,
                    "time",
                    Problem.of(Code.PETITION_STEP_TOO_EARLY, pending.subject, id, TimeText.of(time), filed));
        }
    }

    private void read(Placed<PetitionRow> placed) {
        Origin origin = placed.origin();
        String id = text(placed.row().id());
        if (id.isEmpty()) {
            findings.add(origin, "id", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "id"));
        } else if (byId.containsKey(id)) {
            findings.add(origin, "id", Problem.of(Code.PETITION_TWICE, Subject.INPUT, id));
        }
        units.find(text(placed.row().unit()), origin).ifPresent(part -> read(placed, part, id));
        if (!byId.containsKey(id)) {
            refused.add(id);
        }
    }

    private void read(Placed<PetitionRow> placed, UnitAssembly.Part part, String id) {
        PetitionRow row = placed.row();
        Origin origin = placed.origin();
        CriteriaSet set = part.rules().criteria();
        String unit = part.unit().code();
        String code = text(row.criterion());
        Subject subject = Subject.mark(unit, code);
        int index = set.leafIndex(code);
        if (index < 0) {
            findings.add(origin, "criterion", MarkReader.noLeaf(code, set, subject));
            return;
        }
        if (row.request() == null) {
            findings.add(origin, "request", Problem.of(Code.FIELD_BLANK, subject, "request"));
        }
        checkRefusal(row.outcome(), text(row.answer()), id, subject, origin);
        checkDay(row, id, part, subject, origin);
        Exemption exemption = exemptions.of(unit)[index];
        if (text(row.reason()).isEmpty()) {
            findings.add(origin, "reason", Problem.of(Code.PETITION_WITHOUT_REASON, subject, id));
        }
        if (exemption != null && isPointless(row, exemption)) {
            findings.add(origin, "criterion", Problem.of(Code.PETITION_FOR_EXEMPT_LEAF, subject, id));
        }
        Optional<Points> points = points(row, set.leaves().get(index), subject, origin);
        Pending pending = new Pending(placed, subject, points);
        byId.putIfAbsent(id, pending);
        byLeaf.computeIfAbsent(List.of(unit, code), k -> new ArrayList<>()).add(pending);
    }

    /** An exemption of a later stage is the answer to a petition, one from the start only where the petition asked for it. */
    private static boolean isPointless(PetitionRow row, Exemption exemption) {
        return exemption.from() == Stage.SELF
                && (row.request() != Petition.Request.EXEMPTION
                        || exemption.task().isPresent());
    }

    private void checkRefusal(
            Petition.@Nullable Outcome outcome, String answer, String id, Subject subject, Origin origin) {
        if (outcome == Petition.Outcome.REFUSED && answer.isEmpty()) {
            findings.add(origin, "answer", Problem.of(Code.PETITION_REFUSED_WITHOUT_REASON, subject, id));
        }
    }

    private void checkDay(PetitionRow row, String id, UnitAssembly.Part part, Subject subject, Origin origin) {
        LocalDate filed = row.date();
        Optional<LocalDate> last = part.rules().regulations().timetable().petitions();
        // one that is entered as refused stays on record
        boolean refusedAtOnce = row.outcome() == Petition.Outcome.REFUSED;
        if (last.isEmpty() || refusedAtOnce) {
            return;
        }
        if (filed == null) {
            findings.add(origin, "date", Problem.of(Code.PETITION_WITHOUT_DATE, subject, id, last.get()));
        } else if (filed.isAfter(last.get())) {
            findings.add(origin, "date", Problem.of(Code.PETITION_TOO_LATE, subject, id, filed, last.get()));
        }
    }

    private Optional<Points> points(PetitionRow row, Leaf leaf, Subject subject, Origin origin) {
        if (row.points() == null) {
            return Optional.empty();
        }
        try {
            Points points = Points.of(row.points());
            if (points.isNegative()) {
                findings.add(origin, "points", Problem.of(Code.POINTS_NEGATIVE, subject, points));
            } else if (points.compareTo(leaf.maximum()) > 0) {
                findings.add(origin, "points", Problem.of(Code.POINTS_ABOVE_MAXIMUM, subject, points, leaf.maximum()));
            }
            return Optional.of(points);
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> findings.add(origin, "points", problem.about(subject)));
            return Optional.empty();
        }
    }
}
