package vn.cchc.ranking;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.regulation.BandScheme;

/** A band scheme, ready to be asked; each band includes its lower edge. */
final class Bands {

    private final ImmutableRangeMap<BigDecimal, Optional<String>> bands;

    Bands(BandScheme scheme) {
        ImmutableRangeMap.Builder<BigDecimal, Optional<String>> builder = ImmutableRangeMap.builder();
        Optional<BigDecimal> above = Optional.empty();
        for (BandScheme.Band band : scheme.bands()) {
            BigDecimal from = band.threshold();
            builder.put(
                    above.map(to -> Range.closedOpen(from, to)).orElse(Range.atLeast(from)), Optional.of(band.name()));
            above = Optional.of(from);
        }
        builder.put(above.map(Range::lessThan).orElse(Range.all()), Optional.of(scheme.rest()));
        this.bands = builder.build();
    }

    Optional<String> of(BigDecimal index) {
        return Objects.requireNonNull(bands.get(index));
    }
}
