package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.Survey;
import vn.cchc.model.round.Mark;
import vn.cchc.scoring.PointMatrix;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Weighting;

/** Draws the points that could have been others: each leaf of each unit has a series of its own in each draw. */
final class ScoreDraws {

    private static final String SURVEY = "survey:";
    private static final String JUDGED = "judged:";

    private final List<Varied> all = new ArrayList<>();

    /** One leaf of one unit whose points vary, and the name of its series. */
    private interface Varied {

        int row();

        int position();

        String series();

        Points draw(Series chance);
    }

    /** A survey: as many answers as were given, each as likely as it was frequent; who had no opinion has none again. */
    private record Sampled(int row, int position, String series, Scorecard card, String leaf, SurveyAnswers given)
            implements Varied {

        @Override
        public Points draw(Series chance) {
            List<SurveyAnswers.Group> groups =
                    given.groups().stream().map(group -> again(group, chance)).toList();
            return card.award(leaf, new SurveyAnswers(groups)).orElseThrow();
        }

        private static SurveyAnswers.Group again(SurveyAnswers.Group group, Series chance) {
            long answers =
                    group.counts().values().stream().mapToLong(Long::longValue).sum();
            SortedMap<Integer, Long> drawn = new TreeMap<>();
            group.counts().keySet().forEach(value -> drawn.put(value, 0L));
            for (long i = 0; i < answers; i++) {
                long left = chance.below(answers);
                for (var entry : group.counts().entrySet()) {
                    left -= entry.getValue();
                    if (left < 0) {
                        drawn.merge(entry.getKey(), 1L, Long::sum);
                        break;
                    }
                }
            }
            return new SurveyAnswers.Group(group.name(), drawn, group.noOpinion(), group.blank());
        }
    }

    /** A judged leaf: a step less than was given, the same, or a step more, rounded beforehand as any points are. */
    private record Stepped(int row, int position, String series, List<Points> outcomes) implements Varied {

        static Stepped of(int row, int position, Scorecard card, Leaf leaf, long given, long step) {
            List<Points> outcomes = LongStream.of(given - step, given, given + step)
                    .map(nanos -> Math.max(0, Math.min(nanos, leaf.maximum().nanos())))
                    .mapToObj(nanos -> card.assuming(leaf.code(), Optional.of(new Points(nanos))))
                    .map(then -> then.points(leaf.code()).orElse(Points.ZERO))
                    .toList();
            return new Stepped(row, position, JUDGED + name(card, leaf), outcomes);
        }

        @Override
        public Points draw(Series chance) {
            return outcomes.get((int) chance.below(outcomes.size()));
        }
    }

    private static String name(Scorecard card, Leaf leaf) {
        return leaf.code() + ":" + card.unit().code();
    }

    ScoreDraws(PointMatrix matrix, Set<Variation.Scores> scores) {
        if (scores.isEmpty()) {
            return;
        }
        List<Leaf> leaves = matrix.regularLeaves();
        for (int row = 0; row < matrix.units(); row++) {
            Scorecard card = matrix.card(row);
            List<Leaf> without = new ArrayList<>(card.notApplicable());
            without.addAll(card.missing());
            for (int position = 0; position < leaves.size(); position++) {
                if (!without.contains(leaves.get(position))) {
                    find(card, leaves.get(position), row, position, scores);
                }
            }
        }
    }

    private void find(Scorecard card, Leaf leaf, int row, int position, Set<Variation.Scores> scores) {
        Optional<Mark> deciding = card.marks().deciding(card.rules().criteria().leafIndex(leaf.code()), card.stage());
        if (scores.contains(Variation.Scores.SURVEY_SAMPLES) && leaf.rule() instanceof Survey) {
            // where points were given beside the answers, these decided
            deciding.filter(mark -> mark.points().isEmpty())
                    .flatMap(Mark::evidence)
                    .filter(SurveyAnswers.class::isInstance)
                    .ifPresent(answers -> all.add(new Sampled(
                            row, position, SURVEY + name(card, leaf), card, leaf.code(), (SurveyAnswers) answers)));
        }
        if (scores.contains(Variation.Scores.JUDGED_STEPS)
                && leaf.rule() instanceof Judged judged
                && judged.step().isPresent()) {
            deciding.flatMap(ScoreDraws::given)
                    .ifPresent(given -> all.add(Stepped.of(
                            row,
                            position,
                            card,
                            leaf,
                            given.nanos(),
                            judged.step().get().nanos())));
        }
    }

    private static Optional<Points> given(Mark mark) {
        return mark.points()
                .or(() -> mark.evidence()
                        .filter(PointsGiven.class::isInstance)
                        .map(evidence -> ((PointsGiven) evidence).points()));
    }

    boolean varies(Variation.Scores kind) {
        boolean survey = kind == Variation.Scores.SURVEY_SAMPLES;
        return all.stream().anyMatch(varied -> varied instanceof Sampled == survey);
    }

    void change(Weighting weighting, long seed, long draw) {
        for (Varied varied : all) {
            weighting.change(varied.row(), varied.position(), varied.draw(Series.of(seed, draw, varied.series())));
        }
    }
}
