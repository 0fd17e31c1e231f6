package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.ranking.robustness.ReachSolver.Lever;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** One unit's leaves that can rise, each with what a point of it adds to the index, as the scorecard itself says. */
final class Climb {

    /** How many sets of leaves are tried before the one at hand is taken as small enough. */
    private static final int PATIENCE = 20_000;

    private final Scorecard card;
    private final List<Lever> levers = new ArrayList<>();
    private final long finest;
    private final Index before;
    private BigInteger scale = BigInteger.ONE;
    private boolean proven = true;
    private int tries;

    /** What a way costs: for each lever, by how much it rises. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares costs as a whole or changes them
    record Cost(long[] rises) {

        long points() {
            return IntStream.range(0, rises.length).mapToLong(i -> rises[i]).sum();
        }

        List<Integer> leaves() {
            return IntStream.range(0, rises.length)
                    .filter(i -> rises[i] > 0)
                    .boxed()
                    .toList();
        }
    }

    Climb(Scorecard card) {
        this.card = card;
        this.finest = BigInteger.TEN
                .pow(Points.SCALE - card.rules().regulations().leafRounding().scale())
                .longValue();
        List<Leaf> leaves = card.rules().criteria().leaves();
        Scorecard full = card;
        List<Leaf> rising = new ArrayList<>();
        for (Leaf leaf : leaves) {
            if (leaf.kind() == Criterion.Kind.REGULAR && !card.notApplicable().contains(leaf)) {
                full = full.assuming(leaf.code(), Optional.of(leaf.maximum()));
                if (now(leaf).compareTo(leaf.maximum()) < 0) {
                    rising.add(leaf);
                }
            }
        }
        List<Index> most = full.contributions();
        for (Leaf leaf : rising) {
            BigInteger whole = whole(most, leaf);
            scale = scale.multiply(whole).divide(scale.gcd(whole));
        }
        for (Leaf leaf : rising) {
            add(leaf, most.get(index(leaf)).numerator().multiply(scale.divide(whole(most, leaf))));
        }
        this.before = unbounded();
    }

    private int index(Leaf leaf) {
        return card.rules().criteria().leafIndex(leaf.code());
    }

    private Points now(Leaf leaf) {
        return card.score(leaf.code()).points();
    }

    private BigInteger whole(List<Index> most, Leaf leaf) {
        return most.get(index(leaf))
                .denominator()
                .multiply(BigInteger.valueOf(leaf.maximum().nanos()));
    }

    private void add(Leaf leaf, BigInteger weight) {
        long own = leaf.rule() instanceof Judged judged
                ? judged.step().map(Points::nanos).orElse(finest)
                : finest;
        long step = own % finest == 0 ? own : finest;
        if (now(leaf).nanos() % step == 0) {
            levers.add(new Lever(
                    leaf.code(), weight, step, leaf.maximum().minus(now(leaf)).nanos()));
        } else {
            // points that are off their own step cannot rise by whole steps
            proven = false;
        }
    }

    /** The index before caps and bounds cut in: linear in the points of the leaves that rise. */
    private Index unbounded() {
        List<Index> parts = card.contributions();
        Index sum = Index.ZERO;
        List<Leaf> leaves = card.rules().criteria().leaves();
        for (int i = 0; i < parts.size(); i++) {
            if (leaves.get(i).kind() == Criterion.Kind.REGULAR) {
                sum = sum.plus(parts.get(i));
            }
        }
        long extra = card.bonus().minus(card.penalty()).nanos();
        return sum.plus(Index.of(
                BigInteger.valueOf(extra).multiply(BigInteger.valueOf(100)),
                BigInteger.valueOf(card.rules().criteria().total().nanos())));
    }

    /** Whether every answer is proven to be the least. */
    boolean isProven() {
        return proven;
    }

    String code(int lever) {
        return levers.get(lever).code();
    }

    /** The card after the levers have risen. */
    Scorecard after(Cost cost) {
        Scorecard risen = card;
        for (int i : cost.leaves()) {
            Points points = card.score(code(i)).points().plus(new Points(cost.rises()[i]));
            risen = risen.assuming(code(i), Optional.of(points));
        }
        return risen;
    }

    /** The fewest points, then the fewest leaves, then the first ones in the order of the set. */
    Optional<Cost> cheapest(ReachGoal goal) {
        proven &= goal.complete();
        List<Integer> all = IntStream.range(0, levers.size()).boxed().toList();
        Optional<Cost> least = cost(goal, all);
        return least.map(cost -> fewestLeaves(goal, cost));
    }

    private Optional<Cost> cost(ReachGoal goal, List<Integer> allowed) {
        Optional<Cost> best = Optional.empty();
        for (ReachGoal.Way way : goal.ways()) {
            Index lacking = way.index().minus(before);
            BigInteger[] parts = lacking.numerator().multiply(scale).divideAndRemainder(lacking.denominator());
            boolean whole = parts[1].signum() == 0;
            // a quotient is cut towards zero: from below it is the ceiling already
            BigInteger need = parts[1].signum() > 0 || (whole && way.pass()) ? parts[0].add(BigInteger.ONE) : parts[0];
            ReachSolver solver =
                    new ReachSolver(allowed.stream().map(levers::get).toList(), finest, need, way.covers());
            Optional<Cost> found = solver.solve().map(rises -> spread(rises, allowed));
            proven &= solver.isProven();
            if (found.isPresent()
                    && (best.isEmpty() || found.get().points() < best.get().points())) {
                best = found;
            }
        }
        return best;
    }

    private Cost spread(long[] rises, List<Integer> allowed) {
        long[] all = new long[levers.size()];
        for (int i = 0; i < rises.length; i++) {
            all[allowed.get(i)] = rises[i];
        }
        return new Cost(all);
    }

    private Cost fewestLeaves(ReachGoal goal, Cost least) {
        for (int leaves = 0; leaves <= least.leaves().size(); leaves++) {
            Optional<Cost> found = choose(goal, least.points(), leaves, new ArrayList<>(), 0);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return least;
    }

    /** The first set of so many leaves that costs no more; a set is left as soon as even all later leaves together would not do. */
    private Optional<Cost> choose(ReachGoal goal, long points, int more, List<Integer> chosen, int from) {
        if (tries++ > PATIENCE) {
            proven = false;
            return Optional.empty();
        }
        if (more == 0) {
            return cost(goal, chosen).filter(cost -> cost.points() == points);
        }
        for (int lever = from; lever <= levers.size() - more; lever++) {
            if (room(chosen, lever, more) < points) {
                return Optional.empty();
            }
            List<Integer> one = new ArrayList<>(chosen);
            one.add(lever);
            Optional<Cost> found = choose(goal, points, more - 1, one, lever + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How many points the chosen leaves and the roomiest of the later ones can take. */
    private long room(List<Integer> chosen, int from, int more) {
        long rooms = chosen.stream().mapToLong(i -> levers.get(i).room()).sum();
        return rooms
                + IntStream.range(from, levers.size())
                        .mapToLong(i -> -levers.get(i).room())
                        .sorted()
                        .limit(more)
                        .map(room -> -room)
                        .sum();
    }
}
