package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.RankNumbering;

/** {@link FairnessLaw#TIE_SYMMETRY}. */
record TieSymmetry() implements Law {

    @Override
    public Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        return Law.hostKey(rules);
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit unit : trial.shuffledUnits()) {
            Ranks ranks = trial.rank(CaseEdit.withTwin(trial.given(), unit.unit(), Dominance.TWIN));
            Optional<RankedUnit> one = ranks.find(unit.unit());
            Optional<RankedUnit> two = ranks.find(Dominance.TWIN);
            boolean ordinal = trial.card(unit.unit()).rules().regulations().rankNumbering() == RankNumbering.ORDINAL;
            if (one.isPresent() && two.isPresent() && !isShared(one.get(), two.get(), ordinal)) {
                return Optional.of(Breach.of("TWINS_APART", unit.unit(), Dominance.TWIN)
                        .with("rank", one.get().rank())
                        .with("otherRank", two.get().rank())
                        .with("band", one.get().band())
                        .with("otherBand", two.get().band()));
            }
        }
        return Optional.empty();
    }

    private static boolean isShared(RankedUnit one, RankedUnit two, boolean ordinal) {
        return ordinal ? one.rank() == two.rank() && one.band().equals(two.band()) : one.standsAs(two);
    }
}
