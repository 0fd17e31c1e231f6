package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Turns the row of a mark into a mark that fits its leaf, or reports why it does not. */
final class MarkReader {

    private final Findings findings;

    MarkReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Mark> read(MarkRow row, UnitAssembly.Part part, Origin origin) {
        String code = text(row.criterion());
        CriteriaSet set = part.rules().criteria();
        int index = set.leafIndex(code);
        Subject subject = Subject.mark(part.unit().code(), code);
        if (index < 0) {
            findings.add(origin, "criterion", unknown(code, set, subject));
            return Optional.empty();
        }
        Leaf leaf = set.leaves().get(index);
        if (!stageFits(row, leaf, subject, origin)) {
            return Optional.empty();
        }
        int before = findings.all().size();
        Optional<Points> points = points(row, leaf, subject, origin);
        Optional<Evidence> evidence = evidence(row, leaf, subject, origin);
        boolean reported = findings.all().size() > before;
        if (points.isEmpty() && evidence.isEmpty()) {
            if (!reported) {
                findings.add(origin, "points", Problem.of(Code.MARK_EMPTY, subject));
            }
            return Optional.empty();
        }
        return Optional.of(mark(row, part.unit().code(), code, points, evidence));
    }

    private static Problem unknown(String code, CriteriaSet set, Subject subject) {
        return set.find(code).isPresent()
                ? Problem.of(Code.CRITERION_NOT_A_LEAF, subject)
                : Problem.of(
                        Code.CRITERION_UNKNOWN,
                        subject,
                        code,
                        Nearest.to(code, set.leaves().stream().map(Leaf::code).toList()));
    }

    private boolean stageFits(MarkRow row, Leaf leaf, Subject subject, Origin origin) {
        Stage stage = row.stage();
        if (stage == null) {
            if (leaf.source() == MarkSource.SURVEY) {
                return true;
            }
            findings.add(origin, "stage", Problem.of(Code.MARK_STAGE_MISSING, subject));
            return false;
        }
        boolean allowed = switch (leaf.source()) {
            case SELF_THEN_APPRAISAL -> true;
            case APPRAISAL -> stage != Stage.SELF;
            case SURVEY -> stage == Stage.COUNCIL;
        };
        if (!allowed) {
            findings.add(origin, "stage", Problem.of(Code.MARK_STAGE_NOT_ALLOWED, subject, stage, leaf.source()));
        }
        return allowed;
    }

    private Optional<Points> points(MarkRow row, Leaf leaf, Subject subject, Origin origin) {
        if (row.points() == null) {
            return Optional.empty();
        }
        try {
            Points points = Points.of(row.points());
            Judged judged = leaf.rule() instanceof Judged rule ? rule : Judged.ANY_POINTS;
            Award award = judged.award(new PointsGiven(points), leaf.maximum(), Rounding.FINEST);
            if (award.outcome() == Award.Outcome.POINTS) {
                return Optional.of(points);
            }
            award.problems().forEach(problem -> findings.add(origin, "points", problem.about(subject)));
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> findings.add(origin, "points", problem.about(subject)));
        }
        return Optional.empty();
    }

    private Optional<Evidence> evidence(MarkRow row, Leaf leaf, Subject subject, Origin origin) {
        String text = text(row.evidence());
        String field = "evidence";
        if (row.reported() != null || row.outOf() != null) {
            field = row.reported() == null ? "reported" : "outOf";
            if (!text.isEmpty()) {
                findings.add(origin, "evidence", Problem.of(Code.EVIDENCE_TWICE, subject, text));
                return Optional.empty();
            }
            if (row.reported() == null || row.outOf() == null) {
                findings.add(origin, field, Problem.of(Code.EVIDENCE_INCOMPLETE, subject, field));
                return Optional.empty();
            }
            text = row.reported().toPlainString() + "/" + row.outOf().toPlainString();
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(leaf.rule().evidence(text));
        } catch (InvalidValueException e) {
            for (Problem problem : e.problems()) {
                findings.add(origin, field, problem.about(subject));
            }
            return Optional.empty();
        }
    }

    private static Mark mark(
            MarkRow row, String unit, String leaf, Optional<Points> points, Optional<Evidence> evidence) {
        String agency = text(row.agency());
        return new Mark(
                unit,
                leaf,
                Optional.ofNullable(row.stage()),
                points,
                evidence,
                agency.isEmpty() ? Agency.NONE : new Agency(agency),
                text(row.person()),
                Optional.ofNullable(row.time()),
                text(row.reason()),
                text(row.decision()),
                text(row.documents()));
    }
}
