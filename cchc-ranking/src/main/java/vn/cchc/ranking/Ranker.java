package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/**
 * Ranks scorecards by the regulations of a rulebook. Immutable, and safe to share between threads.
 *
 * <pre>{@code
 * Ranking ranking = Ranker.of(rulebook).rank(cards);
 * }</pre>
 */
public final class Ranker {

    private final Rulebook rulebook;
    private final List<HostKey> hostKeys;

    private Ranker(Rulebook rulebook, List<HostKey> hostKeys) {
        this.rulebook = rulebook;
        this.hostKeys = List.copyOf(hostKeys);
    }

    /** Returns the ranker of a rulebook. */
    public static Ranker of(Rulebook rulebook) {
        return new Ranker(rulebook, List.of());
    }

    /**
     * Returns this ranker with a host's own key, which the tie chain names.
     *
     * @throws IllegalArgumentException if a key of this name was handed in before
     */
    public Ranker with(HostKey key) {
        if (hostKeys.stream().anyMatch(before -> before.name().equals(key.name()))) {
            throw new IllegalArgumentException("two host keys are called " + key.name());
        }
        List<HostKey> keys = new ArrayList<>(hostKeys);
        keys.add(key);
        return new Ranker(rulebook, keys);
    }

    /** Returns everything in the regulations that this ranker cannot carry out, so that a rulebook is refused before any unit is scored. */
    public List<Problem> check() {
        Set<Problem> problems = new LinkedHashSet<>();
        Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream()).forEach(rules -> {
            collect(() -> new Numbering(rules.regulations().rankNumbering()), problems);
            rules.regulations()
                    .tieChain()
                    .forEach(key -> collect(() -> TieKey.of(key, rules.criteria(), hostKeys), problems));
        });
        return List.copyOf(problems);
    }

    private static void collect(Supplier<?> compiled, Set<Problem> problems) {
        try {
            compiled.get();
        } catch (InvalidValueException e) {
            problems.addAll(e.problems());
        }
    }

    /**
     * Ranks each block by itself.
     *
     * @throws IllegalArgumentException if the scorecards were made by other regulations about scores, such as another index scale
     * @throws InvalidValueException with everything that {@link #check()} finds: a key that nobody handed in, a criterion that a block's set
     *     does not have, a rule that is not supported
     */
    public Ranking rank(Scorecards scorecards) {
        List<Problem> refusals = check();
        if (!refusals.isEmpty()) {
            throw new InvalidValueException(refusals);
        }
        Map<String, List<Scorecard>> byBlock = new LinkedHashMap<>();
        rulebook.blocks().forEach(rules -> byBlock.put(rules.block().code(), new ArrayList<>()));
        for (Scorecard card : scorecards.all()) {
            byBlock.computeIfAbsent(card.unit().block(), b -> new ArrayList<>()).add(card);
        }
        List<BlockRanking> blocks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, UnitOrder> orders = new LinkedHashMap<>();
        byBlock.forEach((code, cards) -> {
            if (!cards.isEmpty()) {
                Rulebook.BlockRules rules = rulebook.rules(code);
                requireScoredAlike(cards, rules);
                UnitOrder order = new UnitOrder(rules, hostKeys);
                orders.put(code, order);
                blocks.add(new BlockRanker(rules, order, problems).rank(cards));
                reportFallingKeys(rules, problems);
            }
        });
        if (blocks.isEmpty()) {
            problems.add(Problem.of(Code.NOTHING_TO_RANK, Subject.INPUT));
        }
        return new Ranking(scorecards, blocks, problems, orders);
    }

    /** Returns the keys that were handed in. */
    public List<HostKey> hostKeys() {
        return hostKeys;
    }

    /** Returns the rulebook that this ranker carries out. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /**
     * Returns the order of a block's units, for scorecards that no ranking holds.
     *
     * @throws java.util.NoSuchElementException if the rulebook has no such block
     * @throws InvalidValueException if its tie chain names a key that nobody handed in, or a criterion that its set does not have
     */
    public BlockOrder order(String block) {
        return new BlockOrder(rulebook.rules(block), hostKeys);
    }

    /** An index made by other regulations than those that rank would be explained by rules that never held. */
    private static void requireScoredAlike(List<Scorecard> cards, Rulebook.BlockRules rules) {
        for (Scorecard card : cards) {
            boolean same = card.rules().regulations() == rules.regulations();
            if (!same && !card.rules().regulations().scoresLike(rules.regulations())) {
                throw new IllegalArgumentException(
                        "the scorecards of block " + rules.block().code() + " were made by other regulations");
            }
        }
    }

    private static void reportFallingKeys(Rulebook.BlockRules rules, List<Problem> problems) {
        for (TieBreak key : rules.regulations().tieChain()) {
            if (!risesWithPoints(key, rules)) {
                problems.add(Problem.of(Code.CHAIN_NOT_MONOTONE, Subject.setting("tieChain"), key.text()));
            }
        }
    }

    static boolean risesWithPoints(TieBreak key, Rulebook.BlockRules rules) {
        return key.risesWithPoints() && !countsPenalty(key, rules);
    }

    private static boolean countsPenalty(TieBreak key, Rulebook.BlockRules rules) {
        return key.kind() == TieBreak.Kind.CRITERION
                && rules.criteria()
                        .find(key.argument())
                        .filter(criterion -> criterion.kind() == Criterion.Kind.PENALTY)
                        .isPresent();
    }
}
