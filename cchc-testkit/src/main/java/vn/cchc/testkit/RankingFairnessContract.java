package vn.cchc.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.ranking.fairness.Counterexample;
import vn.cchc.ranking.fairness.FairnessLaw;
import vn.cchc.ranking.fairness.RankedUnit;
import vn.cchc.ranking.fairness.RankingMethod;

/**
 * The fairness laws as properties of an application's own rulebook and, if it likes, of its own ranking. Extend it and run it as a test; a
 * broken law fails with a round that jqwik has made small.
 *
 * <p>Each law has one place, {@link FairnessLaw}, where its conditions stand; the properties here only ask it.
 */
public abstract class RankingFairnessContract {

    /** How many rounds each property is tried on. */
    protected static final int TRIES = 200;

    /** For the application's own contract. */
    protected RankingFairnessContract() {}

    /** Returns the rulebook that must be fair. */
    protected abstract Rulebook rulebook();

    /** Returns a round as the application wrote it and read it again, or the same round where it writes none. */
    protected abstract Round writtenAndRead(Round round);

    /** Returns how rounds are ranked: by this library, unless the application has its own way or keys of its own. */
    protected RankingMethod method() {
        return RankingMethod.ofLibrary();
    }

    /** Returns the laws that do not speak of every block of the rulebook; whoever gives one up says so here. */
    protected Set<FairnessLaw> silentLaws() {
        return Set.of();
    }

    /** Returns the language of failures. */
    protected Language language() {
        return Language.EN;
    }

    /** Generates the rounds that the laws are tried on: {@link Rounds#under}. */
    @Provide
    protected Arbitrary<RoundCase> rounds() {
        return Rounds.under(rulebook());
    }

    /** The declared silent laws are exactly those that do not speak of every block. */
    @Example
    public void lawsAreSilentOnlyWhereDeclared() {
        Set<FairnessLaw> silent = Arrays.stream(FairnessLaw.values())
                .filter(law -> !law.silences(rulebook()).isEmpty())
                .collect(Collectors.toSet());
        if (!silent.equals(silentLaws())) {
            List<String> reasons = Arrays.stream(FairnessLaw.values())
                    .flatMap(law ->
                            law.silences(rulebook()).stream().map(silence -> law + ": " + silence.text(language())))
                    .toList();
            throw new AssertionError("silentLaws() answers " + sorted(silentLaws()) + ", but the laws silent about this"
                    + " rulebook are " + sorted(silent) + "\n" + String.join("\n", reasons));
        }
    }

    /** {@link FairnessLaw#ANONYMITY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void anonymity(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.ANONYMITY, given, choice);
    }

    /** {@link FairnessLaw#DETERMINISM}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void determinism(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.DETERMINISM, given, choice);
    }

    /** {@link FairnessLaw#MONOTONICITY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void monotonicity(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.MONOTONICITY, given, choice);
    }

    /** {@link FairnessLaw#DOMINANCE}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void dominance(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.DOMINANCE, given, choice);
    }

    /** {@link FairnessLaw#INDEPENDENCE}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void independenceOfOtherUnits(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.INDEPENDENCE, given, choice);
    }

    /** {@link FairnessLaw#TIE_SYMMETRY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void tieSymmetry(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.TIE_SYMMETRY, given, choice);
    }

    /** {@link FairnessLaw#REFINEMENT}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void refinement(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.REFINEMENT, given, choice);
    }

    /** {@link FairnessLaw#SCALE_INVARIANCE}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void scaleInvariance(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.SCALE_INVARIANCE, given, choice);
    }

    /** {@link FairnessLaw#EXEMPTION_NEUTRALITY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void exemptionNeutrality(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.EXEMPTION_NEUTRALITY, given, choice);
    }

    /** {@link FairnessLaw#PETITION_LOCALITY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void petitionLocality(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.PETITION_LOCALITY, given, choice);
    }

    /** {@link FairnessLaw#BAND_MONOTONICITY}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void bandMonotonicity(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.BAND_MONOTONICITY, given, choice);
    }

    /** {@link FairnessLaw#NUMBERING}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void numbering(@ForAll("rounds") RoundCase given, @ForAll long choice) {
        holds(FairnessLaw.NUMBERING, given, choice);
    }

    /** A round that was written and read again gives the same places; see {@link #writtenAndRead}. */
    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    public void writingAndReadingChangesNoPlace(@ForAll("rounds") RoundCase given) {
        Round round = given.round();
        Map<String, RankedUnit> before = places(round);
        Map<String, RankedUnit> after = places(writtenAndRead(round));
        if (!before.equals(after)) {
            throw new AssertionError("written and read, the round has other places: " + before + ", then " + after);
        }
    }

    /** Fails where a round breaks a law. */
    private void holds(FairnessLaw law, RoundCase given, long choice) {
        law.check(method(), given.lawCase(), choice).ifPresent(this::fail);
    }

    private void fail(Counterexample example) {
        throw new AssertionError(
                example.law() + ": " + example.law().demand(language()) + "\n" + example.text(language()));
    }

    private Map<String, RankedUnit> places(Round round) {
        Map<String, RankedUnit> places = new HashMap<>();
        // 2.5 and 2.50 are printed alike
        method().rank(round)
                .forEach(unit -> places.put(
                        unit.unit(),
                        new RankedUnit(
                                unit.unit(),
                                unit.block(),
                                unit.rank(),
                                unit.printed().stripTrailingZeros(),
                                unit.band())));
        return places;
    }

    private static List<FairnessLaw> sorted(Set<FairnessLaw> laws) {
        return laws.stream().sorted().toList();
    }
}
