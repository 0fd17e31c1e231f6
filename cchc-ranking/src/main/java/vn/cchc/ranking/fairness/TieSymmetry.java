package vn.cchc.ranking.fairness;

import java.util.Optional;

/** {@link FairnessLaw#TIE_SYMMETRY}. */
record TieSymmetry() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit unit : trial.shuffledUnits()) {
            Ranks ranks = trial.rank(CaseEdit.withTwin(trial.given(), unit.unit(), Dominance.TWIN));
            Optional<RankedUnit> one = ranks.find(unit.unit());
            Optional<RankedUnit> two = ranks.find(Dominance.TWIN);
            if (one.isPresent() && two.isPresent() && !one.get().standsAs(two.get())) {
                return Optional.of(Breach.of("TWINS_APART", unit.unit(), Dominance.TWIN)
                        .with("rank", one.get().rank())
                        .with("otherRank", two.get().rank())
                        .with("band", one.get().band())
                        .with("otherBand", two.get().band()));
            }
        }
        return Optional.empty();
    }
}
