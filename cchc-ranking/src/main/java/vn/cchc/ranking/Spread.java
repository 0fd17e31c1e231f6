package vn.cchc.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import vn.cchc.scoring.Index;

/** Mean and standard deviation of published indexes, exact but for one declared rounding of the root. */
final class Spread {

    private Spread() {}

    static Optional<RankingChange.Summary> of(List<BigDecimal> indexes, int scale) {
        if (indexes.isEmpty()) {
            return Optional.empty();
        }
        int finest = indexes.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (BigDecimal index : indexes) {
            BigInteger units = index.setScale(finest).unscaledValue();
            sum = sum.add(units);
            squares = squares.add(units.multiply(units));
        }
        BigInteger count = BigInteger.valueOf(indexes.size());
        BigInteger unit = BigInteger.TEN.pow(finest);
        return Optional.of(new RankingChange.Summary(
                indexes.size(),
                Index.of(sum, count.multiply(unit)),
                root(
                        count.multiply(squares).subtract(sum.multiply(sum)),
                        count.multiply(count).multiply(unit).multiply(unit),
                        scale),
                indexes.stream().min(BigDecimal::compareTo).orElseThrow(),
                indexes.stream().max(BigDecimal::compareTo).orElseThrow()));
    }

    /** The square root of a fraction, rounded half up: twice the root in whole steps tells on which side of a half it lies. */
    private static BigDecimal root(BigInteger numerator, BigInteger denominator, int scale) {
        BigInteger steps = BigInteger.TEN.pow(2 * scale);
        BigInteger twice =
                numerator.multiply(steps).shiftLeft(2).divide(denominator).sqrt();
        return new BigDecimal(twice.add(BigInteger.ONE).shiftRight(1), scale);
    }
}
