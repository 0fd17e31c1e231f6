package vn.cchc.scoring;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.benchmarks.Bound;
import vn.cchc.benchmarks.NaiveTree;
import vn.cchc.benchmarks.SyntheticRound;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Rulebook;

/**
 * From a matrix of leaf points to the whole tree, the published index and the rank of every unit.
 *
 * <p>It stands in the scoring package, on the class path, since the kernel is nobody's business outside: it asks the same {@link Plan} that
 * every scorecard comes from. {@code bound} and {@code naiveBigDecimal} do the same sums beside it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class KernelBenchmark {

    /** The leaf does not apply to the unit; no points are this low. */
    private static final long EXEMPT = Long.MIN_VALUE;

    private static final long BILLIONTHS_OF_A_HUNDREDTH = 10_000_000L;

    /** The points, the plan and room for the results: of every unit the sum of each group, as many as the bound keeps. */
    static final class Matrix {

        private final Plan plan;
        private final int units;
        private final long[] billionths;
        private final long[] withExempt;
        private final int[] exempt = new int[SyntheticRound.LEAVES + 1];
        private final long[] row;
        private final long[] applicable;
        private final long[] sums;
        private final long[] maxima;
        private final long[] published;
        private final long[] keys;
        private final int[] ranks;

        Matrix(SyntheticRound round) {
            this.plan = new Plan(round.judged().rules(Rulebook.ALL_UNITS.code()).criteria());
            this.units = round.units();
            this.billionths = Arrays.stream(round.hundredths())
                    .map(points -> points * BILLIONTHS_OF_A_HUNDREDTH)
                    .toArray();
            this.withExempt = everyTenthExempt(billionths);
            this.row = new long[plan.nodes];
            this.applicable = new long[plan.nodes];
            this.sums = new long[units * plan.groups];
            this.maxima = new long[units * plan.groups];
            this.published = new long[units];
            this.keys = new long[units];
            this.ranks = new int[units];
        }

        private static long[] everyTenthExempt(long[] points) {
            LongSupplier random = SyntheticRound.lcg(10);
            return Arrays.stream(points)
                    .map(cell -> random.getAsLong() % 10 == 0 ? EXEMPT : cell)
                    .toArray();
        }

        int[] rank() {
            for (int u = 0; u < units; u++) {
                System.arraycopy(billionths, u * plan.leaves, row, plan.groups, plan.leaves);
                plan.addUp(row);
                published[u] = Rounding.HUNDREDTHS.steps(100 * row[0], plan.maxima[0]);
                System.arraycopy(row, 0, sums, u * plan.groups, plan.groups);
            }
            Bound.rank(published, keys, ranks);
            return ranks;
        }

        int[] rankWithExemptions() {
            for (int u = 0, cell = 0; u < units; u++) {
                // which leaf is exempt cannot be foreseen, so the list is made without a branch
                int away = 0;
                for (int leaf = 0; leaf < plan.leaves; leaf++, cell++) {
                    long points = withExempt[cell];
                    row[plan.groups + leaf] = points & ~(points >> 63);
                    exempt[away] = leaf;
                    away += (int) (points >>> 63);
                }
                System.arraycopy(plan.maxima, 0, applicable, 0, plan.nodes);
                for (int i = 0; i < away; i++) {
                    plan.put(exempt[i], 0, applicable);
                }
                plan.addUp(row);
                published[u] = Rounding.HUNDREDTHS.steps(100 * row[0], applicable[0]);
                System.arraycopy(row, 0, sums, u * plan.groups, plan.groups);
                System.arraycopy(applicable, 0, maxima, u * plan.groups, plan.groups);
            }
            Bound.rank(published, keys, ranks);
            return ranks;
        }
    }

    /** The matrix and the bound. */
    @State(Scope.Benchmark)
    public static class Arrayed {

        /** The number of units. */
        @Param({"3321", "33210"})
        public int units;

        private Bound bound = new Bound(SyntheticRound.of(1));
        private Matrix matrix = new Matrix(SyntheticRound.of(1));

        /** Makes the matrix, and checks that both come to the same ranks. */
        @Setup
        public void prepare() {
            SyntheticRound round = SyntheticRound.of(units);
            bound = new Bound(round);
            matrix = new Matrix(round);
            if (!Arrays.equals(bound.treeAndRank(), matrix.rank())) {
                throw new IllegalStateException("the kernel and the bound disagree");
            }
        }
    }

    /** The naive maps; apart from the matrix, since they take hundreds of megabytes. */
    @State(Scope.Benchmark)
    public static class Mapped {

        /** The number of units. */
        @Param({"3321", "33210"})
        public int units;

        private NaiveTree tree = new NaiveTree(SyntheticRound.of(1));

        /** Makes the maps, and checks that they come to the ranks of the bound. */
        @Setup
        public void prepare() {
            SyntheticRound round = SyntheticRound.of(units);
            tree = new NaiveTree(round);
            if (!Arrays.equals(new Bound(round).treeAndRank(), tree.treeAndRank())) {
                throw new IllegalStateException("the maps and the bound disagree");
            }
        }
    }

    /** The least that the arithmetic costs: plain arrays, no exemptions. */
    @Benchmark
    public int[] bound(Arrayed arrayed) {
        return arrayed.bound.treeAndRank();
    }

    /** Our plan, everything applicable. */
    @Benchmark
    public int[] kernel(Arrayed arrayed) {
        return arrayed.matrix.rank();
    }

    /** Our plan, every tenth cell exempt: each unit has a maximum of its own. */
    @Benchmark
    public int[] kernelExempt(Arrayed arrayed) {
        return arrayed.matrix.rankWithExemptions();
    }

    /** What one would write first: a map of decimals per unit. */
    @Benchmark
    public int[] naiveBigDecimal(Mapped mapped) {
        return mapped.tree.treeAndRank();
    }
}
