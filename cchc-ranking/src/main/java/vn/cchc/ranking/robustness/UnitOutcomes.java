package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockOrder.Candidate;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/**
 * Everything that one unit may come to: its best and its worst outcome in the declared order, found by trying all, or bounds around them where
 * they are too many.
 */
final class UnitOutcomes {

    /** The most outcomes of a unit that are tried one by one. */
    static final BigInteger MOST_TRIED = BigInteger.ONE.shiftLeft(16);

    private final BlockOrder order;
    private final boolean marksOpen;
    private final boolean refusesIncomplete;
    private @Nullable Candidate best;
    private @Nullable Candidate worst;
    private @Nullable Index lowest;
    private @Nullable Index highest;
    private boolean mayBeAbsent;
    private boolean mayBeIncomplete;
    private boolean keysOpen;

    /**
     * Tries the outcomes of a unit.
     *
     * @param marksOpen whether marks that are missing may come to anything from 0 to the maximum
     * @param keysOpen whether a key of the tie chain may come to anything
     */
    UnitOutcomes(BlockOrder order, Scorecard card, List<OpenLeaf> open, boolean marksOpen, boolean keysOpen) {
        this.order = order;
        this.marksOpen = marksOpen;
        this.keysOpen = keysOpen && !open.isEmpty();
        this.refusesIncomplete = order.rules().regulations().missingPolicy() == MissingPolicy.REFUSE;
        if (OpenLeaf.outcomes(open).compareTo(MOST_TRIED) <= 0) {
            tryAll(card, open, 0);
        } else {
            surround(card, open);
        }
    }

    Optional<Candidate> best() {
        return Optional.ofNullable(best);
    }

    Optional<Candidate> worst() {
        return Optional.ofNullable(worst);
    }

    Optional<Index> lowest() {
        return Optional.ofNullable(lowest);
    }

    Optional<Index> highest() {
        return Optional.ofNullable(highest);
    }

    /** Whether some outcome leaves the unit out of the ranking while the others have their places. */
    boolean mayBeAbsent() {
        return mayBeAbsent;
    }

    /** Whether some outcome leaves a mark missing, so that regulations may refuse to rank the block. */
    boolean mayBeIncomplete() {
        return mayBeIncomplete;
    }

    /** Whether nothing is known about the keys of the tie chain where the index ties. */
    boolean keysOpen() {
        return keysOpen;
    }

    private void tryAll(Scorecard card, List<OpenLeaf> open, int position) {
        if (position == open.size()) {
            consider(card);
            return;
        }
        OpenLeaf leaf = open.get(position);
        tryAll(card, open, position + 1);
        for (Optional<Points> other : leaf.others()) {
            tryAll(card.assuming(leaf.leaf().code(), other), open, position + 1);
        }
    }

    private void consider(Scorecard card) {
        if (marksOpen && !card.isComplete()) {
            keysOpen |= !order.risesWithPoints();
            take(marked(card, true));
            take(marked(card, false));
            return;
        }
        take(card);
    }

    private void take(Scorecard card) {
        if (card.index().isEmpty()) {
            boolean incomplete = card.lowest().isPresent();
            mayBeIncomplete |= incomplete;
            mayBeAbsent |= !(incomplete && refusesIncomplete);
            return;
        }
        Candidate candidate = order.candidate(card);
        if (best == null || order.compare(candidate, best) < 0) {
            best = candidate;
        }
        if (worst == null || order.compare(candidate, worst) > 0) {
            worst = candidate;
        }
        Index index = candidate.index();
        lowest = lowest == null || index.compareTo(lowest) < 0 ? index : lowest;
        highest = highest == null || index.compareTo(highest) > 0 ? index : highest;
    }

    /** The card with every missing mark as good, or as bad, as can be. */
    private static Scorecard marked(Scorecard card, boolean good) {
        Scorecard marked = card;
        for (Leaf leaf : card.missing()) {
            boolean full = good != (leaf.kind() == Criterion.Kind.PENALTY);
            marked = marked.assuming(leaf.code(), Optional.of(full ? leaf.maximum() : Points.ZERO));
        }
        return marked;
    }

    /**
     * Bounds for outcomes that are too many: full marks are never worse for an index than an exemption, and no points are never better, so one
     * card above all outcomes and one below them are enough.
     */
    private void surround(Scorecard card, List<OpenLeaf> open) {
        keysOpen = true;
        boolean zeroed = card.rules().regulations().missingPolicy() == MissingPolicy.COUNT_AS_ZERO;
        Scorecard high = card;
        Scorecard low = card;
        for (OpenLeaf leaf : open) {
            high = extreme(high, leaf, card, true);
            low = extreme(low, leaf, card, false);
        }
        if (marksOpen) {
            high = marked(high, true);
            low = marked(low, false);
        }
        boolean leavesMissing = !card.isComplete() && !zeroed && !marksOpen;
        mayBeIncomplete = leavesMissing;
        mayBeAbsent = (leavesMissing && !refusesIncomplete) || allMayBeAway(card, open);
        if (high.isComplete() || zeroed) {
            Scorecard bottom = low.isComplete() || zeroed ? low : marked(low, false);
            Stream.of(high, bottom).filter(each -> each.index().isPresent()).forEach(each -> {
                boolean absent = mayBeAbsent;
                take(each);
                mayBeAbsent = absent;
            });
        } else {
            mayBeAbsent = !refusesIncomplete;
        }
    }

    private static Scorecard extreme(Scorecard card, OpenLeaf open, Scorecard before, boolean good) {
        Leaf leaf = open.leaf();
        boolean most = good != (leaf.kind() == Criterion.Kind.PENALTY);
        Optional<Points> now =
                before.score(leaf.code()).applies() && !before.missing().contains(leaf)
                        ? Optional.of(before.score(leaf.code()).points())
                        : Optional.empty();
        Stream<Points> all = Stream.concat(
                Stream.of(now.orElse(exempt(leaf, most))),
                open.others().stream().map(other -> other.orElse(exempt(leaf, most))));
        Points extreme = all.reduce((one, two) -> most == one.compareTo(two) > 0 ? one : two)
                .orElseThrow();
        return card.assuming(leaf.code(), Optional.of(extreme));
    }

    /** What stands in for an exemption, or for a mark that stays missing: nothing outside the total. */
    private static Points exempt(Leaf leaf, boolean most) {
        return most && leaf.kind() == Criterion.Kind.REGULAR ? leaf.maximum() : Points.ZERO;
    }

    private static boolean allMayBeAway(Scorecard card, List<OpenLeaf> open) {
        return card.rules().criteria().leaves().stream()
                .filter(leaf ->
                        leaf.kind() == Criterion.Kind.REGULAR && leaf.maximum().nanos() > 0)
                .allMatch(leaf -> card.notApplicable().contains(leaf)
                        || open.stream()
                                .anyMatch(each -> each.leaf().equals(leaf)
                                        && each.others().contains(Optional.<Points>empty())));
    }
}
