package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Language;

/** How groups of unequal size come together is declared, and each group is shown. */
class F26MeanOfMeansTest {

    @Test
    void surveyNamesTheAnswersOfEachGroup() {
        Sample groups = survey("groups=MEAN_OF_MEANS", "citizens: 4=5, 5=5 | enterprises: 1=1");

        LeafScore leaf = (LeafScore) groups.card().score("1");

        Basis.Decided decided = (Basis.Decided) leaf.basis();
        assertThat(leaf.points()).hasToString("5.5");
        assertThat(decided.mark().said())
                .isEqualTo("citizens: 4=5, 5=5, none=0, blank=0 | enterprises: 1=1, none=0, blank=0");
        assertThat(ScoreText.of(Language.EN).tree(groups.card()))
                .contains("survey: 11 answers in 2 groups, mean of group means 2.75 of 5");
    }

    private static Sample survey(String parameters, String answers) {
        return Sample.of("1=10")
                .with("total=10")
                .rule("1", "Survey", parameters, MarkSource.SURVEY)
                .evidence("1", null, answers);
    }
}
