package vn.cchc.ranking;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.UnitMarks;
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

    /** How many units a message names before it says "…". */
    private static final int MOST_NAMED = 20;

    private final Rulebook rulebook;
    private final List<HostKey> hostKeys;
    private final Optional<PreviousYear> yearBefore;
    private final Lineage lineage;
    private final List<Finding> findings;

    private Ranker(
            Rulebook rulebook,
            List<HostKey> hostKeys,
            Optional<PreviousYear> yearBefore,
            Lineage lineage,
            List<Finding> findings) {
        this.rulebook = rulebook;
        this.hostKeys = List.copyOf(hostKeys);
        this.yearBefore = yearBefore;
        this.lineage = lineage;
        this.findings = List.copyOf(findings);
    }

    /** Returns the ranker of a rulebook. */
    public static Ranker of(Rulebook rulebook) {
        return new Ranker(rulebook, List.of(), Optional.empty(), Lineage.NONE, List.of());
    }

    /** Returns this ranker with the year before, which the tie-breaks {@code previous-index} and {@code improvement} need. */
    public Ranker with(PreviousYear year) {
        return new Ranker(rulebook, hostKeys, Optional.of(year), lineage, findings);
    }

    /**
     * Returns this ranker with a lineage beside the one that the round's units name as their successors. A unit that alone became another has
     * its index of the year before; a merged or split unit has none. Each link leads from a unit of the year before to one of this round.
     */
    public Ranker with(Lineage more) {
        return new Ranker(rulebook, hostKeys, yearBefore, lineage.and(more), findings);
    }

    /** Returns this ranker with the findings about units for which the regulations declare ceilings of bands; replaces those before. */
    public Ranker with(List<Finding> newFindings) {
        return new Ranker(rulebook, hostKeys, yearBefore, lineage, newFindings);
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
        return new Ranker(rulebook, keys, yearBefore, lineage, findings);
    }

    /** Returns everything in the regulations that this ranker cannot carry out, so that a rulebook is refused before any unit is scored. */
    public List<Problem> check() {
        Set<Problem> problems = new LinkedHashSet<>();
        Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream()).forEach(rules -> {
            KeySources sources = KeySources.of(hostKeys, yearBefore);
            collect(() -> new Numbering(rules.regulations()), problems);
            rules.regulations()
                    .tieChain()
                    .forEach(key -> collect(() -> TieKey.of(key, rules.criteria(), sources), problems));
            problems.addAll(Commendations.unknownCriteria(rules));
        });
        return List.copyOf(problems);
    }

    @SuppressWarnings("ReturnValueIgnored") // only its refusal counts
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
     *     does not have, an ordinal numbering without keys; and with every finding that no ceiling of the unit's block names
     */
    public Ranking rank(Scorecards scorecards) {
        List<Problem> refusals = new ArrayList<>(check());
        refusals.addAll(refusedFindings(scorecards));
        refusals.addAll(refusedLinks(scorecards.round()));
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
        KeySources sources = KeySources.of(hostKeys, yearBefore).in(scorecards.round(), lineage);
        ListMultimap<String, Finding> byUnit = Multimaps.index(findings, Finding::unit);
        byBlock.forEach((code, cards) -> {
            if (!cards.isEmpty()) {
                Rulebook.BlockRules rules = rulebook.rules(code);
                requireScoredAlike(cards, rules);
                UnitOrder order = new UnitOrder(rules, sources);
                orders.put(code, order);
                blocks.add(new BlockRanker(rules, order, byUnit, problems).rank(cards));
                reportFallingKeys(rules, problems);
            }
        });
        if (blocks.isEmpty()) {
            problems.add(Problem.of(Code.NOTHING_TO_RANK, Subject.INPUT));
        }
        yearBefore
                .filter(year -> sources.descent().isEmpty())
                .ifPresent(year -> problems.add(Problem.of(
                        Code.YEAR_BEFORE_OF_OTHERS,
                        Subject.setting("yearBefore"),
                        year.year() == 0 ? "–" : year.year())));
        return new Ranking(scorecards, blocks, problems, orders, sources);
    }

    /** A link handed in that leads from or to nowhere is a mistyped code, and without the year before it says nothing. */
    private List<Problem> refusedLinks(Round round) {
        if (yearBefore.isEmpty()) {
            return lineage.links().stream()
                    .map(link -> link.before() + "=" + link.after())
                    .sorted()
                    .map(link -> Problem.of(Code.YEAR_BEFORE_MISSING, Subject.setting("lineage"), link))
                    .toList();
        }
        Set<String> then = new LinkedHashSet<>(yearBefore.get().units());
        Set<String> now = round.units().stream()
                .map(marks -> marks.unit().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Problem> problems = new ArrayList<>();
        for (Lineage.Link link : lineage.links()) {
            if (!then.contains(link.before())) {
                problems.add(unknown(link.before(), then));
            }
            if (!now.contains(link.after())) {
                problems.add(unknown(link.after(), now));
            }
        }
        return problems;
    }

    private static Problem unknown(String unit, Set<String> known) {
        String named = known.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String expected = known.size() > MOST_NAMED ? named + " …" : named;
        return Problem.of(Code.LINEAGE_UNIT_UNKNOWN, Subject.unit(unit), unit, expected);
    }

    /** A finding that no ceiling names, or about a unit that nobody knows, would be passed over in silence. */
    private List<Problem> refusedFindings(Scorecards scorecards) {
        List<Problem> problems = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<UnitMarks> unit = scorecards.round().find(finding.unit());
            if (unit.isEmpty()) {
                problems.add(Problem.of(Code.UNIT_UNKNOWN, Subject.unit(finding.unit()), finding.unit(), ""));
                continue;
            }
            List<String> known = rulebook.rules(unit.get().unit().block()).regulations().bandCeilings().stream()
                    .map(BandScheme.Ceiling::finding)
                    .toList();
            if (!known.contains(finding.name())) {
                problems.add(Problem.of(
                        Code.FINDING_UNKNOWN,
                        Subject.unit(finding.unit()),
                        finding.name(),
                        known.isEmpty() ? "–" : String.join(", ", known)));
            }
        }
        return problems;
    }

    /** Returns the rulebook that this ranker carries out. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns this ranker with everything that was handed in, for a rulebook with other regulations, as a what-if. */
    public Ranker under(Rulebook other) {
        return new Ranker(other, hostKeys, yearBefore, lineage, findings);
    }

    /**
     * Returns the order of a block's units, for scorecards that no ranking holds.
     *
     * @param round the round that they come from
     * @throws java.util.NoSuchElementException if the rulebook has no such block
     * @throws InvalidValueException if its tie chain names a key that nobody handed in, or a criterion that its set does not have
     */
    public BlockOrder order(Round round, String block) {
        KeySources sources = KeySources.of(hostKeys, yearBefore).in(round, lineage);
        return new BlockOrder(rulebook.rules(block), sources, Multimaps.index(findings, Finding::unit));
    }

    /** An index made by other regulations than those that rank would be explained by rules that never held. */
    private static void requireScoredAlike(List<Scorecard> cards, Rulebook.BlockRules rules) {
        for (Scorecard card : cards) {
            if (!card.rules().regulations().scoresLike(rules.regulations())) {
                throw new IllegalArgumentException(
                        "the scorecards of block " + rules.block().code() + " were made by other regulations");
            }
        }
    }

    private static void reportFallingKeys(Rulebook.BlockRules rules, List<Problem> problems) {
        rules.fallingKeys()
                .forEach(key ->
                        problems.add(Problem.of(Code.CHAIN_NOT_MONOTONE, Subject.setting("tieChain"), key.text())));
    }
}
