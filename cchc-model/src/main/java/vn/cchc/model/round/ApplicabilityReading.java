package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Nearest;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads which criteria apply to special units: what a round proposes, or what its rulebook says. */
final class ApplicabilityReading {

    private final UnitAssembly units;
    private final Findings findings;
    private final Map<String, Map<String, ApplicabilityProposal.Item>> byUnit = new LinkedHashMap<>();

    ApplicabilityReading(UnitAssembly units, Findings findings) {
        this.units = units;
        this.findings = findings;
    }

    /** What was read, unit by unit, each in the order of the unit's leaves. */
    List<ApplicabilityProposal> all() {
        List<ApplicabilityProposal> all = new ArrayList<>();
        byUnit.forEach((unit, items) -> all.add(new ApplicabilityProposal(
                unit,
                units.part(unit).rules().criteria().leaves().stream()
                        .flatMap(leaf -> Stream.ofNullable(items.get(leaf.code())))
                        .toList())));
        return all;
    }

    /** Reads what a rulebook says; a unit that the round does not have is no error, since it may have been merged. */
    void readRulebook() {
        Set<String> unknown = new HashSet<>();
        for (ApplicabilityRow row : units.rulebook().applicability()) {
            String unit = text(row.unit());
            UnitAssembly.Part part = units.parts().get(unit);
            if (part != null) {
                read(row, part, Origin.NONE);
            } else if (!units.isListed(unit) && unknown.add(unit)) {
                String nearest = Nearest.code(unit, units.parts().keySet());
                findings.add(Problem.of(Code.APPLICABILITY_UNIT_UNKNOWN, Subject.INPUT, unit, nearest));
            }
        }
    }

    void read(ApplicabilityRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> read(row, part, origin));
    }

    private void read(ApplicabilityRow row, UnitAssembly.Part part, Origin origin) {
        String code = text(row.criterion());
        Subject subject = Subject.mark(part.unit().code(), code);
        CriteriaSet set = part.rules().criteria();
        Optional<Criterion> criterion = set.find(code);
        if (criterion.isEmpty()) {
            List<String> known = set.criteria().stream().map(Criterion::code).toList();
            findings.add(origin, "criterion", MarkReader.unknown(code, known, subject));
        }
        Boolean applies = row.applies();
        if (applies == null) {
            findings.add(origin, "applies", Problem.of(Code.FIELD_BLANK, subject, "applies"));
        } else if (!applies && text(row.reason()).isEmpty()) {
            findings.add(origin, "reason", Problem.of(Code.APPLICABILITY_WITHOUT_REASON, subject));
        }
        if (criterion.isPresent() && applies != null) {
            propose(row, applies, part, set.leavesOf(criterion.get()), origin);
        }
    }

    private void propose(
            ApplicabilityRow row, boolean applies, UnitAssembly.Part part, List<Leaf> leaves, Origin origin) {
        String unit = part.unit().code();
        Map<String, ApplicabilityProposal.Item> items = byUnit.computeIfAbsent(unit, u -> new LinkedHashMap<>());
        for (Leaf leaf : leaves) {
            ApplicabilityProposal.Item item = new ApplicabilityProposal.Item(
                    leaf.code(), applies, text(row.reason()), text(row.proposedBy()), Optional.ofNullable(row.date()));
            if (items.putIfAbsent(leaf.code(), item) != null) {
                findings.add(
                        origin, "criterion", Problem.of(Code.APPLICABILITY_TWICE, Subject.mark(unit, leaf.code())));
            }
        }
    }
}
