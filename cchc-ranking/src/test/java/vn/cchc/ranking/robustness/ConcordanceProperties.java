package vn.cchc.ranking.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ConcordanceProperties {

    @Property
    void tauIsThatOfAllPairsComparedOneByOne(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 63) Integer> pairs) {
        int[] before = pairs.stream().mapToInt(pair -> 1 + pair / 8).toArray();
        int[] after = pairs.stream().mapToInt(pair -> 1 + pair % 8).toArray();
        long same = 0;
        long opposite = 0;
        long apartBefore = 0;
        long apartAfter = 0;
        for (int i = 0; i < before.length; i++) {
            for (int j = 0; j < i; j++) {
                int one = Integer.compare(before[i], before[j]);
                int two = Integer.compare(after[i], after[j]);
                same += one * two > 0 ? 1 : 0;
                opposite += one * two < 0 ? 1 : 0;
                apartBefore += one != 0 ? 1 : 0;
                apartAfter += two != 0 ? 1 : 0;
            }
        }

        Optional<BigDecimal> tau = new Concordance(before, after).tau();

        assertThat(tau.isPresent()).isEqualTo(apartBefore * apartAfter > 0);
        double expected = (same - opposite) / Math.sqrt((double) apartBefore * apartAfter);
        tau.ifPresent(value ->
                assertThat(value.subtract(new BigDecimal(expected)).abs()).isLessThan(new BigDecimal("1e-9")));
    }

    @Example
    void anOrderTurnedUpsideDownHasTauMinusOneAndItsMeanShift() {
        Concordance turned = new Concordance(new int[] {1, 2, 3, 4}, new int[] {4, 3, 2, 1});

        assertThat(turned.tau()).contains(BigDecimal.ONE.negate().setScale(10));
        assertThat(turned.meanShift())
                .isEqualByComparingTo(BigDecimal.valueOf(2).setScale(10, RoundingMode.UNNECESSARY));
    }
}
