package vn.cchc.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/**
 * Holds the ranks of 3,321 synthetic units against fractions of whole numbers of any size, which share nothing with the library, and counts
 * the ranks that sums of doubles get wrong. The page on numbers prints the counts.
 */
class RanksAgainstDoublesTest {

    private static final int UNITS = 3321;
    private static final SyntheticRound SYNTHETIC = SyntheticRound.of(UNITS);
    private static final BigInteger NANOS_OF_A_QUARTER = BigInteger.valueOf(250_000_000);
    private static final BigInteger TWO = BigInteger.TWO;
    private static final long NANOS_PER_HUNDREDTH = 10_000_000;

    @Test
    void ranksOfGivenPointsAreThoseOfExactFractions() throws IOException {
        BigInteger[] sums = new BigInteger[UNITS];
        double[] doubles = new double[UNITS];
        long[] hundredths = SYNTHETIC.hundredths();
        for (int u = 0; u < UNITS; u++) {
            BigInteger sum = BigInteger.ZERO;
            for (int leaf = 0; leaf < SyntheticRound.LEAVES; leaf++) {
                long points = hundredths[u * SyntheticRound.LEAVES + leaf];
                sum = sum.add(BigInteger.valueOf(points).multiply(BigInteger.valueOf(NANOS_PER_HUNDREDTH)));
                doubles[u] += points / 100.0;
            }
            sums[u] = sum;
        }
        Rulebook rulebook = SYNTHETIC.judged();
        holdsAgainst(rulebook, SYNTHETIC.appraised(rulebook), sums, doubles, "points with two decimals");
    }

    @Test
    void ranksOfProportionalLeavesAreThoseOfExactFractions() throws IOException {
        BigInteger[] sums = new BigInteger[UNITS];
        double[] doubles = new double[UNITS];
        LongSupplier random = SyntheticRound.lcg(2024);
        for (int u = 0; u < UNITS; u++) {
            BigInteger sum = BigInteger.ZERO;
            for (SyntheticRound.Node leaf : SYNTHETIC.leaves()) {
                long outOf = 1 + random.getAsLong() % 99_999;
                long reported = random.getAsLong() % (outOf + 1);
                BigInteger maximum = NANOS_OF_A_QUARTER.multiply(BigInteger.valueOf(leaf.quarters()));
                sum = sum.add(halfUp(maximum.multiply(BigInteger.valueOf(reported)), BigInteger.valueOf(outOf)));
                doubles[u] += (double) reported / outOf * (leaf.quarters() / 4.0);
            }
            sums[u] = sum;
        }
        Rulebook rulebook = SYNTHETIC.proportional();
        holdsAgainst(rulebook, SYNTHETIC.counted(rulebook), sums, doubles, "every leaf proportional");
    }

    private static void holdsAgainst(Rulebook rulebook, Round round, BigInteger[] sums, double[] doubles, String row)
            throws IOException {
        // of 100 points a sum in billionths is the index in billionths of a percent
        BigInteger[] published = Arrays.stream(sums)
                .map(sum -> halfUp(sum, BigInteger.valueOf(NANOS_PER_HUNDREDTH)))
                .toArray(BigInteger[]::new);
        int[] exactRanks = ranks(sums);
        int[] publishedRanks = ranks(published);

        assertThat(ranks(rulebook, round)).isEqualTo(publishedRanks);
        assertThat(ranks(rulebook.with("indexPrecision", "EXACT"), round)).isEqualTo(exactRanks);

        Double[] plain = Arrays.stream(doubles).boxed().toArray(Double[]::new);
        Double[] rounded = Arrays.stream(doubles)
                .mapToObj(index -> Math.round(index * 100) / 100.0)
                .toArray(Double[]::new);
        String figures = "| " + row + " | " + wrong(ranks(plain), exactRanks) + " | "
                + wrong(ranks(rounded), publishedRanks) + " |";
        assertThat(Files.readString(Path.of("..", "docs", "numbers.md"))).contains(figures);
    }

    private static int[] ranks(Rulebook rulebook, Round round) {
        Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
        return IntStream.range(0, UNITS)
                .map(u -> ranking.place(SyntheticRound.unit(u)).rank())
                .toArray();
    }

    /** 1 + the number strictly above, counted pair by pair. */
    private static <T extends Comparable<T>> int[] ranks(T[] values) {
        return Arrays.stream(values)
                .mapToInt(value -> 1
                        + (int) Arrays.stream(values)
                                .filter(other -> other.compareTo(value) > 0)
                                .count())
                .toArray();
    }

    private static long wrong(int[] ranks, int[] right) {
        return IntStream.range(0, UNITS).filter(u -> ranks[u] != right[u]).count();
    }

    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        return numerator.multiply(TWO).add(denominator).divide(denominator.multiply(TWO));
    }
}
