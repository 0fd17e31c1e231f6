package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

/** Adds one mark to a sound round by the same checks that the round itself went through. */
final class MarkAddition {

    private final Round round;
    private final Findings findings = new Findings();

    MarkAddition(Round round) {
        this.round = round;
    }

    Round add(MarkRow row) {
        Origin origin = row.origin() == null ? Origin.NONE : row.origin();
        UnitMarks unit = unit(text(row.unit()), origin);
        UnitAssembly.Part part = new UnitAssembly.Part(unit.unit(), unit.participation(), unit.rules());
        Optional<Mark> mark = new MarkReader(findings).read(row, part, origin);
        if (mark.isEmpty() && findings.refuse()) {
            throw refusal();
        }
        // an empty row marks nothing, here as in the round's own rows
        return mark.map(m -> add(m, unit, part, origin)).orElse(round);
    }

    private UnitMarks unit(String code, Origin origin) {
        return round.find(code).orElseThrow(() -> {
            List<String> known =
                    round.units().stream().map(unit -> unit.unit().code()).toList();
            Problem problem = UnitAssembly.missing(code, round.left(), round.referenceDate(), known);
            return new InvalidValueException(problem.at(origin.inColumn("unit")));
        });
    }

    private Round add(Mark mark, UnitMarks unit, UnitAssembly.Part part, Origin origin) {
        int index = unit.rules().criteria().leafIndex(mark.leaf());
        Exemption exemption = unit.exemption(index, Stage.COUNCIL).orElse(null);
        RoundAssembly.checkApplies(mark, part, exemption, findings, origin);
        RoundAssembly.refuseSelfAppraisal(mark, part, findings, origin);
        LeafDecisions decisions = new LeafDecisions();
        unit.history().stream()
                .filter(before -> before.leaf().equals(mark.leaf()))
                .forEach(before -> decisions.add(before, Origin.NONE));
        decisions.add(mark, origin);
        @Nullable Mark[] standing = new Mark[Stage.values().length];
        Set<Mark> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
        duplicates.addAll(decisions.decide(standing, 0, findings));
        if (findings.refuse()) {
            throw refusal();
        }
        List<Mark> history = Stream.concat(unit.history().stream(), Stream.of(mark))
                .filter(said -> !duplicates.contains(said))
                .toList();
        return history.equals(unit.history()) ? round : round.replacing(unit.with(index, standing, history));
    }

    private InvalidValueException refusal() {
        return new InvalidValueException(findings.all());
    }
}
