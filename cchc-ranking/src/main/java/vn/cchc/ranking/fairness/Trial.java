package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** One try of a law: a round, the method that ranks it, and the choices that a law makes by chance. */
final class Trial {

    private static final int PARTS = 4;

    private final RankingMethod method;
    private final LawCase given;
    private final Random random;
    private final Ranks ranks;
    private final Scorecards cards;

    Trial(RankingMethod method, LawCase given, long choice) {
        this.method = method;
        this.given = given;
        this.random = new Random(choice);
        Round round = given.round();
        this.ranks = new Ranks(method.rank(round));
        this.cards = Scorer.of(round.rulebook()).score(round, Stage.COUNCIL);
    }

    /** The same method on another round. */
    Trial on(LawCase other) {
        return new Trial(method, other, random.nextLong());
    }

    LawCase given() {
        return given;
    }

    Random random() {
        return random;
    }

    /** How the method ranked the round as it was given. */
    Ranks ranks() {
        return ranks;
    }

    /** How the method ranks a changed round. */
    Ranks rank(LawCase changed) {
        return new Ranks(method.rank(changed.round()));
    }

    Scorecard card(String unit) {
        return cards.card(unit);
    }

    /** The ranked units in an order of chance. */
    List<RankedUnit> shuffledUnits() {
        return shuffled(ranks.all());
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** The index that ranks a unit, or nothing where it has none. */
    Optional<Index> ranking(String unit) {
        Regulations regulations = card(unit).rules().regulations();
        return card(unit)
                .index()
                .map(index ->
                        regulations.indexPrecision() == IndexPrecision.EXACT ? index : published(index, regulations));
    }

    private static Index published(Index index, Regulations regulations) {
        BigDecimal shown = index.published(regulations.indexRounding());
        return Index.of(shown.unscaledValue(), BigInteger.TEN.pow(shown.scale()));
    }

    /** A leaf of a unit and points for it that are better than those it has. */
    record Better(Leaf leaf, Points now, Points then) {}

    /** Returns better points for one of a unit's decided leaves, or nothing where it has the best everywhere. */
    Optional<Better> better(String unit) {
        Scorecard card = card(unit);
        List<Leaf> missing = card.missing();
        for (Leaf leaf : shuffled(card.rules().criteria().leaves())) {
            Optional<Points> now = missing.contains(leaf) ? Optional.empty() : card.points(leaf.code());
            Optional<Points> then = now.flatMap(points -> better(leaf, points, card));
            if (then.isPresent()) {
                return Optional.of(new Better(leaf, now.orElseThrow(), then.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Points> better(Leaf leaf, Points now, Scorecard card) {
        boolean penalty = leaf.kind() == Criterion.Kind.PENALTY;
        Rounding rounding = card.rules().regulations().leafRounding();
        long step = LeafPoints.step(leaf);
        long least = Math.max(step, LeafPoints.unit(rounding));
        long room = penalty ? now.nanos() : leaf.maximum().nanos() - now.nanos();
        long more = random.nextInt(2) == 0 ? least : room / PARTS * (1 + random.nextInt(PARTS));
        if (more > room) {
            return Optional.empty();
        }
        long nanos = penalty ? now.nanos() - more : now.nanos() + more;
        Points then = new Points(nanos - nanos % step);
        // what rounding takes away again is not better
        int order = rounding.round(then).compareTo(now);
        return (penalty ? order < 0 : order > 0) ? Optional.of(then) : Optional.empty();
    }
}
