package vn.cchc.ranking;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.scoring.Index;

/** A band scheme, ready to be asked; each band includes its lower edge. */
final class Bands {

    private final ImmutableRangeMap<Index, Optional<String>> ofExact;
    private final ImmutableRangeMap<BigDecimal, Optional<String>> ofPublished;
    private final List<String> names;
    private final List<BandScheme.Ceiling> ceilings;

    Bands(BandScheme scheme, List<BandScheme.Ceiling> ceilings) {
        this.names = scheme.names();
        this.ceilings = ceilings;
        this.ofExact = bands(scheme, PreviousYear::exact);
        this.ofPublished = bands(scheme, threshold -> threshold);
    }

    /** Returns the band of the value that also ranks, so that neither can contradict the other. */
    Optional<String> of(OrderedUnit entry, IndexPrecision precision) {
        return precision == IndexPrecision.EXACT ? of(entry.index()) : of(entry.published());
    }

    /** Returns the band of an exact index, as the optional that every place shows. */
    Optional<String> of(Index index) {
        return Objects.requireNonNull(ofExact.get(index));
    }

    /** Returns the band of a published index. */
    Optional<String> of(BigDecimal published) {
        return Objects.requireNonNull(ofPublished.get(published));
    }

    /** Returns the finding that leaves a unit with the lowest band, where that is below the band of its index. */
    Optional<Finding> ceiling(String band, List<Finding> findings) {
        return findings.stream()
                .min(Comparator.comparingInt(finding -> -names.indexOf(highest(finding))))
                .filter(finding -> names.indexOf(highest(finding)) > names.indexOf(band));
    }

    /** Returns the highest band that a finding leaves open: the lowest of those declared for it. */
    String highest(Finding finding) {
        return ceilings.stream()
                .filter(ceiling -> ceiling.finding().equals(finding.name()))
                .map(BandScheme.Ceiling::highest)
                .max(Comparator.comparingInt(names::indexOf))
                .orElse(names.get(0));
    }

    private static <T extends Comparable<T>> ImmutableRangeMap<T, Optional<String>> bands(
            BandScheme scheme, Function<BigDecimal, T> edge) {
        ImmutableRangeMap.Builder<T, Optional<String>> builder = ImmutableRangeMap.builder();
        Optional<T> above = Optional.empty();
        for (BandScheme.Band band : scheme.bands()) {
            T from = edge.apply(band.threshold());
            builder.put(
                    above.map(to -> Range.closedOpen(from, to)).orElse(Range.atLeast(from)), Optional.of(band.name()));
            above = Optional.of(from);
        }
        builder.put(above.map(Range::lessThan).orElse(Range.all()), Optional.of(scheme.rest()));
        return builder.build();
    }
}
