package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest points that cover an index and some criteria. Leaves that take any points are filled by weight, which is the least there is;
 * leaves that only take steps are tried step by step, class by class, and left as soon as they cannot be better.
 */
final class ReachSolver {

    /** How many combinations of steps are tried before the best one so far is taken as good enough. */
    private static final int PATIENCE = 1 << 18;

    private final List<Lever> levers;
    private final long finest;
    private final BigInteger need;
    private final List<ReachGoal.Cover> covers;
    private int tries;
    private long bestCost = Long.MAX_VALUE;
    private long @Nullable [] best;

    /**
     * A leaf that can rise.
     *
     * @param code its code
     * @param weight what a billionth of a point adds to the index, in a unit common to all
     * @param step the step in which it rises, in billionths
     * @param room how far it can rise, in billionths
     */
    record Lever(String code, BigInteger weight, long step, long room) {}

    /**
     * @param levers the leaves, in the order of the set
     * @param finest the step of leaves that take any points
     * @param need what the index lacks, in the unit of the weights
     * @param covers what criteria lack
     */
    ReachSolver(List<Lever> levers, long finest, BigInteger need, List<ReachGoal.Cover> covers) {
        this.levers = levers;
        this.finest = finest;
        this.need = need;
        this.covers = covers.stream()
                .filter(cover -> cover.nanos() > 0)
                .sorted(Comparator.comparingInt(cover -> cover.leaves().size()))
                .toList();
    }

    /** What each lever rises by, in billionths; nothing where all of them together are not enough. */
    Optional<long[]> solve() {
        if (!enough(full())) {
            return Optional.empty();
        }
        List<List<Integer>> classes = coarse();
        descend(classes, 0, new long[levers.size()], 0);
        return Optional.ofNullable(best);
    }

    /** Whether everything worth trying was tried, and the greedy filling is the least for covers that lie one in another or apart. */
    boolean isProven() {
        return tries < PATIENCE && isLaminar();
    }

    private boolean isLaminar() {
        for (ReachGoal.Cover one : covers) {
            for (ReachGoal.Cover two : covers) {
                long shared =
                        one.leaves().stream().filter(two.leaves()::contains).count();
                if (shared != 0
                        && shared != Math.min(one.leaves().size(), two.leaves().size())) {
                    return false;
                }
            }
        }
        return true;
    }

    private long[] full() {
        return levers.stream().mapToLong(Lever::room).toArray();
    }

    private boolean isFine(Lever lever) {
        return lever.step() == finest && lever.room() % finest == 0;
    }

    /** Levers with steps of their own, those alike together, since only their sum matters; the longest steps and the greatest weights first. */
    private List<List<Integer>> coarse() {
        List<List<Integer>> classes = new ArrayList<>();
        for (int i = 0; i < levers.size(); i++) {
            if (isFine(levers.get(i))) {
                continue;
            }
            int lever = i;
            Optional<List<Integer>> alike =
                    classes.stream().filter(c -> areAlike(c.get(0), lever)).findFirst();
            if (alike.isPresent()) {
                alike.get().add(i);
            } else {
                classes.add(new ArrayList<>(List.of(i)));
            }
        }
        classes.sort(Comparator.<List<Integer>, BigInteger>comparing(
                        c -> levers.get(c.get(0)).weight())
                .thenComparingLong(c -> levers.get(c.get(0)).step())
                .reversed());
        return classes;
    }

    private boolean areAlike(int one, int two) {
        Lever first = levers.get(one);
        Lever second = levers.get(two);
        return first.step() == second.step()
                && first.weight().equals(second.weight())
                && first.room() % first.step() == 0
                && second.room() % second.step() == 0
                && covers.stream()
                        .allMatch(cover -> cover.leaves().contains(first.code())
                                == cover.leaves().contains(second.code()));
    }

    private void descend(List<List<Integer>> classes, int position, long[] rises, long cost) {
        tries++;
        if ((tries >= PATIENCE && best != null) || cost + least(rises, classes, position) >= bestCost) {
            return;
        }
        if (position == classes.size()) {
            fill(rises);
            return;
        }
        List<Integer> alike = classes.get(position);
        long[] more = rises.clone();
        List<long[]> choices = new ArrayList<>();
        choices.add(rises);
        long step = levers.get(alike.get(0)).step();
        // more steps than are needed by themselves are never part of the least
        for (int lever : alike) {
            while (more[lever] < levers.get(lever).room() && !enough(more)) {
                more[lever] = Math.min(more[lever] + step, levers.get(lever).room());
                choices.add(more.clone());
            }
        }
        // heavy leaves are worth trying full first
        for (int i = choices.size() - 1; i >= 0; i--) {
            long[] choice = choices.get(i);
            descend(classes, position + 1, choice, sum(choice));
        }
    }

    private static long sum(long[] rises) {
        return IntStream.range(0, rises.length).mapToLong(i -> rises[i]).sum();
    }

    /** A bound on what is still needed: as if the heaviest lever left took it all, or the widest gap of a criterion were all. */
    private long least(long[] rises, List<List<Integer>> classes, int position) {
        BigInteger lacking = need.subtract(gained(rises));
        long most = covers.stream()
                .mapToLong(cover -> cover.nanos() - covered(cover, rises))
                .reduce(0, Math::max);
        if (lacking.signum() <= 0) {
            return most;
        }
        BigInteger heaviest = BigInteger.ZERO;
        for (int i = 0; i < levers.size(); i++) {
            if (isFine(levers.get(i))) {
                heaviest = heaviest.max(levers.get(i).weight());
            }
        }
        for (int c = position; c < classes.size(); c++) {
            heaviest = heaviest.max(levers.get(classes.get(c).get(0)).weight());
        }
        return heaviest.signum() == 0 ? Long.MAX_VALUE / 2 : Math.max(most, ceil(lacking, heaviest));
    }

    private static long ceil(BigInteger dividend, BigInteger divisor) {
        BigInteger whole = dividend.add(divisor).subtract(BigInteger.ONE).divide(divisor);
        return whole.bitLength() < Long.SIZE - 2 ? whole.longValue() : Long.MAX_VALUE / 2;
    }

    private BigInteger gained(long[] rises) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < rises.length; i++) {
            if (rises[i] > 0) {
                sum = sum.add(levers.get(i).weight().multiply(BigInteger.valueOf(rises[i])));
            }
        }
        return sum;
    }

    private long covered(ReachGoal.Cover cover, long[] rises) {
        long sum = 0;
        for (int i = 0; i < rises.length; i++) {
            sum += cover.leaves().contains(levers.get(i).code()) ? rises[i] : 0;
        }
        return sum;
    }

    private boolean enough(long[] rises) {
        return gained(rises).compareTo(need) >= 0
                && covers.stream().allMatch(cover -> covered(cover, rises) >= cover.nanos());
    }

    /** Adds what leaves that take any points must bring: first to the narrowest criteria, then to the index, the heaviest first. */
    private void fill(long[] steps) {
        long[] rises = steps.clone();
        List<Integer> byWeight = IntStream.range(0, levers.size())
                .boxed()
                .filter(i -> isFine(levers.get(i)))
                .sorted(Comparator.<Integer, BigInteger>comparing(
                                i -> levers.get(i).weight())
                        .reversed())
                .toList();
        for (ReachGoal.Cover cover : covers) {
            long lacking = cover.nanos() - covered(cover, rises);
            for (int i : byWeight) {
                if (lacking > 0 && cover.leaves().contains(levers.get(i).code())) {
                    lacking -= raise(rises, i, lacking);
                }
            }
        }
        BigInteger lacking = need.subtract(gained(rises));
        for (int i : byWeight) {
            if (lacking.signum() > 0) {
                long rise = raise(rises, i, ceil(lacking, levers.get(i).weight()));
                lacking = lacking.subtract(levers.get(i).weight().multiply(BigInteger.valueOf(rise)));
            }
        }
        long cost = sum(rises);
        if (cost < bestCost && enough(rises)) {
            bestCost = cost;
            best = rises;
        }
    }

    /** Raises a lever by at least so much, in whole steps, as far as there is room; answers by how much. */
    private long raise(long[] rises, int lever, long nanos) {
        long whole = (nanos + finest - 1) / finest * finest;
        long rise = Math.min(whole, levers.get(lever).room() - rises[lever]);
        rises[lever] += rise;
        return rise;
    }
}
