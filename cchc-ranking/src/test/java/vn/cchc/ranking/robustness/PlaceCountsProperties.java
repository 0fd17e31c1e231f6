package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlaceCountsProperties {

    @Property
    void countsSayWhatTheListOfAllPlacesSays(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(min = 1, max = 90) Integer> places,
            @ForAll @IntRange(min = 1, max = 91) int upTo,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        PlaceCounts counts = new PlaceCounts();
        places.forEach(counts::add);

        List<Integer> sorted = places.stream().sorted().toList();
        assertThat(counts.size()).isEqualTo(places.size());
        assertThat(counts.least()).isEqualTo(sorted.get(0));
        assertThat(counts.most()).isEqualTo(sorted.get(sorted.size() - 1));
        assertThat(counts.upTo(upTo))
                .isEqualTo((int) places.stream().filter(place -> place <= upTo).count());
        assertThat(counts.mean())
                .isEqualByComparingTo(BigDecimal.valueOf(
                                places.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(places.size()), 10, RoundingMode.HALF_UP));
        assertThat(counts.quantile(percent)).isEqualByComparingTo(quantile(sorted, percent));
    }

    /** Type 7 as it is defined: x[j] + g × (x[j+1] − x[j]) with j + g = (n − 1) × p. */
    private static BigDecimal quantile(List<Integer> sorted, int percent) {
        BigDecimal position = BigDecimal.valueOf((long) (sorted.size() - 1) * percent, 2);
        int whole = position.intValue();
        BigDecimal part = position.subtract(BigDecimal.valueOf(whole));
        BigDecimal low = BigDecimal.valueOf(sorted.get(whole));
        BigDecimal high = BigDecimal.valueOf(sorted.get(Math.min(whole + 1, sorted.size() - 1)));
        return low.add(part.multiply(high.subtract(low)));
    }
}
