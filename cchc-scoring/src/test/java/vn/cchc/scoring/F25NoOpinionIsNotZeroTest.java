package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Stage;

/** No opinion, blanks and answers off the scale are never averaged as 0. */
class F25NoOpinionIsNotZeroTest {

    @Test
    void surveyKeepsItsCountsBesideThePoints() {
        Scorecard card = survey("", "4=2, 5=1, none=1, blank=1").card();

        LeafScore leaf = (LeafScore) card.score("1");
        Basis.Decided decided = (Basis.Decided) leaf.basis();
        SurveyAnswers.Group answers = ((SurveyAnswers) decided.mark().evidence().orElseThrow())
                .groups()
                .get(0);
        assertThat(leaf.points()).hasToString("8.666666667");
        assertThat(answers.counts()).containsEntry(4, 2L).containsEntry(5, 1L);
        assertThat(List.of(answers.noOpinion(), answers.blank())).containsExactly(1L, 1L);
        assertThat(ScoreText.of(Language.EN).tree(card))
                .contains("survey: 3 answers, mean 4.3333 of 5; no opinion 1; blank 1;");
    }

    @Test
    void answerOffTheScaleCountsAsNotMarkedUnlessItMeansNoOpinion() {
        Scorecards refused = survey("", "4=2, 5=1, 0=1").score(Stage.COUNCIL);

        assertThat(refused.card("A").missing()).hasSize(1);
        assertThat(refused.card("A").index()).isEmpty();
        assertThat(survey("noOpinion=0", "4=2, 5=1, 0=1").card().points()).hasToString("8.666666667");
    }

    private static Sample survey(String parameters, String answers) {
        return Sample.of("1=10")
                .with("total=10")
                .rule("1", "Survey", parameters, MarkSource.SURVEY)
                .evidence("1", null, answers);
    }
}
