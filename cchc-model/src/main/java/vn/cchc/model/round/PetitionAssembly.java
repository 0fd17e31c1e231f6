package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final List<Petition> petitions = new ArrayList<>();

    /** A petition while its fate is gathered. */
    private static final class Pending {
        final PetitionRow row;
        final Subject subject;
        final Placed<PetitionRow> placed;
        final Optional<Points> points;
        String member;
        Petition.@Nullable Outcome outcome;
        String answer;
        boolean answered;

        Pending(Placed<PetitionRow> placed, Subject subject, Optional<Points> points) {
            this.placed = placed;
            this.row = placed.row();
            this.subject = subject;
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
                .forEach(pending -> pending.answered = true);
    }

    /** Settles what became of each petition, after all marks were read. */
    void conclude() {
        byId.values().forEach(pending -> petitions.add(conclude(pending)));
    }

    List<Petition> all() {
        return petitions;
    }

    private Petition conclude(Pending pending) {
        String unit = pending.subject.unit().orElseThrow();
        String leaf = pending.subject.criterion().orElseThrow();
        boolean exempt = exemptions.isExempt(unit, leaf);
        Petition.Outcome found = pending.answered || exempt ? Petition.Outcome.ACCEPTED : Petition.Outcome.OPEN;
        Petition.Outcome outcome = pending.outcome == null ? found : pending.outcome;
        // a refusal may well come with a mark that leaves the points as they are
        boolean differs = outcome != found && outcome != Petition.Outcome.REFUSED;
        if (differs || (outcome == Petition.Outcome.REFUSED && exempt)) {
            findings.add(
                    pending.placed.origin(),
                    "outcome",
                    Problem.of(Code.PETITION_OUTCOME_DIFFERS, pending.subject, text(pending.row.id()), outcome, found));
        }
        return new Petition(
                text(pending.row.id()),
                unit,
                leaf,
                pending.row.request() == null ? Petition.Request.POINTS : pending.row.request(),
                pending.points,
                text(pending.row.reason()),
                Optional.ofNullable(pending.row.date()),
                pending.member,
                outcome,
                pending.answer);
    }

    private void read(PetitionStepRow row, Origin origin) {
        String id = text(row.petition());
        Pending pending = byId.get(id);
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
        String member = text(row.member());
        pending.member = member.isEmpty() ? pending.member : member;
        pending.outcome = row.outcome() == null ? pending.outcome : row.outcome();
        String answer = text(row.answer());
        pending.answer = answer.isEmpty() ? pending.answer : answer;
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
        // an exemption of a later stage is the answer to a petition, one from the start makes it pointless
        if (exemption != null && exemption.from() == Stage.SELF) {
            findings.add(origin, "criterion", Problem.of(Code.PETITION_FOR_EXEMPT_LEAF, subject, id));
        }
        Optional<Points> points = points(row, set.leaves().get(index), subject, origin);
        Pending pending = new Pending(placed, subject, points);
        byId.putIfAbsent(id, pending);
        byLeaf.computeIfAbsent(List.of(unit, code), k -> new ArrayList<>()).add(pending);
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
        if (filed != null && last.isPresent() && filed.isAfter(last.get())) {
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
