package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.CommendationRule;

/**
 * Who is proposed for commendation (đề nghị khen thưởng), block by block and rule by rule, and who is not and why.
 *
 * <p>The first three are the first three and everyone who ties with the third. Values are compared in the precision that also ranks.
 *
 * @param ranking the ranking whose regulations were carried out
 * @param awards what each rule of each block proposes, in the order of the blocks and their rules
 * @param exclusions the units that no rule, or one rule, could propose
 */
public record Commendations(Ranking ranking, List<Award> awards, List<Exclusion> exclusions) {

    /**
     * What one rule proposes in one block.
     *
     * @param block the block
     * @param rule the rule
     * @param criterion the field or criterion that is measured, where one is
     * @param proposals the proposals, the best first; units of one value are listed by code
     */
    public record Award(
            BlockRanking block, CommendationRule rule, Optional<Criterion> criterion, List<Proposal> proposals) {

        public Award {
            proposals = List.copyOf(proposals);
        }

        /** Returns whether the block is provisional: a unit not yet fully marked may change the proposals. */
        public boolean provisional() {
            return block.provisional();
        }
    }

    /**
     * One unit that is proposed, with its numbers.
     *
     * @param place the unit with its place in the block
     * @param position 1 + the number of units that are strictly better in what is measured
     * @param value what is measured, in percent, as it is published; for an improvement in points of the index
     * @param before the published index of the year before, for an improvement
     */
    public record Proposal(Place place, int position, BigDecimal value, Optional<BigDecimal> before) {}

    /**
     * A unit that could not be proposed.
     *
     * @param place the unit
     * @param block the block
     * @param reason why
     * @param rule the rule for which this holds; nothing where it holds for all
     * @param criterion the criterion for which this holds
     */
    public record Exclusion(
            Place place,
            BlockRanking block,
            Reason reason,
            Optional<CommendationRule> rule,
            Optional<Criterion> criterion) {}

    /** Why a unit could not be proposed. */
    public enum Reason {
        /** It is assessed but not ranked, and the regulations do not commend such units. */
        ASSESSED_NOT_RANKED,
        /** It is not fully marked. */
        INCOMPLETE,
        /** No criterion applies to it. */
        WITHOUT_INDEX,
        /** Its whole block is not ranked. */
        BLOCK_REFUSED,
        /** The field or criterion does not apply to it. */
        CRITERION_NOT_APPLICABLE,
        /** It has no index of the year before: it is new, merged or split, or had none. */
        NO_YEAR_BEFORE
    }

    public Commendations {
        awards = List.copyOf(awards);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * Returns what the regulations of each block propose.
     *
     * @throws InvalidValueException if a rule measures an improvement and the ranker was handed no year before
     */
    public static Commendations of(Ranking ranking) {
        List<Problem> problems = new ArrayList<>();
        if (ranking.yearBefore().isEmpty()) {
            ranking.blocks().stream()
                    .flatMap(block -> block.regulations().commendations().stream())
                    .filter(rule -> rule.measure() == CommendationRule.Measure.IMPROVEMENT)
                    .distinct()
                    .forEach(rule -> problems.add(
                            Problem.of(Code.YEAR_BEFORE_MISSING, Subject.setting("commendations"), rule.text())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
        List<Award> awards = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            new BlockCommendations(ranking, block, exclusions).addTo(awards);
        }
        return new Commendations(ranking, awards, exclusions);
    }

    /** The criteria that a block's rules name and its set does not have. */
    static List<Problem> unknownCriteria(Rulebook.BlockRules rules) {
        return rules.regulations().commendations().stream()
                .map(CommendationRule::criterion)
                .filter(code -> !code.isEmpty() && rules.criteria().find(code).isEmpty())
                .map(code -> Problem.of(Code.COMMENDATION_CRITERION_UNKNOWN, Subject.setting("commendations"), code))
                .toList();
    }

    /** Says in one line what an award measures and who is within it. */
    public String title(Award award, Language language) {
        return new CommendationText(this, language).title(award);
    }

    /** Says in one line why a unit could not be proposed. */
    public String reason(Exclusion exclusion, Language language) {
        return new CommendationText(this, language).reason(exclusion);
    }

    /** Writes the proposals with their numbers, then who could not be proposed and why. */
    public String text(Language language) {
        return new CommendationText(this, language).write();
    }
}
