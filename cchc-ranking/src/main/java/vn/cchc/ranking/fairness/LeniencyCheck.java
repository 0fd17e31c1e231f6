package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Scorecard;

/**
 * Appraising agencies whose marks, as a share of the maximum, lie far from those of the other agencies. Where most agencies give the same mean,
 * their shares of full marks are compared instead.
 *
 * <p>It cannot tell a lenient agency from an easy field; people can.
 */
record LeniencyCheck(FairnessThresholds thresholds) implements StandardCheck {

    /** What an agency gave. */
    private static final class Given {
        private int marks;
        private int full;
        private double shares;

        void add(double share) {
            marks++;
            full += share >= 1 ? 1 : 0;
            shares += share;
        }

        double mean() {
            return shares / marks;
        }

        double fullShare() {
            return (double) full / marks;
        }
    }

    @Override
    public String name() {
        return "LENIENCY";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        Map<Agency, Given> agencies = new LinkedHashMap<>();
        for (Scorecard card : ranking.scorecards().all()) {
            for (Leaf leaf : card.rules().criteria().leaves()) {
                if (leaf.maximum().nanos() > 0 && card.score(leaf.code()) instanceof LeafScore score) {
                    count(score, agencies);
                }
            }
        }
        agencies.values().removeIf(given -> given.marks < thresholds.leastMarks());
        return agencies.size() < thresholds.leastCompared() ? List.of() : compare(agencies);
    }

    private static void count(LeafScore score, Map<Agency, Given> agencies) {
        if (score.basis() instanceof Basis.Decided decided) {
            AppraisalMarks.appraised(decided)
                    .filter(step -> step.mark().agency().isNamed())
                    .ifPresent(step -> agencies.computeIfAbsent(step.mark().agency(), a -> new Given())
                            .add((double) step.points().nanos()
                                    / score.criterion().maximum().nanos()));
        }
    }

    private List<Concern> compare(Map<Agency, Given> agencies) {
        RobustSpread means =
                RobustSpread.of(agencies.values().stream().map(Given::mean).toList());
        RobustSpread fulls =
                RobustSpread.of(agencies.values().stream().map(Given::fullShare).toList());
        List<Concern> concerns = new ArrayList<>();
        agencies.forEach((agency, given) -> {
            if (!means.isZero()) {
                double z = means.z(given.mean());
                if (Math.abs(z) >= thresholds.leniencyZ()) {
                    String code = z > 0 ? "AGENCY_LENIENT" : "AGENCY_STRICT";
                    concerns.add(concern(code, agency, given, given.mean(), means.median())
                            .with("z", RobustSpread.shown(z)));
                }
            } else if (standsOut(given.fullShare(), fulls)) {
                String code = given.fullShare() > fulls.median() ? "FULL_MARKS_MANY" : "FULL_MARKS_FEW";
                concerns.add(concern(code, agency, given, given.fullShare(), fulls.median()));
            }
        });
        return concerns;
    }

    private boolean standsOut(double share, RobustSpread shares) {
        return shares.isZero()
                ? Math.abs(share - shares.median()) >= thresholds.zeroSpreadShare()
                : Math.abs(shares.z(share)) >= thresholds.leniencyZ();
    }

    private Concern concern(String code, Agency agency, Given given, double share, double median) {
        return concern(code)
                .with("agency", agency.name())
                .with("count", given.marks)
                .with("share", RobustSpread.shown(100 * share))
                .with("median", RobustSpread.shown(100 * median));
    }
}
