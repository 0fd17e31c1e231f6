package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.ranking.Ranking;

/**
 * The checks that a ranking goes through before it is published.
 *
 * <pre>{@code
 * List<Concern> concerns = FairnessChecks.standard().check(ranking);
 * }</pre>
 *
 * @param all the checks, in the order in which they speak
 */
public record FairnessChecks(List<FairnessCheck> all) {

    public FairnessChecks {
        all = List.copyOf(all);
    }

    /** Returns every check of this library, with the default thresholds. */
    public static FairnessChecks standard() {
        return standard(FairnessThresholds.DEFAULT);
    }

    /** Returns every check of this library. */
    public static FairnessChecks standard(FairnessThresholds thresholds) {
        return new FairnessChecks(List.of(
                new RankAgreementCheck(),
                new DominanceCheck(),
                new ExemptionInversionCheck(),
                new ExemptionEffectCheck(),
                new RoundingTieCheck(),
                new FallingChainCheck(),
                new WrongAgencyCheck(),
                new SelfAppraisalCheck(),
                new LeniencyCheck(thresholds),
                new SelfGapCheck(thresholds)));
    }

    /** Returns these checks and one more, such as a host's own. */
    public FairnessChecks with(FairnessCheck check) {
        List<FairnessCheck> more = new ArrayList<>(all);
        more.add(check);
        return new FairnessChecks(more);
    }

    /** Returns these checks and one of a table as it was printed: its parts against its totals, its ranks against its indexes. */
    public FairnessChecks with(PublishedTable table) {
        return with(new PublishedTableCheck(table));
    }

    /** Returns the concerns of all checks, check by check. */
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        all.forEach(check -> concerns.addAll(check.check(ranking)));
        return concerns;
    }
}
