package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Document;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Turns the row of a mark into a mark that fits its leaf, or reports why it does not. */
final class MarkReader {

    private static final int LONGEST_FIGURE = 30;

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
            findings.add(origin, "criterion", noLeaf(code, set, subject));
            return Optional.empty();
        }
        Leaf leaf = set.leaves().get(index);
        if (!stageFits(row, leaf, subject, origin)) {
            return Optional.empty();
        }
        int before = findings.all().size();
        Optional<Points> points = points(row, leaf, subject, origin);
        Optional<Evidence> evidence = evidence(row, leaf, subject, origin);
        List<Document> documents = documents(row, subject, origin);
        boolean reported = findings.all().size() > before;
        if (points.isEmpty() && evidence.isEmpty()) {
            if (!reported) {
                findings.add(origin, "points", Problem.of(Code.MARK_EMPTY, subject));
            }
            return Optional.empty();
        }
        return Optional.of(mark(row, part.unit().code(), code, points, evidence, documents));
    }

    /** Says why a code names no leaf: it is a group's, or nobody's. */
    static Problem noLeaf(String code, CriteriaSet set, Subject subject) {
        return set.find(code).isPresent()
                ? Problem.of(Code.CRITERION_NOT_A_LEAF, subject)
                : unknown(code, set.leaves().stream().map(Leaf::code).toList(), subject);
    }

    static Problem unknown(String code, List<String> known, Subject subject) {
        return code.isEmpty()
                ? Problem.of(Code.FIELD_BLANK, subject, "criterion")
                : Problem.of(Code.CRITERION_UNKNOWN, subject, code, Nearest.code(code, known));
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
            List<Problem> refusals = leaf.refusals(points);
            if (refusals.isEmpty()) {
                return Optional.of(points);
            }
            refusals.forEach(problem -> findings.add(origin, "points", problem.about(subject)));
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> findings.add(origin, "points", problem.about(subject)));
        }
        return Optional.empty();
    }

    private Optional<Evidence> evidence(MarkRow row, Leaf leaf, Subject subject, Origin origin) {
        boolean share = row.reported() != null || row.outOf() != null;
        Optional<String> text = share ? share(row, subject, origin) : Optional.of(text(row.evidence()));
        try {
            return text.filter(t -> !t.isEmpty()).map(leaf.rule()::evidence);
        } catch (InvalidValueException e) {
            String field = share ? "reported" : "evidence";
            e.problems().forEach(problem -> findings.add(origin, field, problem.about(subject)));
            return Optional.empty();
        }
    }

    private List<Document> documents(MarkRow row, Subject subject, Origin origin) {
        String text = text(row.documents());
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return Document.parse(text);
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> findings.add(origin, "documents", problem.about(subject)));
            return List.of();
        }
    }

    /** Writes the two reported figures as evidence, or reports why they are none. */
    private Optional<String> share(MarkRow row, Subject subject, Origin origin) {
        String other = text(row.evidence());
        if (!other.isEmpty()) {
            findings.add(origin, "evidence", Problem.of(Code.EVIDENCE_TWICE, subject, other));
            return Optional.empty();
        }
        Optional<String> reported = figure(row.reported(), "reported", subject, origin);
        Optional<String> outOf = figure(row.outOf(), "outOf", subject, origin);
        return reported.flatMap(part -> outOf.map(whole -> part + "/" + whole));
    }

    private Optional<String> figure(@Nullable BigDecimal figure, String field, Subject subject, Origin origin) {
        if (figure == null) {
            findings.add(origin, field, Problem.of(Code.EVIDENCE_INCOMPLETE, subject, field));
            return Optional.empty();
        }
        // precision and scale tell the length without writing out a number such as 1E+999999999
        if (figure.precision() > LONGEST_FIGURE || Math.abs((long) figure.scale()) > LONGEST_FIGURE) {
            String found = figure.round(new MathContext(LONGEST_FIGURE)).toString();
            findings.add(origin, field, Problem.of(Code.NUMBER_TOO_LONG, subject, found));
            return Optional.empty();
        }
        return Optional.of(figure.toPlainString());
    }

    private static Mark mark(
            MarkRow row,
            String unit,
            String leaf,
            Optional<Points> points,
            Optional<Evidence> evidence,
            List<Document> documents) {
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
                documents);
    }
}
