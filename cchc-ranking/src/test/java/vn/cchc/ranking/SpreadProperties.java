package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.scoring.Index;

class SpreadProperties {

    @Provide
    Arbitrary<List<BigDecimal>> indexes() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-100"), new BigDecimal("110"))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property
    void meanTimesCountIsTheSum(@ForAll("indexes") List<BigDecimal> indexes) {
        Index mean = Spread.of(indexes, 2).orElseThrow().mean();

        BigDecimal sum = indexes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(mean.numerator()).multiply(BigDecimal.valueOf(indexes.size())))
                .isEqualByComparingTo(sum.multiply(new BigDecimal(mean.denominator())));
    }

    /** Half a step below and above the shown root enclose the variance, in fractions that nothing rounds. */
    @Property
    void spreadIsTheRootOfTheVarianceRoundedHalfUp(
            @ForAll("indexes") List<BigDecimal> indexes, @ForAll @IntRange(max = 9) int scale) {
        BigDecimal spread = Spread.of(indexes, scale).orElseThrow().spread();

        BigDecimal n = BigDecimal.valueOf(indexes.size());
        BigDecimal sum = indexes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares = indexes.stream().map(i -> i.multiply(i)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal varianceTimesCountSquared = n.multiply(squares).subtract(sum.multiply(sum));
        BigDecimal half = BigDecimal.ONE.movePointLeft(scale).divide(BigDecimal.valueOf(2));
        BigDecimal below = spread.subtract(half).max(BigDecimal.ZERO).multiply(n);
        BigDecimal above = spread.add(half).multiply(n);
        assertThat(varianceTimesCountSquared).isGreaterThanOrEqualTo(below.multiply(below));
        assertThat(varianceTimesCountSquared).isLessThan(above.multiply(above));
    }
}
