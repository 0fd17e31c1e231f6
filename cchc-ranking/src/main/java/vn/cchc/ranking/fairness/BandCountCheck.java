package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.fairness.PublishedTable.BandCount;

/** Holds the printed counts and shares of one block's bands against each other. */
final class BandCountCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private BandCountCheck() {}

    static void check(List<BandCount> group, List<Problem> problems) {
        BandCount first = group.get(0);
        long sum = group.stream().mapToLong(BandCount::count).sum();
        OptionalInt units =
                group.stream().flatMapToInt(count -> count.units().stream()).max();
        if (units.isPresent() && units.getAsInt() != sum) {
            problems.add(Problem.of(Code.PUBLISHED_COUNTS_OFF, Subject.INPUT, first.group(), sum, units.getAsInt())
                    .at(first.origin()));
        }
        long whole = units.isPresent() ? units.getAsInt() : sum;
        group.forEach(count -> checkShare(count, whole, problems));
        checkSum(group, problems);
    }

    private static void checkShare(BandCount count, long whole, List<Problem> problems) {
        if (whole == 0 || count.share().isEmpty()) {
            return;
        }
        BigDecimal printed = count.share().get();
        BigDecimal computed = new Rounding(Math.max(0, Math.min(printed.scale(), 9)))
                .decimal(BigInteger.valueOf(100L * count.count()), BigInteger.valueOf(whole));
        if (computed.compareTo(printed) != 0) {
            problems.add(Problem.of(
                            Code.PUBLISHED_SHARE_OFF,
                            Subject.INPUT,
                            count.group() + ", " + count.band(),
                            computed.toPlainString(),
                            printed.toPlainString())
                    .at(count.origin()));
        }
    }

    /** Shares rounded one by one may miss 100 by (bands + 1) × half a last digit; only where every band has one do they add up at all. */
    private static void checkSum(List<BandCount> group, List<Problem> problems) {
        List<BigDecimal> shares =
                group.stream().flatMap(count -> count.share().stream()).toList();
        if (shares.size() < group.size()) {
            return;
        }
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gap = sum.subtract(HUNDRED).abs();
        if (gap.signum() == 0) {
            return;
        }
        BigDecimal halfDigit = BigDecimal.ONE.movePointLeft(sum.scale()).divide(BigDecimal.valueOf(2));
        boolean explained = gap.compareTo(halfDigit.multiply(BigDecimal.valueOf(group.size() + 1L))) <= 0;
        BandCount first = group.get(0);
        problems.add(Problem.of(
                        explained ? Code.PUBLISHED_SHARES_ROUNDED : Code.PUBLISHED_SHARES_OFF,
                        Subject.INPUT,
                        first.group(),
                        sum.toPlainString())
                .at(first.origin()));
    }
}
