package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecards;

/**
 * Asks what becomes of the places under other weights, other points and other rules. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Robustness result = RobustnessAnalysis.of(ranker, cards)
 *         .draw(Variation.of(1_000, 2025).with(WeightVariation.of("25%")));
 * result.spread("SXD").low();   // 3
 * }</pre>
 */
public final class RobustnessAnalysis {

    /** How many draws are carried out between two words about how far the run is. */
    private static final int TOGETHER = 64;

    private final Ranker ranker;
    private final Scorecards cards;
    private final Ranking nominal;
    private final RunControl control;

    private RobustnessAnalysis(Ranker ranker, Scorecards cards, Ranking nominal, RunControl control) {
        this.ranker = ranker;
        this.cards = cards;
        this.nominal = nominal;
        this.control = control;
    }

    /**
     * Returns the analysis of a ranking of scorecards.
     *
     * @throws InvalidValueException if the regulations cannot be carried out
     */
    public static RobustnessAnalysis of(Ranker ranker, Scorecards cards) {
        return new RobustnessAnalysis(ranker, cards, ranker.rank(cards), RunControl.ALONE);
    }

    /** Returns this analysis, carried out in another way. */
    public RobustnessAnalysis with(RunControl newControl) {
        return new RobustnessAnalysis(ranker, cards, nominal, newControl);
    }

    /** Returns the ranking as things stand. */
    public Ranking nominal() {
        return nominal;
    }

    /**
     * Draws weights and points, and counts the places.
     *
     * @throws InvalidValueException if nothing varies: neither weights nor scores were chosen, no unit has a place, or a chosen level or kind of
     *     score is one that no block has
     */
    public Robustness draw(Variation variation) {
        List<Problem> problems = new ArrayList<>();
        if (variation.weights().isEmpty() && variation.scores().isEmpty()) {
            problems.add(nothingToVary("weights, scores"));
        }
        // all levels stands for those there are; a level that was chosen must be there
        variation
                .weights()
                .filter(weights -> !weights.isAtAllLevels())
                .ifPresent(weights -> weights.levels().stream()
                        .sorted()
                        .filter(level -> placed().noneMatch(block ->
                                FactorDraws.has(level, block.rules().criteria())))
                        .forEach(level -> problems.add(nothingToVary(level.name()))));
        List<BlockDraws> blocks =
                blocks(!variation.scores().isEmpty(), (rules, matrix) -> Draws.of(variation, rules.criteria(), matrix));
        variation.scores().stream()
                .sorted()
                .filter(kind -> blocks.stream().noneMatch(block -> block.draws().varies(kind)))
                .forEach(kind -> problems.add(nothingToVary(kind.name())));
        problems.addAll(nothingPlaced());
        refuse(problems);
        int drawn = run(blocks, variation.draws());
        return new Robustness(
                nominal,
                Optional.of(variation),
                List.of(),
                drawn,
                variation.top(),
                blocks,
                stopped(drawn, variation.draws()));
    }

    /**
     * Ranks by the weights of others, each set once, and counts the places.
     *
     * @param top up to which place a unit counts as being at the top
     * @throws InvalidValueException with everything that is wrong with a set for a block: a regular leaf or group without a weight, a criterion that
     *     the block does not have, a negative weight, a group of which no part has any, a weight for a leaf of maximum 0; or if there is no set
     */
    public Robustness weigh(List<WeightSet> sets, int top) {
        List<Problem> problems = new ArrayList<>(nothingPlaced());
        if (sets.isEmpty()) {
            problems.add(nothingToVary("–"));
        }
        if (top < 1) {
            problems.add(Problem.of(Code.TOP_NOT_POSITIVE, Subject.setting("top"), top));
        }
        Set<Problem> found = new LinkedHashSet<>();
        placed().forEach(block ->
                sets.forEach(set -> found.addAll(new WeightShares(block.rules().criteria(), set).problems())));
        problems.addAll(found);
        refuse(problems);
        List<BlockDraws> blocks = blocks(
                false,
                (rules, matrix) -> Draws.of(
                        sets.stream()
                                .map(set -> new WeightShares(rules.criteria(), set).ofLeaves())
                                .toList(),
                        matrix));
        int drawn = run(blocks, sets.size());
        problems.addAll(stopped(drawn, sets.size()));
        return new Robustness(nominal, Optional.empty(), sets, drawn, top, blocks, problems);
    }

    /**
     * Does one thing otherwise at a time and compares the places: which input matters most stands first.
     *
     * @return the effects, those that change most first; a scenario about a criterion speaks of the blocks that have it
     * @throws InvalidValueException with every scenario that cannot be carried out: no block has its criterion, nothing would be left, there is no such
     *     regulation or value
     */
    public List<ScenarioEffect> compare(List<Scenario> scenarios) {
        Scenarios all = new Scenarios(ranker, cards, nominal);
        refuse(all.refusals(scenarios));
        List<List<ScenarioEffect>> found = new ArrayList<>();
        scenarios.forEach(scenario -> found.add(List.of()));
        control.forEach(scenarios.size(), i -> {
            if (!control.cancelled().getAsBoolean()) {
                List<ScenarioEffect> effects = all.effects(scenarios.get(i));
                synchronized (found) {
                    found.set(i, effects);
                }
            }
        });
        return found.stream()
                .flatMap(List::stream)
                .sorted(ScenarioEffect.MOST_FIRST)
                .toList();
    }

    private List<BlockDraws> blocks(boolean pointsVary, BiFunction<Rulebook.BlockRules, PointMatrix, Draws> draws) {
        List<BlockDraws> blocks = new ArrayList<>();
        placed().forEach(block -> {
            BlockOrder order = ranker.order(cards.round(), block.block().code());
            List<Place> places = places(block);
            PointMatrix matrix =
                    BlockDraws.matrix(order, places.stream().map(Place::card).toList(), pointsVary);
            blocks.add(new BlockDraws(order, places, matrix, each -> draws.apply(block.rules(), each)));
        });
        return blocks;
    }

    private int run(List<BlockDraws> blocks, int draws) {
        int drawn = 0;
        while (drawn < draws && !control.cancelled().getAsBoolean()) {
            int size = Math.min(TOGETHER, draws - drawn);
            for (BlockDraws block : blocks) {
                block.draw(drawn, size, control);
            }
            drawn += size;
            control.progress().report(drawn, draws);
        }
        return drawn;
    }

    private static List<Problem> stopped(int drawn, int draws) {
        return drawn == draws
                ? List.of()
                : List.of(Problem.of(Code.RUN_INCOMPLETE, Subject.setting("draws"), drawn, draws));
    }

    private Stream<BlockRanking> placed() {
        return nominal.blocks().stream().filter(block -> !places(block).isEmpty());
    }

    private static List<Place> places(BlockRanking block) {
        return block.places().stream()
                .filter(place -> place.place().isPresent())
                .toList();
    }

    private List<Problem> nothingPlaced() {
        return placed().findAny().isPresent() ? List.of() : List.of(nothingToVary("–"));
    }

    private static Problem nothingToVary(String what) {
        return Problem.of(Code.NOTHING_TO_VARY, Subject.INPUT, what);
    }

    private static void refuse(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidValueException(problems);
        }
    }
}
