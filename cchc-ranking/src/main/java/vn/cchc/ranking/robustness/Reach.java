package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.Unit;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockOrder.Candidate;
import vn.cchc.ranking.Comparison;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/**
 * What a unit would have needed to be placed higher while all others stay as they are: the fewest points, among those the fewest leaves, among
 * those the first in the order of the set.
 *
 * <p>Only regular leaves that apply to the unit rise, each in steps of the leaf scale, and a judged leaf in its own step; bonus and penalty stay.
 *
 * <pre>{@code
 * Reach.Answer answer = Reach.of(ranker, cards).place("SXD", 3);
 * answer.points();   // 0.25
 * }</pre>
 */
public final class Reach {

    private final Ranker ranker;
    private final Scorecards cards;
    private final Ranking ranking;

    /** How a question ends. */
    public enum Outcome {
        /** The unit is there already. */
        ALREADY_THERE,
        /** The points lead there. */
        REACHED,
        /** Full marks everywhere would not be enough. */
        OUT_OF_REACH
    }

    /** Whether fewer points could do. */
    public enum Certainty {
        /** Nothing less leads there. */
        FEWEST,
        /** The points lead there, but maybe fewer would: a key of the tie chain is none that points only raise, or there is too much to try. */
        ENOUGH
    }

    /**
     * What was asked for.
     *
     * @param place a place, or a better one
     * @param band a band, or a better one
     */
    public record Goal(OptionalInt place, Optional<String> band) {}

    /**
     * A leaf that rises.
     *
     * @param leaf the leaf
     * @param from its points now
     * @param to its points then
     */
    public record Rise(Leaf leaf, Points from, Points to) {}

    /**
     * What it takes.
     *
     * @param unit the unit
     * @param goal what was asked for
     * @param outcome whether it takes anything
     * @param points the points it takes, all leaves together
     * @param rises the leaves that rise, in the order of the set
     * @param place the place that the unit would then have
     * @param band the band that it would then have
     * @param certainty whether fewer points could do
     */
    public record Answer(
            Unit unit,
            Goal goal,
            Outcome outcome,
            Points points,
            List<Rise> rises,
            int place,
            String band,
            Certainty certainty) {

        public Answer {
            rises = List.copyOf(rises);
        }
    }

    private Reach(Ranker ranker, Scorecards cards) {
        this.ranker = ranker;
        this.cards = cards;
        this.ranking = ranker.rank(cards);
    }

    /**
     * Returns who answers for these scorecards.
     *
     * @throws InvalidValueException if the regulations cannot be carried out
     */
    public static Reach of(Ranker ranker, Scorecards cards) {
        return new Reach(ranker, cards);
    }

    /** Returns the ranking as things stand. */
    public Ranking nominal() {
        return ranking;
    }

    /**
     * Returns what a unit needs for the next better place; it is there already where it is first.
     *
     * @throws NoSuchElementException if the unit has no place
     */
    public Answer higher(String unit) {
        return place(unit, Math.max(1, placed(unit).rank() - 1));
    }

    /**
     * Returns what a unit needs for a place, or a better one.
     *
     * @throws NoSuchElementException if the unit has no place
     * @throws InvalidValueException if the place is below 1 or above the number of units
     */
    public Answer place(String unit, int wanted) {
        Place now = placed(unit);
        BlockOrder order = order(now);
        List<Candidate> others = others(now, order);
        if (wanted < 1 || wanted > others.size() + 1) {
            throw new InvalidValueException(
                    Problem.of(Code.REACH_PLACE_UNKNOWN, Subject.unit(unit), wanted, others.size() + 1));
        }
        Candidate own = order.candidate(now.card());
        Goal goal = new Goal(OptionalInt.of(wanted), Optional.empty());
        Question question = new Question(order, own, others, goal);
        return now.rank() <= wanted
                ? question.there()
                : question.answer(ReachGoal.noLongerBehind(order, own, others.get(wanted - 1)));
    }

    /**
     * Returns what a unit needs for a band, or a better one.
     *
     * @throws NoSuchElementException if the unit has no place
     * @throws InvalidValueException if the block has no such band
     */
    public Answer band(String unit, String wanted) {
        Place now = placed(unit);
        BlockOrder order = order(now);
        BandScheme scheme = order.rules().regulations().bands();
        List<String> names = scheme.names();
        int target = names.indexOf(wanted);
        if (target < 0) {
            throw new InvalidValueException(
                    Problem.of(Code.BAND_UNKNOWN, Subject.unit(unit), wanted, String.join(", ", names)));
        }
        Candidate own = order.candidate(now.card());
        List<Candidate> others = others(now, order);
        Question question = new Question(order, own, others, new Goal(OptionalInt.empty(), Optional.of(wanted)));
        if (names.indexOf(order.band(own)) <= target) {
            return question.there();
        }
        BigDecimal threshold = scheme.bands().get(target).threshold();
        Answer answer = question.answer(ReachGoal.band(order, threshold));
        // a finding may leave the unit below a band whatever its points
        return names.indexOf(answer.band()) <= target ? answer : question.outOfReach(Certainty.FEWEST);
    }

    /** Returns what separates a unit from the one listed next below it; nothing for the last. */
    public Optional<Comparison> margin(String unit) {
        List<Place> ranked = ranking.block(placed(unit).unit().block()).ranked();
        for (int i = 0; i < ranked.size() - 1; i++) {
            if (ranked.get(i).unit().code().equals(unit)) {
                return Optional.of(
                        ranking.compare(unit, ranked.get(i + 1).unit().code()));
            }
        }
        return Optional.empty();
    }

    private Place placed(String unit) {
        return ranking.find(unit)
                .filter(place -> place.place().isPresent())
                .orElseThrow(() -> new NoSuchElementException("no place of " + unit + "; there are those of "
                        + ranking.blocks().stream()
                                .flatMap(block -> block.ranked().stream())
                                .map(place -> place.unit().code())
                                .collect(Collectors.joining(", "))));
    }

    private BlockOrder order(Place place) {
        return ranker.order(cards.round(), place.unit().block());
    }

    /** The other ranked units, best first. */
    private List<Candidate> others(Place place, BlockOrder order) {
        return ranking.block(place.unit().block()).ranked().stream()
                .map(Place::card)
                .filter(card -> !card.unit().equals(place.unit()))
                .map(order::candidate)
                .toList();
    }

    /** One question about one unit, among the others of its block. */
    private record Question(BlockOrder order, Candidate own, List<Candidate> others, Goal goal) {

        Answer answer(ReachGoal ways) {
            Climb climb = new Climb(own.card());
            Optional<Climb.Cost> cost = climb.cheapest(ways);
            Certainty certainty = climb.isProven() ? Certainty.FEWEST : Certainty.ENOUGH;
            if (cost.isEmpty()) {
                return outOfReach(certainty);
            }
            Scorecard then = climb.after(cost.get());
            List<Rise> rises = new ArrayList<>();
            for (int lever : cost.get().leaves()) {
                Leaf leaf = (Leaf) own.card().rules().criteria().criterion(climb.code(lever));
                rises.add(new Rise(
                        leaf,
                        own.card().score(leaf.code()).points(),
                        then.score(leaf.code()).points()));
            }
            Points points = new Points(cost.get().points());
            return made(order.candidate(then), Outcome.REACHED, points, rises, certainty);
        }

        Answer there() {
            return made(own, Outcome.ALREADY_THERE, Points.ZERO, List.of(), Certainty.FEWEST);
        }

        Answer outOfReach(Certainty certainty) {
            return made(own, Outcome.OUT_OF_REACH, Points.ZERO, List.of(), certainty);
        }

        private Answer made(Candidate then, Outcome outcome, Points points, List<Rise> rises, Certainty certainty) {
            int ahead = (int) others.stream()
                    .filter(other -> order.compare(other, then) < 0)
                    .count();
            return new Answer(then.card().unit(), goal, outcome, points, rises, ahead + 1, order.band(then), certainty);
        }
    }
}
