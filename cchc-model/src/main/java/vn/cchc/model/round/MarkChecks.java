package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.SelfAppraisal;

/** Checks who says something, when, and on what evidence. */
final class MarkChecks {

    private final UnaryOperator<String> nameOfUnit;
    private final Gates gates;
    private final Findings findings;
    private final Map<String, Integer> selfAppraised = new LinkedHashMap<>();
    private final Map<Code, Map<String, List<Mark>>> unsaid = new LinkedHashMap<>();

    /** Checks marks; {@code nameOfUnit} answers the name of a unit's code, and any other text as it is. */
    MarkChecks(UnaryOperator<String> nameOfUnit, Gates gates, Findings findings) {
        this.nameOfUnit = nameOfUnit;
        this.gates = gates;
        this.findings = findings;
    }

    void check(
            Mark mark,
            UnitAssembly.Part part,
            int leafIndex,
            @Nullable Exemption exemption,
            Origin origin,
            int position) {
        Leaf leaf = part.rules().criteria().leaves().get(leafIndex);
        checkApplies(mark, part, exemption, origin);
        if (mark.isAppraisal()) {
            checkAgency(mark, part, leaf, origin);
        } else if (mark.stage().isPresent()) {
            checkReference(mark, part, leaf, origin);
        }
        if (!gates.isOpen()) {
            gates.check(mark, new Moment(position, mark.time().orElse(null)), origin, findings);
        }
    }

    /** Reports what was only counted so far, so that a table of thousands of such marks gives one line each. */
    void reportCounts() {
        selfAppraised.forEach(
                (unit, count) -> findings.add(Problem.of(Code.SELF_APPRAISED, Subject.unit(unit), count)));
        unsaid.forEach((code, blocks) -> blocks.forEach((block, marks) -> {
            Mark first = marks.get(0);
            Subject subject = Subject.mark(first.unit(), first.leaf());
            findings.add(Problem.of(code, subject, block, marks.size()));
        }));
    }

    /** Reports a mark on a leaf that does not apply: an error where the task was never assigned, else a note. */
    private void checkApplies(Mark mark, UnitAssembly.Part part, @Nullable Exemption exemption, Origin origin) {
        Subject subject = Subject.mark(mark.unit(), mark.leaf());
        if (part.participation().kind() == Participation.Kind.NOT_ASSESSED) {
            findings.add(origin, "unit", Problem.of(Code.MARK_OF_NOT_ASSESSED, subject));
        }
        if (exemption == null) {
            return;
        }
        findings.add(
                origin,
                "criterion",
                exemption.task().isPresent()
                        ? Problem.of(
                                Code.MARK_ON_UNASSIGNED_TASK,
                                subject,
                                exemption.task().get())
                        : Problem.of(Code.MARK_ON_EXEMPT, subject, exemption.reason()));
    }

    private void checkAgency(Mark mark, UnitAssembly.Part part, Leaf leaf, Origin origin) {
        Agency appraiser = leaf.appraiser();
        if (!mark.agency().isNamed()) {
            if (appraiser.isNamed()) {
                count(Code.APPRAISALS_WITHOUT_AGENCY, mark, part);
            }
            return;
        }
        if (appraiser.isNamed() && !isSame(mark.agency(), appraiser)) {
            Subject subject = Subject.mark(mark.unit(), mark.leaf());
            findings.add(
                    origin,
                    "agency",
                    Problem.of(Code.MARK_OF_OTHER_AGENCY, subject, mark.agency().name(), appraiser.name()));
        }
        checkSelfAppraisal(mark, part, origin);
    }

    private boolean isSame(Agency one, Agency other) {
        return one.isSame(other)
                || new Agency(nameOfUnit.apply(one.name())).isSame(new Agency(nameOfUnit.apply(other.name())));
    }

    /** Refuses an appraisal that an agency made of itself, unless the rulebook allows it. */
    private void checkSelfAppraisal(Mark mark, UnitAssembly.Part part, Origin origin) {
        if (!mark.agency().isUnit(part.unit())) {
            return;
        }
        if (part.rules().regulations().selfAppraisal() == SelfAppraisal.FORBIDDEN) {
            Subject subject = Subject.mark(mark.unit(), mark.leaf());
            findings.add(
                    origin,
                    "agency",
                    Problem.of(
                            Code.SELF_APPRAISAL_FORBIDDEN,
                            subject,
                            mark.agency().name()));
        } else {
            selfAppraised.merge(mark.unit(), 1, Integer::sum);
        }
    }

    private void checkReference(Mark mark, UnitAssembly.Part part, Leaf leaf, Origin origin) {
        if (mark.stage().orElseThrow() == Stage.COUNCIL) {
            if (mark.decision().isEmpty()) {
                count(Code.COUNCIL_WITHOUT_DECISION, mark, part);
            }
        } else if (leaf.documents() == Leaf.Documents.REQUIRED
                && mark.documents().isEmpty()) {
            findings.add(
                    origin,
                    "documents",
                    Problem.of(Code.SELF_WITHOUT_DOCUMENTS, Subject.mark(mark.unit(), mark.leaf())));
        }
    }

    private void count(Code code, Mark mark, UnitAssembly.Part part) {
        unsaid.computeIfAbsent(code, c -> new LinkedHashMap<>())
                .computeIfAbsent(part.rules().block().code(), b -> new ArrayList<>())
                .add(mark);
    }
}
