package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PointsProperties {

    @Property
    void readsBackWhatItWrites(@ForAll long nanos) {
        Points points = new Points(nanos);

        assertThat(Points.of(points.toString())).isEqualTo(points);
        assertThat(Points.of(points.toBigDecimal())).isEqualTo(points);
        assertThat(points).hasToString(points.toBigDecimal().toPlainString());
        assertThat(points.toBigDecimal().scale()).isBetween(0, Points.SCALE);
    }

    @Property
    void addsAndOrdersLikeDecimals(@ForAll int a, @ForAll int b, @ForAll int c) {
        List<Points> points = List.of(new Points(a), new Points(b), new Points(c));

        BigDecimal sum = points.stream().map(Points::toBigDecimal).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(Points.sum(points).toBigDecimal()).isEqualByComparingTo(sum);
        assertThat(points.get(0).plus(points.get(1)).minus(points.get(1))).isEqualTo(points.get(0));
        assertThat(points.get(0).compareTo(points.get(1)))
                .isEqualTo(points.get(0).toBigDecimal().compareTo(points.get(1).toBigDecimal()));
    }
}
