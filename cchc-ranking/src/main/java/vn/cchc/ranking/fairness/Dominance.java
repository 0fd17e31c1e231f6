package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;

/** {@link FairnessLaw#DOMINANCE}, tried with twins of which one is better in one or two leaves. */
record Dominance() implements Law {

    static final String TWIN = "TWIN";

    @Override
    public Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        return Law.fallingKey(rules);
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit unit : trial.shuffledUnits()) {
            LawCase equals = CaseEdit.withTwin(trial.given(), unit.unit(), TWIN);
            LawCase twins = equals;
            for (int leaves = 1 + trial.random().nextInt(2); leaves > 0; leaves--) {
                Optional<Trial.Better> better = trial.better(unit.unit());
                if (better.isPresent()) {
                    twins = CaseEdit.decided(
                            twins, TWIN, better.get().leaf(), better.get().then());
                }
            }
            if (twins.equals(equals)) {
                // the unit has the best points everywhere: a twin would tie with it
                continue;
            }
            Ranks ranks = trial.rank(twins);
            Optional<RankedUnit> better = ranks.find(TWIN);
            Optional<RankedUnit> worse = ranks.find(unit.unit());
            if (better.isPresent()
                    && worse.isPresent()
                    && better.get().rank() > worse.get().rank()) {
                return Optional.of(Breach.of("BETTER_TWIN_BELOW", unit.unit(), TWIN)
                        .with("rank", worse.get().rank())
                        .with("otherRank", better.get().rank())
                        .with("leaves", new Twins(twins, unit.unit()).differences()));
            }
        }
        return Optional.empty();
    }
}
