package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.SelfAppraisal;

/** Checks who says something, when, and on what evidence. */
final class MarkChecks {

    private final Known known;
    private final Gates gates;
    private final Findings findings;
    private final Map<Code, Map<String, Integer>> byItself = new LinkedHashMap<>();
    private final Map<Code, Map<String, List<Mark>>> unsaid = new LinkedHashMap<>();

    /**
     * What marks are held against.
     *
     * @param nameOfUnit answers the name of a unit's code, and any other text as it is
     * @param isUnit whether an agency is a unit of the round, by code or name
     * @param decisions the numbers of the council's decisions; where there are none, no reference is checked
     */
    record Known(UnaryOperator<String> nameOfUnit, Predicate<Agency> isUnit, Set<String> decisions) {

        /** Reports a reference to a decision that is not listed; several are separated by semicolons. */
        void checkDecision(String reference, Subject subject, Origin origin, Findings findings) {
            if (reference.isEmpty() || decisions.isEmpty() || decisions.contains(reference)) {
                return;
            }
            for (String number : reference.split(";", -1)) {
                if (!number.isBlank() && !decisions.contains(number.strip())) {
                    String nearest = Nearest.code(number.strip(), decisions);
                    findings.add(
                            origin, "decision", Problem.of(Code.DECISION_UNKNOWN, subject, number.strip(), nearest));
                }
            }
        }
    }

    MarkChecks(Known known, Gates gates, Findings findings) {
        this.known = known;
        this.gates = gates;
        this.findings = findings;
    }

    void check(
            Mark mark,
            UnitAssembly.Part part,
            int leafIndex,
            @Nullable Exemption exemption,
            MarkPlace place,
            int position) {
        Leaf leaf = part.rules().criteria().leaves().get(leafIndex);
        checkApplies(part, exemption, place);
        if (mark.isAppraisal()) {
            checkAgency(mark, part, leaf, place);
        } else if (mark.stage().isPresent()) {
            checkReference(mark, part, leaf, place);
            checkSelf(mark, part, place);
        }
        if (!gates.isOpen()) {
            gates.check(mark, part, new Moment(position, mark.time().orElse(null)), place.origin(), findings);
        }
    }

    /** Reports what was only counted so far, so that a table of thousands of such marks gives one line each. */
    void reportCounts() {
        byItself.forEach((code, units) ->
                units.forEach((unit, count) -> findings.add(Problem.of(code, Subject.unit(unit), count))));
        unsaid.forEach((code, blocks) -> blocks.forEach((block, marks) -> {
            Mark first = marks.get(0);
            Subject subject = Subject.mark(first.unit(), first.leaf());
            findings.add(Problem.of(code, subject, block, marks.size()));
        }));
    }

    /** Reports a mark on a leaf that does not apply: an error where the task was never assigned, else a note. */
    private static void checkApplies(UnitAssembly.Part part, @Nullable Exemption exemption, MarkPlace place) {
        if (part.participation().kind() == Participation.Kind.NOT_ASSESSED) {
            place.report("unit", Code.MARK_OF_NOT_ASSESSED);
        }
        if (exemption == null) {
            return;
        }
        exemption
                .task()
                .ifPresentOrElse(
                        task -> place.report("criterion", Code.MARK_ON_UNASSIGNED_TASK, task),
                        () -> place.report("criterion", Code.MARK_ON_EXEMPT, exemption.reason()));
    }

    private void checkAgency(Mark mark, UnitAssembly.Part part, Leaf leaf, MarkPlace place) {
        Agency appraiser = leaf.appraiser();
        if (!mark.agency().isNamed()) {
            if (appraiser.isNamed()) {
                count(Code.APPRAISALS_WITHOUT_AGENCY, mark, part);
                checkUnnamed(mark, part, appraiser);
            }
            return;
        }
        if (appraiser.isNamed() && !isSame(mark.agency(), appraiser)) {
            place.report("agency", Code.MARK_OF_OTHER_AGENCY, mark.agency().name(), appraiser.name());
        }
        checkSelfAppraisal(mark, part, place);
    }

    private boolean isSame(Agency one, Agency other) {
        UnaryOperator<String> name = known.nameOfUnit();
        return one.isSame(other) || new Agency(name.apply(one.name())).isSame(new Agency(name.apply(other.name())));
    }

    /** A mark without agency is by its criterion's appraiser, who may be the unit itself. */
    private void checkUnnamed(Mark mark, UnitAssembly.Part part, Agency appraiser) {
        if (appraiser.isUnit(part.unit())) {
            boolean allowed = part.rules().regulations().selfAppraisal() == SelfAppraisal.ALLOWED;
            countItself(allowed ? Code.SELF_APPRAISED : Code.APPRAISED_BY_ITSELF, mark.unit());
        }
    }

    /** Refuses a self-score by somebody who is known to be another: a unit of the round, or an appraiser. */
    private void checkSelf(Mark mark, UnitAssembly.Part part, MarkPlace place) {
        Agency agency = mark.agency();
        if (mark.stage().orElseThrow() != Stage.SELF || !agency.isNamed() || agency.isUnit(part.unit())) {
            return;
        }
        boolean appraises = part.rules().criteria().leaves().stream()
                .map(Leaf::appraiser)
                .anyMatch(appraiser -> appraiser.isNamed() && appraiser.isSame(agency));
        if (appraises || known.isUnit().test(agency)) {
            place.report("agency", Code.SELF_OF_OTHER_AGENCY, agency.name());
        }
    }

    /** Refuses an appraisal that an agency made of itself, unless the rulebook allows it. */
    private void checkSelfAppraisal(Mark mark, UnitAssembly.Part part, MarkPlace place) {
        if (!mark.agency().isUnit(part.unit())) {
            return;
        }
        if (part.rules().regulations().selfAppraisal() == SelfAppraisal.FORBIDDEN) {
            place.report("agency", Code.SELF_APPRAISAL_FORBIDDEN, mark.agency().name());
        } else {
            countItself(Code.SELF_APPRAISED, mark.unit());
        }
    }

    private void checkReference(Mark mark, UnitAssembly.Part part, Leaf leaf, MarkPlace place) {
        if (mark.stage().orElseThrow() == Stage.COUNCIL) {
            if (mark.decision().isEmpty()) {
                count(Code.COUNCIL_WITHOUT_DECISION, mark, part);
            } else {
                known.checkDecision(mark.decision(), place.subject(), place.origin(), findings);
            }
        } else if (leaf.documents() == Leaf.Documents.REQUIRED
                && mark.documents().isEmpty()) {
            place.report("documents", Code.SELF_WITHOUT_DOCUMENTS);
        }
    }

    private void countItself(Code code, String unit) {
        byItself.computeIfAbsent(code, c -> new LinkedHashMap<>()).merge(unit, 1, Integer::sum);
    }

    private void count(Code code, Mark mark, UnitAssembly.Part part) {
        unsaid.computeIfAbsent(code, c -> new LinkedHashMap<>())
                .computeIfAbsent(part.rules().block().code(), b -> new ArrayList<>())
                .add(mark);
    }
}
