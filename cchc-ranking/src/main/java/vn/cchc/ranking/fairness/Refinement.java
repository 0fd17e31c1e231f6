package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.scoring.Index;

/** {@link FairnessLaw#REFINEMENT}. */
record Refinement() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit one : trial.shuffledUnits()) {
            for (RankedUnit two : trial.ranks().block(one.block())) {
                Optional<Index> index = trial.ranking(one.unit());
                Optional<Index> other = trial.ranking(two.unit());
                if (index.isEmpty() || other.isEmpty()) {
                    return Optional.of(Breach.of("RANKED_WITHOUT_INDEX", index.isEmpty() ? one.unit() : two.unit()));
                }
                int byIndex = index.get().compareTo(other.get());
                boolean chain =
                        !trial.card(one.unit()).rules().regulations().tieChain().isEmpty();
                if ((byIndex > 0 && one.rank() >= two.rank()) || (byIndex == 0 && !chain && one.rank() != two.rank())) {
                    return Optional.of(breach(one, two, trial));
                }
            }
        }
        return Optional.empty();
    }

    private static Breach breach(RankedUnit one, RankedUnit two, Trial trial) {
        return Breach.of("INDEX_REVERSED", one.unit(), two.unit())
                .with("rank", one.rank())
                .with("otherRank", two.rank())
                .with("index", trial.card(one.unit()).published().orElseThrow().toPlainString())
                .with(
                        "otherIndex",
                        trial.card(two.unit()).published().orElseThrow().toPlainString());
    }
}
