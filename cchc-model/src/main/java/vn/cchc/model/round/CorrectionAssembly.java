package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Citation;
import vn.cchc.model.act.Correction;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads corrections, and puts them above everything that was said before the approval. */
final class CorrectionAssembly {

    private final UnitAssembly units;
    private final Gates gates;
    private final ExemptionAssembly exemptions;
    private final Findings findings;
    private final List<Correction> corrections = new ArrayList<>();
    private final Map<String, List<Mark>> marks = new LinkedHashMap<>();

    CorrectionAssembly(UnitAssembly units, Gates gates, ExemptionAssembly exemptions, Findings findings) {
        this.units = units;
        this.gates = gates;
        this.exemptions = exemptions;
        this.findings = findings;
    }

    void read(Placed.Lists rows) {
        List<Placed<CorrectionRow>> inOrder = new ArrayList<>(rows.of(CorrectionRow.class));
        inOrder.sort(Comparator.<Placed<CorrectionRow>>comparingInt(
                        placed -> placed.moment().position())
                .thenComparing(placed -> time(placed.row()).orElse(Instant.MIN)));
        inOrder.forEach(this::read);
    }

    List<Correction> all() {
        return corrections;
    }

    /** Returns a unit's part with its corrections upon it. */
    UnitMarks upon(UnitMarks unit) {
        UnitMarks corrected = unit;
        for (Mark mark : marks.getOrDefault(unit.unit().code(), List.of())) {
            corrected = corrected.corrected(mark);
        }
        return corrected;
    }

    private void read(Placed<CorrectionRow> placed) {
        units.find(text(placed.row().unit()), placed.origin()).ifPresent(part -> read(placed, part));
    }

    private void read(Placed<CorrectionRow> placed, UnitAssembly.Part part) {
        CorrectionRow row = placed.row();
        Origin origin = placed.origin();
        Subject subject = Subject.mark(part.unit().code(), text(row.criterion()));
        if (gates.approved().isEmpty() || gates.approved().get().isAfter(placed.moment())) {
            findings.add(origin, "unit", Problem.of(Code.CORRECTION_WITHOUT_APPROVAL, subject));
        }
        if (text(row.basis()).isEmpty()) {
            findings.add(origin, "basis", Problem.of(Code.CORRECTION_WITHOUT_BASIS, subject));
        }
        MarkReader.ofFew()
                .read(markRow(row), part, MarkPlace.of(origin, findings))
                .ifPresent(mark -> keep(mark, row, part, origin));
    }

    private void keep(Mark mark, CorrectionRow row, UnitAssembly.Part part, Origin origin) {
        int index = part.rules().criteria().leafIndex(mark.leaf());
        Exemption exemption = exemptions.of(mark.unit())[index];
        if (exemption != null) {
            findings.add(
                    origin,
                    "criterion",
                    Problem.of(
                            Code.CORRECTION_ON_EXEMPT,
                            Subject.mark(mark.unit(), mark.leaf()),
                            exemption.task().orElse(exemption.reason())));
        }
        marks.computeIfAbsent(mark.unit(), u -> new ArrayList<>()).add(mark);
        corrections.add(new Correction(
                mark.unit(),
                mark.leaf(),
                mark.said(),
                new Citation(text(row.basis())),
                mark.agency(),
                mark.person(),
                mark.time(),
                mark.reason()));
    }

    /** What a correction says is said for the council, on the basis of the correction. */
    private static MarkRow markRow(CorrectionRow row) {
        return new MarkRow(
                row.unit(),
                row.criterion(),
                Stage.COUNCIL,
                row.points(),
                null,
                null,
                row.evidence(),
                row.agency(),
                row.person(),
                row.time(),
                row.reason(),
                row.basis(),
                row.documents(),
                row.origin());
    }

    private static Optional<Instant> time(CorrectionRow row) {
        return Optional.ofNullable(row.time());
    }
}
