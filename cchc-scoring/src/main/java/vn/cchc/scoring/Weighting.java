package vn.cchc.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.regulation.IndexPrecision;

/**
 * The index of every unit of a {@link PointMatrix} under one other weighting of the leaves, exact in whole numbers: 64 bits where every sum fits, any
 * size elsewhere.
 *
 * <p>Add up every tile, change single points where they vary too, then finish; after that it only answers. One thread adds up a tile.
 */
public final class Weighting {

    private final PointMatrix matrix;
    private final BigInteger[] factors;
    private final WeightedTerms[] terms;
    private final long @Nullable [][] small;
    private final long[] denominators;
    private final boolean[] applies;
    /** Up to this, the steps of a published index fit into a long. */
    private final long mostDirect;

    private final boolean alike;
    private final long @Nullable [] ofPoints;
    private final long[] sums;
    private long @Nullable [] @Nullable [] changed;
    private long[] values = {};
    private List<Index> distinct = List.of();

    private Weighting(PointMatrix matrix, BigInteger[] factors) {
        this.matrix = matrix;
        this.factors = factors;
        this.terms = matrix.patterns.stream()
                .map(away -> WeightedTerms.of(matrix, factors, away))
                .toArray(WeightedTerms[]::new);
        int scale = matrix.regulations.indexRounding().scale();
        this.mostDirect = Long.MAX_VALUE / BigInteger.TEN.pow(scale).longValueExact();
        this.applies = new boolean[terms.length];
        for (int i = 0; i < terms.length; i++) {
            applies[i] = terms[i].denominator().signum() > 0;
        }
        long[][] fitting = new long[terms.length][];
        boolean fits = true;
        for (int i = 0; i < terms.length && fits; i++) {
            long @Nullable [] one = terms[i].small(matrix.maxima);
            fits = one != null;
            fitting[i] = one == null ? new long[0] : one;
        }
        this.small = fits ? fitting : null;
        this.denominators = fits
                ? Arrays.stream(terms)
                        .mapToLong(term -> term.denominator().longValueExact())
                        .toArray()
                : new long[0];
        this.alike = fits && Arrays.stream(fitting).allMatch(one -> Arrays.equals(one, fitting[0]));
        this.ofPoints = new WeightedTerms(factors, BigInteger.ONE).small(matrix.maxima);
        this.sums = new long[fits ? matrix.units : 0];
    }

    static Weighting ofFactors(PointMatrix matrix, long[] factors) {
        return new Weighting(
                matrix, Arrays.stream(factors).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    static Weighting ofMaxima(PointMatrix matrix, BigInteger[] weights) {
        Fraction[] ratios = new Fraction[weights.length];
        for (int i = 0; i < ratios.length; i++) {
            BigInteger whole = BigInteger.valueOf(Math.max(1, matrix.maxima[i]));
            BigInteger common = weights[i].gcd(whole);
            ratios[i] = new Fraction(weights[i].divide(common), whole.divide(common));
        }
        return new Weighting(matrix, WeightedTerms.common(ratios).factors());
    }

    /** Returns the new maximum of a regular leaf: its part of the set's total, as an exact fraction of points. */
    public Index maximum(int leaf) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < factors.length; i++) {
            sum = sum.add(weight(i));
        }
        BigInteger total = BigInteger.valueOf(matrix.plan.maxima[0]);
        BigInteger whole = sum.multiply(BigInteger.TEN.pow(Points.SCALE));
        return Index.of(weight(leaf).multiply(total), whole);
    }

    private BigInteger weight(int leaf) {
        return factors[leaf].multiply(BigInteger.valueOf(matrix.maxima[leaf]));
    }

    /** Adds up the units of one tile. */
    public void addUp(int tile) {
        long @Nullable [][] fitting = small;
        if (fitting == null) {
            return;
        }
        long[][] columns = matrix.tiles[tile];
        int from = tile * PointMatrix.TILE;
        if (alike) {
            long[] sum = new long[Math.min(PointMatrix.TILE, matrix.units - from)];
            addUp(columns, fitting[0], sum);
            System.arraycopy(sum, 0, sums, from, sum.length);
            return;
        }
        int to = Math.min(from + PointMatrix.TILE, matrix.units);
        for (int row = from; row < to; row++) {
            long[] own = fitting[matrix.patternOf[row]];
            long sum = 0;
            for (int leaf = 0; leaf < own.length; leaf++) {
                sum += own[leaf] * columns[leaf][row - from];
            }
            sums[row] = sum;
        }
    }

    private static void addUp(long[][] columns, long[] factors, long[] sum) {
        int leaf = 0;
        for (; leaf + 3 < factors.length; leaf += 4) {
            addFour(
                    sum,
                    columns[leaf],
                    factors[leaf],
                    columns[leaf + 1],
                    factors[leaf + 1],
                    columns[leaf + 2],
                    factors[leaf + 2],
                    columns[leaf + 3],
                    factors[leaf + 3]);
        }
        for (; leaf < factors.length; leaf++) {
            addOne(sum, columns[leaf], factors[leaf]);
        }
    }

    // four leaves at once: a sum is fetched and put back once for all of them
    private static void addFour(
            long[] sum, long[] a, long ofA, long[] b, long ofB, long[] c, long ofC, long[] d, long ofD) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] += a[u] * ofA + b[u] * ofB + c[u] * ofC + d[u] * ofD;
        }
    }

    private static void addOne(long[] sum, long[] column, long factor) {
        for (int u = 0; u < sum.length; u++) {
            sum[u] += column[u] * factor;
        }
    }

    /**
     * Lets a unit have other points in one regular leaf; its tile was added up before.
     *
     * @param points a multiple of the step that the matrix was told, at most the leaf's maximum
     */
    public void change(int row, int leaf, Points points) {
        if (points.nanos() % matrix.unit != 0) {
            throw new IllegalArgumentException("not in the step of the matrix: " + points);
        }
        if (changed == null) {
            changed = new long[matrix.units][];
        }
        long[] own = changed[row];
        if (own == null) {
            own = new long[factors.length];
            for (int i = 0; i < own.length; i++) {
                own[i] = matrix.point(row, i);
            }
            changed[row] = own;
        }
        long now = points.nanos() / matrix.unit;
        if (small != null) {
            sums[row] += small[matrix.patternOf[row]][leaf] * (now - own[leaf]);
        }
        own[leaf] = now;
    }

    /** Makes the values by which units are ordered. */
    public void finish() {
        long[] made = new long[matrix.units];
        if (matrix.precision == IndexPrecision.EXACT && (small == null || matrix.anyOutside || terms.length > 1)) {
            finishDense(made);
        } else {
            for (int row = 0; row < made.length; row++) {
                made[row] = hasIndex(row) ? simpleValue(row) : Long.MIN_VALUE;
            }
        }
        values = made;
    }

    private long simpleValue(int row) {
        if (small == null || matrix.outside[row] != 0) {
            return index(row)
                    .published(matrix.regulations.indexRounding())
                    .unscaledValue()
                    .longValueExact();
        }
        if (matrix.precision == IndexPrecision.EXACT) {
            return sums[row];
        }
        Rounding rounding = matrix.regulations.indexRounding();
        long denominator = denominators[matrix.patternOf[row]];
        long hundredfold = 100 * sums[row];
        if (hundredfold <= mostDirect) {
            return rounding.steps(hundredfold, denominator);
        }
        // whole percents first, so that what is left to divide stays small
        return hundredfold / denominator * rounding.steps(1, 1)
                + rounding.steps(hundredfold % denominator, denominator);
    }

    /** Where exact indexes have many denominators: their position among all that occur. */
    private void finishDense(long[] made) {
        TreeSet<Index> found = new TreeSet<>();
        Index[] indexes = new Index[made.length];
        for (int row = 0; row < made.length; row++) {
            if (hasIndex(row)) {
                indexes[row] = index(row);
                found.add(indexes[row]);
            }
        }
        distinct = new ArrayList<>(found);
        for (int row = 0; row < made.length; row++) {
            made[row] = hasIndex(row) ? Collections.binarySearch(distinct, indexes[row]) : Long.MIN_VALUE;
        }
    }

    /** Returns whether anything that has a weight applies to the unit. */
    public boolean hasIndex(int row) {
        return applies[matrix.patternOf[row]];
    }

    /**
     * Returns the exact index of a unit, in percent.
     *
     * @throws ArithmeticException if it has none
     */
    public Index index(int row) {
        BigInteger sum = sum(row);
        BigInteger denominator = terms[matrix.patternOf[row]].denominator();
        if (matrix.outside[row] != 0) {
            BigInteger total = BigInteger.valueOf(matrix.plan.maxima[0]);
            sum = sum.multiply(total)
                    .add(BigInteger.valueOf(matrix.outside[row]).multiply(denominator));
            denominator = denominator.multiply(total);
        }
        return matrix.formula.bounded(Index.of(sum.multiply(BigInteger.valueOf(100)), denominator));
    }

    private BigInteger sum(int row) {
        return small != null ? BigInteger.valueOf(sums[row]) : sum(row, terms[matrix.patternOf[row]].factors());
    }

    private BigInteger sum(int row, BigInteger[] by) {
        BigInteger sum = BigInteger.ZERO;
        for (int leaf = 0; leaf < by.length; leaf++) {
            sum = sum.add(by[leaf].multiply(BigInteger.valueOf(point(row, leaf))));
        }
        return sum;
    }

    private long point(int row, int leaf) {
        return changed != null && changed[row] != null ? changed[row][leaf] : matrix.point(row, leaf);
    }

    /** Returns a number for the index in the declared precision: the greater, the better; units with equal numbers tie. */
    public long value(int row) {
        return values[row];
    }

    /** Returns the least {@link #value} of an index that is at least so many percent. */
    public long least(BigDecimal percent) {
        if (matrix.precision == IndexPrecision.PUBLISHED) {
            return whole(
                    percent.movePointRight(matrix.regulations.indexRounding().scale()));
        }
        if (small != null && !matrix.anyOutside && terms.length == 1) {
            return whole(percent.movePointLeft(2).multiply(new BigDecimal(terms[0].denominator())));
        }
        int below = 0;
        while (below < distinct.size() && decimalBelow(distinct.get(below), percent)) {
            below++;
        }
        return below;
    }

    private static boolean decimalBelow(Index index, BigDecimal percent) {
        return new BigDecimal(index.numerator()).compareTo(percent.multiply(new BigDecimal(index.denominator()))) < 0;
    }

    private static long whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /** Compares the weighted points that two units have in some leaves together. */
    public int comparePoints(int one, int two, int[] positions) {
        if (ofPoints == null) {
            return part(one, positions).compareTo(part(two, positions));
        }
        long difference = 0;
        for (int leaf : positions) {
            difference += ofPoints[leaf] * (point(one, leaf) - point(two, leaf));
        }
        return Long.signum(difference);
    }

    private BigInteger part(int row, int[] positions) {
        BigInteger sum = BigInteger.ZERO;
        for (int leaf : positions) {
            sum = sum.add(factors[leaf].multiply(BigInteger.valueOf(point(row, leaf))));
        }
        return sum;
    }
}
