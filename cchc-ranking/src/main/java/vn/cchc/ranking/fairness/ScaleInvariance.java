package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;

/** {@link FairnessLaw#SCALE_INVARIANCE}. */
record ScaleInvariance() implements Law {

    /** The largest total whose tenfold is far from overflow. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000);

    @Override
    public Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        String block = rules.block().code();
        if (rules.regulations().leafRounding().scale() == 0) {
            return Optional.of(new LawReport.Silence(block, "WHOLE_POINTS", "leafScale=0"));
        }
        BigDecimal total = rules.criteria().total().toBigDecimal();
        return total.compareTo(LARGEST) > 0
                ? Optional.of(new LawReport.Silence(block, "LARGE_TOTAL", total.toPlainString()))
                : Optional.empty();
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        Ranks after = trial.rank(new Tenfold(trial.given()).scaled());
        for (RankedUnit before : trial.ranks().all()) {
            Optional<RankedUnit> then = after.find(before.unit());
            if (then.isEmpty() || !before.standsAs(then.get())) {
                return Optional.of(then.map(t -> Breach.changed("CHANGED_WITH_SCALE", before, t))
                        .orElse(Breach.of("LOST", before.unit())));
            }
        }
        return Optional.empty();
    }
}
