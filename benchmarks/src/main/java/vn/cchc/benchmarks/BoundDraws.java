package vn.cchc.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The weight variation of {@code LongBound.java}, untuned and on one thread: points times factors, a sort of packed longs, every place kept, quantiles by
 * sorting. It knows no exemptions, no tie chain, no bands and no published index.
 */
final class BoundDraws {

    private static final int UNIT_BITS = 16;
    private static final int UNIT_MASK = (1 << UNIT_BITS) - 1;
    private static final int BLOCK = 256;

    private final SyntheticRound round;
    private final int draws;

    BoundDraws(SyntheticRound round, int draws) {
        this.round = round;
        this.draws = draws;
    }

    /** Draws, ranks and takes both quantiles; returns the mean width between them. */
    double meanWidth() {
        int units = round.units();
        long[] points = round.hundredths();
        int[] places = new int[units * draws];
        long[] keys = new long[units];
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < draws; draw++) {
            long[] factors = factors(random);
            for (int u = 0, in = 0; u < units; u++, in += SyntheticRound.LEAVES) {
                long sum = 0;
                for (int leaf = 0; leaf < SyntheticRound.LEAVES; leaf++) {
                    sum += points[in + leaf] * factors[leaf];
                }
                keys[u] = (-sum << UNIT_BITS) | u;
            }
            Arrays.sort(keys);
            int place = 0;
            for (int i = 0; i < units; i++) {
                if (i == 0 || keys[i] >> UNIT_BITS != keys[i - 1] >> UNIT_BITS) {
                    place = i + 1;
                }
                places[draw * units + (int) (keys[i] & UNIT_MASK)] = place;
            }
        }
        return meanWidth(places, units);
    }

    private long[] factors(SplittableRandom random) {
        double[] noise = new double[SyntheticRound.LEAVES];
        double sum = 0;
        for (int leaf = 0; leaf < noise.length; leaf++) {
            noise[leaf] = 0.75 + 0.5 * random.nextDouble();
            sum += noise[leaf] * 25 * round.leaves().get(leaf).quarters();
        }
        long[] factors = new long[noise.length];
        for (int leaf = 0; leaf < noise.length; leaf++) {
            factors[leaf] = Math.round(1e6 * noise[leaf] * 10_000 / sum);
        }
        return factors;
    }

    private double meanWidth(int[] places, int units) {
        int low = (int) Math.floor(0.05 * (draws - 1));
        int high = (int) Math.ceil(0.95 * (draws - 1));
        int[] block = new int[BLOCK * draws];
        double width = 0;
        for (int from = 0; from < units; from += BLOCK) {
            int size = Math.min(BLOCK, units - from);
            for (int draw = 0; draw < draws; draw++) {
                for (int i = 0; i < size; i++) {
                    block[i * draws + draw] = places[draw * units + from + i];
                }
            }
            for (int i = 0; i < size; i++) {
                Arrays.sort(block, i * draws, (i + 1) * draws);
                width += block[i * draws + high] - block[i * draws + low];
            }
        }
        return width / units;
    }
}
