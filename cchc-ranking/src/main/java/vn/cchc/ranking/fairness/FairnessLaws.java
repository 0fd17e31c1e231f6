package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.model.criteria.Rulebook;

/**
 * Tries the fairness laws on made-up rounds under a rulebook, before a real one is appraised. No test library is needed.
 *
 * <pre>{@code
 * LawReport report = FairnessLaws.check(rulebook, 2025, 200);
 * }</pre>
 *
 * <p>A law that held was not refuted; it was not proven. {@code cchc-testkit} runs the same laws in a test, on rounds that shrink further.
 */
public final class FairnessLaws {

    /** How many units and leaves together make an example that nobody needs smaller. */
    private static final int SMALL = 5;

    private static final int MOST_SHRUNK = 6;

    private FairnessLaws() {}

    /**
     * Tries every law on this library's ranking.
     *
     * @param seed the seed of the rounds; the same seed gives the same report on every machine and JDK
     * @param tries how many rounds each law is tried on, 1 or more
     * @throws vn.cchc.model.problem.InvalidValueException if the rulebook cannot be carried out, such as a chain with a host's key
     */
    public static LawReport check(Rulebook rulebook, long seed, int tries) {
        return check(rulebook, RankingMethod.ofLibrary(), seed, tries);
    }

    /** Tries every law on any ranking: this library's with a host's keys, or an application's own. */
    public static LawReport check(Rulebook rulebook, RankingMethod method, long seed, int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException("a law is tried once or more, not " + tries + " times");
        }
        List<LawReport.Finding> findings = new ArrayList<>();
        for (FairnessLaw law : FairnessLaw.values()) {
            findings.add(check(law, rulebook, method, seed, tries));
        }
        return new LawReport(seed, tries, findings);
    }

    private static LawReport.Finding check(
            FairnessLaw law, Rulebook rulebook, RankingMethod method, long seed, int tries) {
        List<LawReport.Silence> silences = law.silences(rulebook);
        List<Rulebook.BlockRules> rules = law.rules(rulebook);
        if (rules.isEmpty()) {
            return new LawReport.Finding(law, LawReport.Outcome.SKIPPED, silences, Optional.empty());
        }
        Optional<Counterexample> smallest = smallest(law, new MadeUpRounds(rulebook, rules, seed, tries), method);
        LawReport.Outcome outcome = smallest.isPresent() ? LawReport.Outcome.BROKEN : LawReport.Outcome.HELD;
        return new LawReport.Finding(law, outcome, silences, smallest);
    }

    /** The rounds that a law is tried on. */
    private record MadeUpRounds(Rulebook rulebook, List<Rulebook.BlockRules> rules, long seed, int tries) {}

    /** The first round that breaks the law, made smaller; where it stays large, the smallest of the next few. */
    private static Optional<Counterexample> smallest(FairnessLaw law, MadeUpRounds rounds, RankingMethod method) {
        // each law has rounds of its own, so that a new law leaves the others' as they were
        Random random = new Random(rounds.seed() + law.name().hashCode());
        Optional<Counterexample> smallest = Optional.empty();
        int found = 0;
        for (int i = 0; i < rounds.tries() && found < MOST_SHRUNK; i++) {
            LawCase given = new MadeUpRound(rounds.rulebook(), rounds.rules(), random).make();
            Optional<Counterexample> broken = law.check(method, given, random.nextLong());
            if (broken.isPresent()) {
                found++;
                Counterexample shrunk = new Shrinking(method, broken.get()).smallest();
                if (smallest.isEmpty() || size(shrunk) < size(smallest.get())) {
                    smallest = Optional.of(shrunk);
                }
                if (size(shrunk) <= SMALL) {
                    break;
                }
            }
        }
        return smallest;
    }

    private static int size(Counterexample example) {
        return example.given().rows().units().size()
                + CaseText.telling(example.given()).size();
    }
}
