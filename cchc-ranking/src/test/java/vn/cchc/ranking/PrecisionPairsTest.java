package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.ranking.Ranking.PrecisionPair;
import vn.cchc.ranking.Ranking.PrecisionPair.Order;

class PrecisionPairsTest {

    private static final Table TABLE = Table.empty()
            .parts("U", "50", "30.004")
            .parts("V", "49", "31.001")
            .parts("W", "60", "20.002")
            .unit("X", "70");

    @Test
    void listsNeighboursThatOnlyRoundingTies() {
        assertThat(TABLE.ranks()).containsExactly("U=1", "V=1", "W=1", "X=4");
        assertThat(TABLE.rank().orderedDifferently("A"))
                .containsExactly(
                        new PrecisionPair("U", "V", Order.SHARED, Order.AHEAD),
                        new PrecisionPair("V", "W", Order.SHARED, Order.BEHIND));
    }

    @Test
    void listsNeighboursThatAKeyHadPutTheOtherWayRound() {
        Table table = TABLE.with("tieChain=source:SURVEY");

        assertThat(table.ranks()).containsExactly("V=1", "U=2", "W=3", "X=4");
        assertThat(table.rank().orderedDifferently("A"))
                .containsExactly(new PrecisionPair("V", "U", Order.AHEAD, Order.BEHIND));
    }

    @Test
    void looksFromTheExactIndexToThePublishedOne() {
        Table table = TABLE.with("indexPrecision=EXACT");

        assertThat(table.ranks()).containsExactly("U=1", "W=2", "V=3", "X=4");
        assertThat(table.rank().orderedDifferently("A"))
                .containsExactly(
                        new PrecisionPair("U", "W", Order.AHEAD, Order.SHARED),
                        new PrecisionPair("W", "V", Order.AHEAD, Order.SHARED));
    }

    @Test
    void isEmptyWhereBothOrdersAgree() {
        assertThat(Table.empty()
                        .unit("U", "80")
                        .unit("V", "80")
                        .unit("W", "70")
                        .rank()
                        .orderedDifferently("A"))
                .isEmpty();
    }
}
