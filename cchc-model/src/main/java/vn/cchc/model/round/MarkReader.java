package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Turns the row of a mark into a mark that fits its leaf, or reports why it does not. */
final class MarkReader {

    private static final int LONGEST_FIGURE = 30;

    private static final Map<Stage, Optional<Stage>> STAGES =
            Arrays.stream(Stage.values()).collect(Collectors.toMap(stage -> stage, Optional::of));

    private final @Nullable BigDecimal[] numbers;
    private final List<Optional<Points>> points;
    private final Map<String, Agency> agencies = new HashMap<>();

    private MarkReader(int numbers) {
        this.numbers = new BigDecimal[numbers];
        this.points = new ArrayList<>(Collections.nCopies(numbers, Optional.empty()));
    }

    /** A reader of one mark or a few. */
    static MarkReader ofFew() {
        return new MarkReader(1);
    }

    /** A reader of a round, most of whose points are some hundred numbers again and again. */
    static MarkReader ofMany() {
        return new MarkReader(1 << 10);
    }

    Optional<Mark> read(MarkRow row, UnitAssembly.Part part, MarkPlace place) {
        String code = text(row.criterion());
        CriteriaSet set = part.rules().criteria();
        int index = set.leafIndex(code);
        place.isAbout(part.unit().code(), code, index);
        if (index < 0) {
            place.report("criterion", noLeaf(code, set, place.subject()));
            return Optional.empty();
        }
        Leaf leaf = set.leaves().get(index);
        if (!stageFits(row, leaf, place)) {
            return Optional.empty();
        }
        int before = place.findings().all().size();
        Optional<Points> given = points(row, leaf, place);
        Optional<Evidence> evidence = evidence(row, leaf, place);
        List<Document> documents = documents(row, place);
        boolean reported = place.findings().all().size() > before;
        if (given.isEmpty() && evidence.isEmpty()) {
            if (!reported) {
                place.report("points", Code.MARK_EMPTY);
            }
            return Optional.empty();
        }
        return Optional.of(mark(row, part.unit().code(), leaf.code(), given, evidence, documents));
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

    private static boolean stageFits(MarkRow row, Leaf leaf, MarkPlace place) {
        Stage stage = row.stage();
        if (stage == null) {
            if (leaf.source() == MarkSource.SURVEY) {
                return true;
            }
            place.report("stage", Code.MARK_STAGE_MISSING);
            return false;
        }
        boolean allowed = switch (leaf.source()) {
            case SELF_THEN_APPRAISAL -> true;
            case APPRAISAL -> stage != Stage.SELF;
            case SURVEY -> stage == Stage.COUNCIL;
        };
        if (!allowed) {
            place.report("stage", Code.MARK_STAGE_NOT_ALLOWED, stage, leaf.source());
        }
        return allowed;
    }

    private Optional<Points> points(MarkRow row, Leaf leaf, MarkPlace place) {
        BigDecimal number = row.points();
        if (number == null) {
            return Optional.empty();
        }
        try {
            Optional<Points> given = points(number);
            List<Problem> refusals = leaf.refusals(given.orElseThrow());
            if (refusals.isEmpty()) {
                return given;
            }
            report(refusals, "points", place);
        } catch (InvalidValueException e) {
            report(e.problems(), "points", place);
        }
        return Optional.empty();
    }

    @SuppressWarnings("BigDecimalEquals") // 1.0 beside 1.00 is only read once more
    private Optional<Points> points(BigDecimal number) {
        int slot = number.hashCode() & numbers.length - 1;
        if (!number.equals(numbers[slot])) {
            points.set(slot, Optional.of(Points.of(number)));
            numbers[slot] = number;
        }
        return points.get(slot);
    }

    private static void report(List<Problem> problems, String field, MarkPlace place) {
        problems.forEach(problem -> place.report(field, problem.about(place.subject())));
    }

    private static Optional<Evidence> evidence(MarkRow row, Leaf leaf, MarkPlace place) {
        boolean share = row.reported() != null || row.outOf() != null;
        String text = share ? share(row, place).orElse("") : text(row.evidence());
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(leaf.rule().evidence(text));
        } catch (InvalidValueException e) {
            report(e.problems(), share ? "reported" : "evidence", place);
            return Optional.empty();
        }
    }

    private static List<Document> documents(MarkRow row, MarkPlace place) {
        String text = text(row.documents());
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return Document.parse(text);
        } catch (InvalidValueException e) {
            report(e.problems(), "documents", place);
            return List.of();
        }
    }

    /** Writes the two reported figures as evidence, or reports why they are none. */
    private static Optional<String> share(MarkRow row, MarkPlace place) {
        String other = text(row.evidence());
        if (!other.isEmpty()) {
            place.report("evidence", Code.EVIDENCE_TWICE, other);
            return Optional.empty();
        }
        Optional<String> reported = figure(row.reported(), "reported", place);
        Optional<String> outOf = figure(row.outOf(), "outOf", place);
        return reported.flatMap(part -> outOf.map(whole -> part + "/" + whole));
    }

    private static Optional<String> figure(@Nullable BigDecimal figure, String field, MarkPlace place) {
        if (figure == null) {
            place.report(field, Code.EVIDENCE_INCOMPLETE, field);
            return Optional.empty();
        }
        // precision and scale tell the length without writing out a number such as 1E+999999999
        if (figure.precision() > LONGEST_FIGURE || Math.abs((long) figure.scale()) > LONGEST_FIGURE) {
            String found = figure.round(new MathContext(LONGEST_FIGURE)).toString();
            place.report(field, Code.NUMBER_TOO_LONG, found);
            return Optional.empty();
        }
        return Optional.of(figure.toPlainString());
    }

    private Mark mark(
            MarkRow row,
            String unit,
            String leaf,
            Optional<Points> given,
            Optional<Evidence> evidence,
            List<Document> documents) {
        String agency = text(row.agency());
        Stage stage = row.stage();
        return new Mark(
                unit,
                leaf,
                stage == null ? Optional.empty() : STAGES.getOrDefault(stage, Optional.empty()),
                given,
                evidence,
                agency.isEmpty() ? Agency.NONE : agencies.computeIfAbsent(agency, Agency::new),
                text(row.person()),
                Optional.ofNullable(row.time()),
                text(row.reason()),
                text(row.decision()),
                documents);
    }
}
