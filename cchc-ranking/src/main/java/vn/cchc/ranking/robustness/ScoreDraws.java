package vn.cchc.ranking.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** One leaf of one unit whose points vary. */
    private record Varied(int row, int position, Scorecard card, Leaf leaf, Optional<SurveyAnswers> answers) {

        Points draw(long seed, long draw) {
            String name = leaf.code() + ":" + card.unit().code();
            return answers.map(given -> resampled(given, Series.of(seed, draw, SURVEY + name)))
                    .orElseGet(() -> stepped(Series.of(seed, draw, JUDGED + name)));
        }

        private Points resampled(SurveyAnswers given, Series series) {
            List<SurveyAnswers.Group> groups =
                    given.groups().stream().map(group -> again(group, series)).toList();
            return card.award(leaf.code(), new SurveyAnswers(groups)).orElseThrow();
        }

        /** As many answers as were given, each as likely as it was frequent; who had no opinion has none again. */
        private static SurveyAnswers.Group again(SurveyAnswers.Group group, Series series) {
            long answers =
                    group.counts().values().stream().mapToLong(Long::longValue).sum();
            SortedMap<Integer, Long> drawn = new TreeMap<>();
            group.counts().keySet().forEach(value -> drawn.put(value, 0L));
            for (long i = 0; i < answers; i++) {
                long left = series.below(answers);
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

        private Points stepped(Series series) {
            Points now = card.score(leaf.code()).points();
            long step = ((Judged) leaf.rule()).step().orElseThrow().nanos();
            long moved = now.nanos() + (series.below(3) - 1) * step;
            Points then = new Points(Math.max(0, Math.min(moved, leaf.maximum().nanos())));
            return card.award(leaf.code(), new PointsGiven(then)).orElseThrow();
        }
    }

    ScoreDraws(PointMatrix matrix, Set<Variation.Scores> scores) {
        List<Leaf> leaves = matrix.regularLeaves();
        for (int row = 0; row < matrix.units(); row++) {
            for (int position = 0; position < leaves.size(); position++) {
                find(matrix.card(row), leaves.get(position), row, position, scores);
            }
        }
    }

    private void find(Scorecard card, Leaf leaf, int row, int position, Set<Variation.Scores> scores) {
        if (card.notApplicable().contains(leaf) || card.missing().contains(leaf)) {
            return;
        }
        if (scores.contains(Variation.Scores.SURVEY_SAMPLES) && leaf.rule() instanceof Survey) {
            answers(card, leaf)
                    .ifPresent(answers -> all.add(new Varied(row, position, card, leaf, Optional.of(answers))));
        }
        if (scores.contains(Variation.Scores.JUDGED_STEPS)
                && leaf.rule() instanceof Judged judged
                && judged.step().isPresent()) {
            all.add(new Varied(row, position, card, leaf, Optional.empty()));
        }
    }

    /** The answers that a leaf was awarded by; where points were given beside them, these decided. */
    private static Optional<SurveyAnswers> answers(Scorecard card, Leaf leaf) {
        return card.marks()
                .deciding(card.rules().criteria().leafIndex(leaf.code()), card.stage())
                .filter(mark -> mark.points().isEmpty())
                .flatMap(Mark::evidence)
                .filter(SurveyAnswers.class::isInstance)
                .map(SurveyAnswers.class::cast);
    }

    boolean varies(Variation.Scores kind) {
        boolean survey = kind == Variation.Scores.SURVEY_SAMPLES;
        return all.stream().anyMatch(varied -> varied.answers().isPresent() == survey);
    }

    void change(Weighting weighting, long seed, long draw) {
        for (Varied varied : all) {
            weighting.change(varied.row(), varied.position(), varied.draw(seed, draw));
        }
    }
}
