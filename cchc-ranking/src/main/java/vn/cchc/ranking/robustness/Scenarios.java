package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockOrder;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;
import vn.cchc.scoring.Weighting;

/** Carries out scenarios: weights by the matrix of points, everything else by scoring and ranking the round again. */
final class Scenarios {

    private final Ranker ranker;
    private final Scorecards cards;
    private final Ranking nominal;
    private final List<Laid> laid;

    /** A block laid out for other weights, once for all scenarios. */
    private record Laid(BlockRanking block, List<Place> places, PointMatrix matrix, WeightedPlaces order) {

        static Laid of(BlockRanking block, BlockOrder order) {
            List<Place> places = block.places().stream()
                    .filter(place -> place.place().isPresent())
                    .toList();
            PointMatrix matrix =
                    BlockDraws.matrix(order, places.stream().map(Place::card).toList(), false);
            return new Laid(block, places, matrix, new WeightedPlaces(order, matrix));
        }
    }

    Scenarios(Ranker ranker, Scorecards cards, Ranking nominal) {
        this.ranker = ranker;
        this.cards = cards;
        this.nominal = nominal;
        this.laid = nominal.blocks().stream()
                .filter(block ->
                        block.places().stream().anyMatch(place -> place.place().isPresent()))
                .map(block ->
                        Laid.of(block, ranker.order(cards.round(), block.block().code())))
                .toList();
    }

    /** Everything that keeps scenarios from being carried out. */
    List<Problem> refusals(List<Scenario> scenarios) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Scenario scenario : scenarios) {
            switch (scenario.kind()) {
                case LEFT_OUT, WEIGHT -> refusal(scenario).ifPresent(problems::add);
                case REGULATION -> {
                    try {
                        problems.addAll(ranker.under(rulebook(scenario)).check());
                    } catch (InvalidValueException e) {
                        problems.addAll(e.problems());
                    }
                }
                case STAGE -> {
                    // a stage is one of the four
                }
            }
        }
        return List.copyOf(problems);
    }

    private Optional<Problem> refusal(Scenario scenario) {
        List<CriteriaSet> sets =
                nominal.blocks().stream().map(block -> block.rules().criteria()).toList();
        List<Criterion> regular = sets.stream()
                .flatMap(set -> set.criteria().stream())
                .filter(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                .toList();
        boolean known = regular.stream().anyMatch(criterion -> criterion.code().equals(scenario.subject()));
        boolean whole = scenario.kind() == Scenario.Kind.LEFT_OUT
                && sets.stream()
                        .anyMatch(set -> set.find(scenario.subject())
                                .filter(criterion -> criterion.maximum().equals(set.total()))
                                .isPresent());
        return known && !whole
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Code.SCENARIO_NOT_APPLICABLE,
                        Subject.setting("scenario"),
                        scenario.name(),
                        scenario.subject(),
                        regular.stream().map(Criterion::code).distinct().collect(Collectors.joining(", "))));
    }

    private Rulebook rulebook(Scenario scenario) {
        return ranker.rulebook().with(scenario.subject(), scenario.value());
    }

    /** The effects of a scenario on each block that knows what it is about. */
    List<ScenarioEffect> effects(Scenario scenario) {
        return switch (scenario.kind()) {
            case LEFT_OUT, WEIGHT -> weighted(scenario);
            case REGULATION -> {
                Rulebook other = rulebook(scenario);
                yield ranked(scenario, ranker.under(other).rank(Scorer.of(other).score(cards.round(), cards.stage())));
            }
            case STAGE ->
                ranked(
                        scenario,
                        ranker.rank(
                                Scorer.of(ranker.rulebook()).score(cards.round(), Stage.valueOf(scenario.value()))));
        };
    }

    private List<ScenarioEffect> ranked(Scenario scenario, Ranking then) {
        List<ScenarioEffect> effects = new ArrayList<>();
        for (BlockRanking block : nominal.blocks()) {
            Map<String, OptionalInt> after = new HashMap<>();
            then.block(block.block().code())
                    .ranked()
                    .forEach(place -> after.put(place.unit().code(), place.place()));
            effects.add(effect(scenario, block, block.places(), after));
        }
        return effects;
    }

    private List<ScenarioEffect> weighted(Scenario scenario) {
        List<ScenarioEffect> effects = new ArrayList<>();
        for (Laid each : laid) {
            Optional<Criterion> changed = each.block().rules().criteria().find(scenario.subject());
            if (changed.isPresent()) {
                int[] then = each.order().places(weighting(scenario, changed.get(), each.matrix()));
                Map<String, OptionalInt> after = new HashMap<>();
                for (int row = 0; row < then.length; row++) {
                    if (then[row] > 0) {
                        after.put(each.places().get(row).unit().code(), OptionalInt.of(then[row]));
                    }
                }
                effects.add(effect(scenario, each.block(), each.places(), after));
            }
        }
        return effects;
    }

    private static Weighting weighting(Scenario scenario, Criterion changed, PointMatrix matrix) {
        long[] factors = new long[matrix.regularLeaves().size()];
        Arrays.fill(factors, FactorDraws.ONE);
        long factor = scenario.kind() == Scenario.Kind.LEFT_OUT
                ? 0
                : new BigDecimal(scenario.value())
                        .multiply(BigDecimal.valueOf(FactorDraws.ONE))
                        .longValueExact();
        for (int position : matrix.positions(changed)) {
            factors[position] = factor;
        }
        Weighting weighting = matrix.times(factors);
        for (int tile = 0; tile < matrix.tiles(); tile++) {
            weighting.addUp(tile);
        }
        weighting.finish();
        return weighting;
    }

    private static ScenarioEffect effect(
            Scenario scenario, BlockRanking block, List<Place> places, Map<String, OptionalInt> after) {
        List<ScenarioEffect.Move> moves = new ArrayList<>();
        List<int[]> both = new ArrayList<>();
        for (Place place : places) {
            if (place.standing() == Place.Standing.ASSESSED_NOT_RANKED) {
                continue;
            }
            OptionalInt then = after.getOrDefault(place.unit().code(), OptionalInt.empty());
            if (!then.equals(place.place())) {
                moves.add(new ScenarioEffect.Move(place.unit(), place.place(), then));
            }
            if (place.place().isPresent() && then.isPresent()) {
                both.add(new int[] {place.place().getAsInt(), then.getAsInt()});
            }
        }
        moves.sort(Comparator.comparingInt(move -> -move.gained().orElse(Integer.MIN_VALUE + 1)));
        Concordance concordance = new Concordance(
                both.stream().mapToInt(pair -> pair[0]).toArray(),
                both.stream().mapToInt(pair -> pair[1]).toArray());
        return new ScenarioEffect(
                scenario, block.block(), both.size(), concordance.tau(), concordance.meanShift(), moves);
    }
}
