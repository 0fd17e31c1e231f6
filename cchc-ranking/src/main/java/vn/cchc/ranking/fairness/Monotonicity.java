package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;

/** {@link FairnessLaw#MONOTONICITY}. */
record Monotonicity() implements Law {

    @Override
    public Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        return Law.fallingKey(rules);
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit before : trial.shuffledUnits()) {
            Optional<Breach> breach = trial.better(before.unit()).flatMap(better -> breach(before, better, trial));
            if (breach.isPresent()) {
                return breach;
            }
        }
        return Optional.empty();
    }

    private static Optional<Breach> breach(RankedUnit before, Trial.Better better, Trial trial) {
        LawCase raised = CaseEdit.decided(trial.given(), before.unit(), better.leaf(), better.then());
        Optional<RankedUnit> then = trial.rank(raised).find(before.unit());
        if (then.isEmpty()) {
            return Optional.of(Breach.of("LOST", before.unit()));
        }
        boolean fell = then.get().rank() > before.rank();
        Bands bands = new Bands(trial.card(before.unit()));
        boolean lower = bands.isLower(then.get().band(), before.band());
        return fell || lower
                ? Optional.of(Breach.changed("FELL_WITH_BETTER_POINTS", before, then.get())
                        .with("criterion", better.leaf().code())
                        .with("points", better.now())
                        .with("pointsThen", better.then()))
                : Optional.empty();
    }
}
