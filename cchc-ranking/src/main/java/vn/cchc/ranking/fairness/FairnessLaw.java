package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/**
 * What must hold for every round under a rulebook, whatever the figures. Each law says under which regulations it speaks; where these are not
 * given, {@link #silences} says so and the law is silent.
 *
 * <p>The laws speak of ranked units at the council's stage. They look at units, marks, exemptions and tasks; petitions and the rest are left
 * out. A key of the chain that knows real units by their codes, such as a host's or the year before, should know nothing of made-up ones and
 * answer nothing for them; one that answers must answer alike where the marks are alike.
 */
@SuppressWarnings("ImmutableEnumChecker") // the laws are records without state
public enum FairnessLaw {
    /**
     * Neither codes nor names nor the order of rows matter: renamed and shuffled, every unit keeps rank, printed number and band.
     */
    ANONYMITY(new Anonymity()),
    /** The same rows give the same places, however often they are ranked. */
    DETERMINISM(new Determinism()),
    /**
     * More points in a leaf, or fewer in a penalty, never cost a place or a band.
     *
     * <p>Only for chains of keys that rise with points: see {@link Rulebook.BlockRules#fallingKeys}.
     */
    MONOTONICITY(new Monotonicity()),
    /**
     * A unit with the same applicable leaves that is at least as good everywhere and better somewhere is not ranked below.
     *
     * <p>Only for chains of keys that rise with points: see {@link Rulebook.BlockRules#fallingKeys}.
     */
    DOMINANCE(new Dominance()),
    /**
     * How two units stand towards each other does not depend on a third: without it, their order and their bands are the same.
     *
     * <p>A third that alone has a task is passed over: a task that the register does not mention is everyone's.
     */
    INDEPENDENCE(new Independence()),
    /**
     * Two units of which the same is said share rank, printed number and band.
     */
    TIE_SYMMETRY(new TieSymmetry()),
    /**
     * The chain never reverses the index: a better index, in the declared precision, is a better rank; where the chain is empty, an equal
     * index is an equal rank.
     */
    REFINEMENT(new Refinement()),
    /**
     * With all points, maxima and caps tenfold, places and bands are the same.
     *
     * <p>Not where leaves are rounded to whole points, which have no exact tenth part to round to, and not for totals above 10⁸ points.
     */
    SCALE_INVARIANCE(new ScaleInvariance()),
    /**
     * What does not apply neither helps nor harms: a unit that earned the same share of every leaf stands on the same side of every unit with
     * another index, whether or not some leaf does not apply to it; where the chain is empty, its rank is the same. A mark on a leaf that does
     * not apply changes nothing.
     *
     * <p>Only for sets with two regular leaves or more above 0 points.
     */
    EXEMPTION_NEUTRALITY(new ExemptionNeutrality()),
    /**
     * A decision of the council on one unit, a mark or an exemption, moves that unit alone: no two others change their order, none of them
     * its band, and nobody's rank changes by more than one.
     */
    PETITION_LOCALITY(new PetitionLocality()),
    /** A better or equal index, in the declared precision, is never a lower band. */
    BAND_MONOTONICITY(new BandMonotonicity()),
    /** A rank is 1 + the number of units with a better rank, and what is printed follows the declared numbering. */
    NUMBERING(new Numbering());

    private final Law law;

    FairnessLaw(Law law) {
        this.law = law;
    }

    /** Says in one sentence what the law demands. */
    public String demand(Language language) {
        return FairnessTexts.of("laws", language).say(name());
    }

    /** Returns the blocks of a rulebook of which the law does not speak, each with the reason. */
    public List<LawReport.Silence> silences(Rulebook rulebook) {
        List<LawReport.Silence> silences = new ArrayList<>();
        LawCase.rules(rulebook).forEach(rules -> law.silence(rules).ifPresent(silences::add));
        return silences;
    }

    /** Returns whether the law speaks of any block of a rulebook. */
    public boolean speaksOf(Rulebook rulebook) {
        return silences(rulebook).size() < LawCase.rules(rulebook).size();
    }

    /** Returns the rules that the law speaks of. */
    List<Rulebook.BlockRules> rules(Rulebook rulebook) {
        return LawCase.rules(rulebook).stream()
                .filter(rules -> law.silence(rules).isEmpty())
                .toList();
    }

    /**
     * Tries the law on one round, without the units of blocks of which it does not speak.
     *
     * @param method how rounds are ranked
     * @param given the round
     * @param choice what the law chooses by chance, such as the leaf that is raised; the same choice tries the same
     * @return how the round breaks the law, or nothing where it does not
     * @throws vn.cchc.model.problem.InvalidValueException if the rows make no sound round or the rulebook cannot be carried out
     */
    public Optional<Counterexample> check(RankingMethod method, LawCase given, long choice) {
        Set<String> silent = new LinkedHashSet<>();
        for (UnitRow row : given.rows().units()) {
            String unit = String.valueOf(row.code());
            if (given.rulesOf(unit)
                    .filter(rules -> law.silence(rules).isEmpty())
                    .isEmpty()) {
                silent.add(unit);
            }
        }
        LawCase spokenOf = CaseEdit.without(given, silent);
        return law.breach(new Trial(method, spokenOf, choice))
                .map(breach -> new Counterexample(this, spokenOf, breach));
    }
}
