package vn.cchc.ranking.fairness;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;

/** {@link FairnessLaw#PETITION_LOCALITY}. */
record PetitionLocality() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (UnitRow row : trial.shuffled(trial.given().rows().units())) {
            String unit = String.valueOf(row.code());
            Rulebook.BlockRules rules = trial.given().rulesOf(unit).orElseThrow();
            Leaf leaf = trial.shuffled(rules.criteria().leaves()).get(0);
            Optional<Breach> breach = decided(trial, unit, rules, leaf)
                    .flatMap(decided -> breach(trial.ranks(), trial.rank(decided), unit));
            if (breach.isPresent()) {
                return breach.map(b -> b.with("petitioner", unit).with("criterion", leaf.code()));
            }
        }
        return Optional.empty();
    }

    /** The round after a decision, or nothing where the leaf belongs to a task that the unit never had. */
    private static Optional<LawCase> decided(Trial trial, String unit, Rulebook.BlockRules rules, Leaf leaf) {
        int index = rules.criteria().leafIndex(leaf.code());
        Optional<UnitMarks> marks = trial.given().round().find(unit);
        Optional<Exemption> exemption = marks.flatMap(m -> m.exemption(index, Stage.COUNCIL));
        if (marks.isEmpty() || exemption.flatMap(Exemption::task).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                exemption.isEmpty() && trial.random().nextInt(2) == 0
                        ? CaseEdit.exempt(trial.given(), unit, leaf.code())
                        : CaseEdit.decided(
                                trial.given(),
                                unit,
                                leaf,
                                LeafPoints.part(
                                        leaf,
                                        LeafPoints.PARTS / 4 * trial.random().nextInt(5))));
    }

    private static Optional<Breach> breach(Ranks before, Ranks after, String petitioner) {
        Ranks others = new Ranks(before.all().stream()
                .filter(unit -> !unit.unit().equals(petitioner))
                .toList());
        Optional<Breach> turned = others.turned(after).map(pair -> pair.breach("TURNED_BY_A_PETITION"));
        if (turned.isPresent()) {
            return turned;
        }
        List<RankedUnit> all = others.all();
        for (RankedUnit unit : all) {
            Optional<RankedUnit> then = after.find(unit.unit());
            if (then.isPresent() && Math.abs(then.get().rank() - unit.rank()) > 1) {
                return Optional.of(Breach.changed("MOVED_BY_A_PETITION", unit, then.get()));
            }
        }
        return Independence.otherBand(others, after, "OTHER_BAND_BY_A_PETITION");
    }
}
