package vn.cchc.ranking;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.scoring.Index;

/** A band scheme, ready to be asked; each band includes its lower edge. */
final class Bands {

    private final ImmutableRangeMap<Index, Optional<String>> bands;

    Bands(BandScheme scheme) {
        ImmutableRangeMap.Builder<Index, Optional<String>> builder = ImmutableRangeMap.builder();
        Optional<Index> above = Optional.empty();
        for (BandScheme.Band band : scheme.bands()) {
            Index from = exact(band.threshold());
            builder.put(
                    above.map(to -> Range.closedOpen(from, to)).orElse(Range.atLeast(from)), Optional.of(band.name()));
            above = Optional.of(from);
        }
        builder.put(above.map(Range::lessThan).orElse(Range.all()), Optional.of(scheme.rest()));
        this.bands = builder.build();
    }

    /** Returns the band of an exact index, as the optional that every place shows. */
    Optional<String> of(Index index) {
        return Objects.requireNonNull(bands.get(index));
    }

    /** Returns the band of a published index. */
    Optional<String> of(BigDecimal published) {
        return of(exact(published));
    }

    private static Index exact(BigDecimal percent) {
        BigDecimal whole = percent.setScale(Math.max(0, percent.scale()));
        return Index.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }
}
