package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundStatus;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/** Says who has not returned anything, and what is incomplete of what was returned. */
final class ReturnStatus {

    private final Round round;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Count> agencies = new LinkedHashMap<>();
    private final Map<List<String>, Count> fields = new LinkedHashMap<>();

    /** How many marks an agency owes, and how many of them are missing. */
    private static final class Count {
        private int owed;
        private int missing;
    }

    private ReturnStatus(Round round) {
        this.round = round;
    }

    /**
     * Returns what is not there yet.
     *
     * @param listed whether the units were listed, so that a unit that sent nothing is known
     */
    static List<Problem> of(Round round, boolean listed) {
        ReturnStatus status = new ReturnStatus(round);
        if (!listed) {
            status.problems.add(Problem.of(Code.UNITS_NOT_LISTED, Subject.setting("units")));
        }
        status.units();
        status.agencies();
        return status.problems;
    }

    private void units() {
        for (RoundStatus.UnitStatus each : RoundStatus.of(round).units()) {
            int open = each.toSelfScore() - each.selfScored();
            if (open == 0) {
                continue;
            }
            Subject unit = Subject.unit(each.unit().code());
            String name = each.unit().name();
            problems.add(
                    each.selfScored() == 0
                            ? Problem.of(Code.UNIT_NOT_RETURNED, unit, name, open)
                            : Problem.of(
                                    Code.UNIT_RETURN_INCOMPLETE,
                                    unit,
                                    name,
                                    open,
                                    each.toSelfScore(),
                                    open(round.unit(each.unit().code()))));
        }
    }

    private static String open(UnitMarks unit) {
        List<Leaf> leaves = unit.rules().criteria().leaves();
        return IntStream.range(0, leaves.size())
                .filter(i -> leaves.get(i).source() == MarkSource.SELF_THEN_APPRAISAL
                        && unit.exemption(i, Stage.SELF).isEmpty()
                        && unit.at(i, Stage.SELF).isEmpty())
                .mapToObj(i -> leaves.get(i).code())
                .collect(Collectors.joining(", "));
    }

    private void agencies() {
        round.units().stream()
                .filter(unit -> unit.participation().kind() != Participation.Kind.NOT_ASSESSED)
                .forEach(this::count);
        agencies.forEach((agency, count) -> {
            if (count.missing == count.owed) {
                problems.add(Problem.of(Code.AGENCY_NOT_RETURNED, Subject.INPUT, agency, count.owed));
            }
        });
        fields.forEach((key, count) -> {
            Count agency = agencies.getOrDefault(key.get(0), count);
            if (count.missing > 0 && agency.missing < agency.owed) {
                problems.add(Problem.of(
                        Code.FIELD_INCOMPLETE,
                        Subject.INPUT,
                        key.get(0),
                        key.get(2),
                        key.get(1),
                        count.missing,
                        count.owed));
            }
        });
    }

    private void count(UnitMarks unit) {
        CriteriaSet set = unit.rules().criteria();
        for (Criterion field : set.fields()) {
            for (Leaf leaf : set.leavesOf(field)) {
                int index = set.leafIndex(leaf.code());
                Agency agency = leaf.appraiser();
                boolean owed = leaf.source() != MarkSource.SURVEY
                        && agency.isNamed()
                        && unit.exemption(index, Stage.APPRAISAL).isEmpty();
                if (owed) {
                    boolean missing = unit.deciding(index, Stage.COUNCIL).isEmpty();
                    String block = unit.rules().block().code();
                    add(agencies.computeIfAbsent(agency.name(), key -> new Count()), missing);
                    add(
                            fields.computeIfAbsent(
                                    List.of(agency.name(), block, field.code() + " " + field.name()),
                                    key -> new Count()),
                            missing);
                }
            }
        }
    }

    private static void add(Count count, boolean missing) {
        count.owed++;
        count.missing += missing ? 1 : 0;
    }
}
