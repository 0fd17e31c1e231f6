package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.council.Decision;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.regulation.Regulations;

/** Adds one mark to a sound round by the same checks that the round itself went through; only the unit concerned is copied. */
final class MarkAddition {

    private final Round round;
    private final Findings findings = new Findings();

    MarkAddition(Round round) {
        this.round = round;
    }

    Checked<Round> add(MarkRow row) {
        Origin origin = row.origin() == null ? Origin.NONE : row.origin();
        String code = text(row.unit());
        Optional<UnitMarks> unit = round.find(code);
        if (unit.isEmpty()) {
            List<String> known =
                    round.units().stream().map(each -> each.unit().code()).toList();
            Problem problem = UnitAssembly.missing(code, round.left(), round.referenceDate(), known);
            return Checked.refused(List.of(problem.at(origin.inColumn("unit"))));
        }
        return add(row, unit.get(), origin);
    }

    private Checked<Round> add(MarkRow row, UnitMarks unit, Origin origin) {
        UnitAssembly.Part part = new UnitAssembly.Part(unit.unit(), unit.participation(), unit.rules());
        checkTime(row, origin);
        MarkPlace place = MarkPlace.of(origin, findings);
        Optional<Mark> mark = MarkReader.ofFew().read(row, part, place);
        // an empty row marks nothing, here as in the round's own rows
        Optional<UnitMarks> longer = mark.map(m -> longer(m, unit, part, place));
        findings.raise(problem -> List.of(regulations(unit)));
        if (findings.refuse()) {
            return Checked.refused(findings.all());
        }
        Entered entered = round.entered().then(mark.isPresent() ? mark.get() : row, row.time());
        return Checked.of(round.replacing(longer, entered), findings.all());
    }

    private MarkChecks.Known known() {
        return new MarkChecks.Known(
                code -> round.find(code).map(each -> each.unit().name()).orElse(code),
                agency -> round.units().stream().anyMatch(each -> agency.isUnit(each.unit())),
                round.decisions().stream().map(Decision::number).collect(Collectors.toSet()));
    }

    private static Regulations regulations(UnitMarks unit) {
        return unit.rules().regulations();
    }

    private void checkTime(MarkRow row, Origin origin) {
        Instant time = row.time();
        Optional<Instant> latest = round.entered().latest();
        if (time != null && latest.isPresent() && time.isBefore(latest.get())) {
            Problem problem = RoundAssembly.timeProblem(row, Code.ENTRY_OUT_OF_ORDER, time, latest.get());
            findings.add(origin, "time", problem);
        }
    }

    private UnitMarks longer(Mark mark, UnitMarks unit, UnitAssembly.Part part, MarkPlace place) {
        int index = unit.rules().criteria().leafIndex(mark.leaf());
        MarkChecks checks = new MarkChecks(known(), round.gates(), findings);
        Exemption exemption = unit.exemption(index, Stage.COUNCIL).orElse(null);
        checks.check(mark, part, index, exemption, place, round.entered().size());
        checks.reportCounts();
        LeafDecisions decisions = new LeafDecisions();
        unit.history().stream()
                .filter(before -> before.leaf().equals(mark.leaf()))
                .forEach(before -> decisions.add(before, 0));
        decisions.add(mark, 1);
        @Nullable Mark[] standing = new Mark[Stage.values().length];
        Set<Mark> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
        duplicates.addAll(decisions.decide(standing, 0, at -> at == 0 ? Origin.NONE : place.origin(), findings));
        List<Mark> history = Stream.concat(unit.history().stream(), Stream.of(mark))
                .filter(said -> !duplicates.contains(said))
                .toList();
        return history.equals(unit.history()) ? unit : unit.with(index, standing, history);
    }
}
