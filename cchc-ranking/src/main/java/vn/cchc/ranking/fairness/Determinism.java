package vn.cchc.ranking.fairness;

import java.util.Optional;

/** {@link FairnessLaw#DETERMINISM}. */
record Determinism() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        Ranks again = trial.rank(trial.given());
        for (RankedUnit before : trial.ranks().all()) {
            Optional<RankedUnit> then = again.find(before.unit());
            if (then.isEmpty() || !before.standsAs(then.get())) {
                return Optional.of(then.map(t -> Breach.changed("CHANGED_WHEN_RANKED_AGAIN", before, t))
                        .orElse(Breach.of("LOST", before.unit())));
            }
        }
        return Optional.empty();
    }
}
