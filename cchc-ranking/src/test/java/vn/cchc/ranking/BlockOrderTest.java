package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.council.Petition;
import vn.cchc.scoring.Scorecards;

class BlockOrderTest {

    private static YearRows rows() {
        return new YearRows(2025)
                .of("U", "1.1=10", "1.2=40", "2=30")
                .of("V", "1.1=20", "1.2=30", "2=30")
                .of("X", "1.1=20", "1.2=40", "2=30.004")
                .of("Y", "1.1=20", "1.2=40", "2=30");
    }

    private static BlockOrder order(YearRows rows) {
        return rows.ranker().order(rows.score().round(), "A");
    }

    private static BlockOrder order(String chain) {
        return order(rows().regulation("tieChain", chain));
    }

    private static BlockOrder order(String chain, HostKey key) {
        YearRows rows = rows().regulation("tieChain", chain);
        return rows.ranker().with(key).order(rows.score().round(), "A");
    }

    private static BlockOrder.Candidate candidate(BlockOrder order, Scorecards cards, String unit) {
        return order.candidate(cards.card(unit));
    }

    @Test
    void putsCandidatesInTheOrderOfTheRanking() {
        YearRows rows = rows().regulation("tieChain", "criterion:1.1");
        BlockOrder order = order(rows);

        List<String> sorted = rows.score().all().stream()
                .map(order::candidate)
                .sorted(order)
                .map(candidate -> candidate.card().unit().code() + " " + candidate.index())
                .toList();

        assertThat(sorted).containsExactly("X 22501/250", "Y 90", "V 80", "U 80");
        assertThat(YearRows.ranks(rows.rank())).containsExactly("X=1", "Y=1", "V=3", "U=4");
    }

    @Test
    void comparesByTheIndexAloneAndByOneKeyAlone() {
        YearRows rows = rows().regulation("tieChain", "criterion:1.2, criterion:1.1");
        BlockOrder order = order(rows);
        BlockOrder.Candidate u = candidate(order, rows.score(), "U");
        BlockOrder.Candidate v = candidate(order, rows.score(), "V");
        BlockOrder.Candidate x = candidate(order, rows.score(), "X");
        BlockOrder.Candidate y = candidate(order, rows.score(), "Y");

        assertThat(order.compareIndexes(u, v)).isZero();
        assertThat(order.compareIndexes(u, y)).isPositive();
        assertThat(order.compareIndexes(y, u)).isNegative();
        assertThat(order.compareKeys(u, v, 0)).isNegative();
        assertThat(order.compareKeys(u, v, 1)).isPositive();
        assertThat(order.compareKeys(v, y, 1)).isZero();
        assertThat(order.compare(u, v)).isNegative();
        assertThat(order.compare(y, u)).isNegative();
        assertThat(order.compare(x, y)).isZero();
    }

    @Test
    void exactIndexSeparatesWhatLooksAlike() {
        YearRows rows = rows().regulation("indexPrecision", "EXACT");
        BlockOrder order = order(rows);

        int comparison = order.compare(candidate(order, rows.score(), "Y"), candidate(order, rows.score(), "X"));

        assertThat(comparison).isPositive();
        assertThat(order.isExact()).isTrue();
        assertThat(order(rows()).isExact()).isFalse();
    }

    @Test
    void findingHoldsTheBandOfItsUnitDown() {
        YearRows rows = rows().regulation("bandCeilings", "kỷ luật<=Khá");
        BlockOrder order = rows.ranker()
                .with(List.of(new Finding("X", "kỷ luật", "01/QĐ")))
                .order(rows.score().round(), "A");

        assertThat(order.band(candidate(order, rows.score(), "X"))).isEqualTo("Khá");
        assertThat(order.band(candidate(order, rows.score(), "Y"))).isEqualTo("Xuất sắc");
        assertThat(order.band(candidate(order, rows.score(), "U"))).isEqualTo("Tốt");
    }

    @Test
    void saysWhetherMorePointsCanOnlyRaiseEveryKey() {
        assertThat(order("").risesWithPoints()).isTrue();
        assertThat(order("criterion:1.1, source:APPRAISED").risesWithPoints()).isTrue();
        assertThat(order("criterion:1.1, self-gap").risesWithPoints()).isFalse();
    }

    @Test
    void saysWhetherAnswersToPetitionsMoveAKey() {
        HostKey fixed = HostKey.fixed("size", card -> Optional.of(BigDecimal.ONE));
        HostKey moving = new HostKey("size", card -> Optional.of(BigDecimal.ONE), HostKey.Movable.BY_PETITIONS);

        assertThat(order("").movesWithPetitions()).isFalse();
        assertThat(order("criterion:1.1").movesWithPetitions()).isFalse();
        assertThat(order("criterion:1.1, refused-petitions").movesWithPetitions())
                .isTrue();
        assertThat(order("host:size", fixed).movesWithPetitions()).isFalse();
        assertThat(order("host:size", moving).movesWithPetitions()).isTrue();
        assertThat(order("criterion:1.1", moving).movesWithPetitions()).isFalse();
    }

    @Test
    void looksOnlyAtTheHostKeysThatTheChainNames() {
        YearRows rows = rows().regulation("tieChain", "host:size");

        BlockOrder order = rows.ranker()
                .with(new HostKey("other", card -> Optional.empty(), HostKey.Movable.BY_PETITIONS))
                .with(HostKey.fixed("size", card -> Optional.of(BigDecimal.ONE)))
                .order(rows.score().round(), "A");

        assertThat(order.movesWithPetitions()).isFalse();
    }

    @Test
    void countsTheRefusedPetitionsOfItsRound() {
        YearRows rows =
                rows().regulation("tieChain", "refused-petitions").petition("P1", "U", Petition.Outcome.REFUSED);
        BlockOrder order = order(rows);

        int comparison = order.compare(candidate(order, rows.score(), "U"), candidate(order, rows.score(), "V"));

        assertThat(comparison).isPositive();
        assertThat(order.rules().block().code()).isEqualTo("A");
    }

    @Test
    void needsABlockOfTheRulebook() {
        YearRows rows = rows();

        assertThatThrownBy(() -> rows.ranker().order(rows.score().round(), "Z"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no block Z; the rulebook has A, B");
    }
}
