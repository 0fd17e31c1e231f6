package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.scoring.Index;

/** {@link FairnessLaw#BAND_MONOTONICITY}. */
record BandMonotonicity() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit one : trial.shuffledUnits()) {
            Bands bands = new Bands(trial.card(one.unit()));
            for (RankedUnit two : trial.ranks().block(one.block())) {
                Optional<Index> index = trial.ranking(one.unit());
                Optional<Index> other = trial.ranking(two.unit());
                boolean better =
                        index.isPresent() && other.isPresent() && index.get().compareTo(other.get()) >= 0;
                if (better && bands.isLower(one.band(), two.band())) {
                    return Optional.of(Breach.of("BAND_REVERSED", one.unit(), two.unit())
                            .with("band", one.band())
                            .with("otherBand", two.band())
                            .with("index", shown(trial, one))
                            .with("otherIndex", shown(trial, two)));
                }
            }
        }
        return Optional.empty();
    }

    private static String shown(Trial trial, RankedUnit unit) {
        return trial.card(unit.unit()).published().orElseThrow().toPlainString();
    }
}
