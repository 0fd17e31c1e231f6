package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Adds one mark to a sound round by the same checks that the round itself went through. */
final class MarkAddition {

    private final Round round;
    private final Findings findings = new Findings();

    MarkAddition(Round round) {
        this.round = round;
    }

    Round add(MarkRow row) {
        Origin origin = row.origin() == null ? Origin.NONE : row.origin();
        String code = text(row.unit());
        UnitMarks unit = round.find(code)
                .orElseThrow(() -> new InvalidValueException(Problem.of(
                                Code.UNIT_UNKNOWN,
                                Subject.unit(code),
                                code,
                                Nearest.to(
                                        code,
                                        round.units().stream()
                                                .map(u -> u.unit().code())
                                                .toList()))
                        .at(origin)));
        UnitAssembly.Part part = new UnitAssembly.Part(unit.unit(), unit.participation(), unit.rules());
        Optional<Mark> mark = new MarkReader(findings).read(row, part, origin);
        if (mark.isEmpty()) {
            throw refusal();
        }
        return add(mark.get(), unit, part, origin);
    }

    private Round add(Mark mark, UnitMarks unit, UnitAssembly.Part part, Origin origin) {
        int index = unit.rules().criteria().leafIndex(mark.leaf());
        Exemption exemption = unit.exemption(index, Stage.COUNCIL).orElse(null);
        RoundAssembly.checkApplies(mark, part, exemption, findings, origin);
        LeafDecisions decisions = new LeafDecisions();
        unit.history().stream()
                .filter(before -> before.leaf().equals(mark.leaf()))
                .forEach(before -> decisions.add(before, Origin.NONE));
        decisions.add(mark, origin);
        @Nullable Mark[] standing = new Mark[Stage.values().length];
        List<Mark> duplicates = decisions.decide(standing, 0, findings);
        if (findings.refuse()) {
            throw refusal();
        }
        if (duplicates.contains(mark)) {
            return round;
        }
        List<Mark> history = new ArrayList<>(unit.history());
        history.add(mark);
        return round.replacing(unit.with(index, standing, history));
    }

    private InvalidValueException refusal() {
        return new InvalidValueException(findings.all());
    }
}
