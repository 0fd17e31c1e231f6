package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;

class TrialTest {

    private static final Rulebook RULEBOOK = LawSample.rulebook();

    private static Trial trial(LawCase given, long choice) {
        return new Trial(RankingMethod.ofLibrary(), given, choice);
    }

    /** All better points that a trial may choose for U. */
    private static Set<String> better(String unit) {
        LawCase given = SmallCase.of(RULEBOOK, unit);
        Set<String> all = new TreeSet<>();
        for (long choice = 0; choice < 300; choice++) {
            trial(given, choice)
                    .better("U")
                    .ifPresent(better -> all.add(better.leaf().code() + ": " + better.now() + " → " + better.then()));
        }
        return all;
    }

    @Test
    void betterPointsAreTheLeastStepOrAQuarterOfWhatIsLeft() {
        assertThat(better("U 1.1=16"))
                .containsExactly("1.1: 16 → 16.01", "1.1: 16 → 17", "1.1: 16 → 18", "1.1: 16 → 19", "1.1: 16 → 20");
    }

    @Test
    void betterPointsAreOnTheStepOfTheirLeaf() {
        assertThat(better("U 2.1=9")).containsExactly("2.1: 9 → 10", "2.1: 9 → 9.5");
    }

    @Test
    void fewerPointsOfAPenaltyAreBetter() {
        assertThat(better("U P=1"))
                .containsExactly("P: 1 → 0", "P: 1 → 0.25", "P: 1 → 0.5", "P: 1 → 0.75", "P: 1 → 0.99");
    }

    @Test
    void pointsThatAreRoundedBackAreNotBetter() {
        assertThat(better("U 1.1=19.99"))
                .containsExactly("1.1: 19.99 → 19.995", "1.1: 19.99 → 19.9975", "1.1: 19.99 → 20");
    }

    @Test
    void leafWithoutAMarkAndLeafThatDoesNotApplyAreNotRaised() {
        assertThat(better("U")).isEmpty();
        assertThat(better("U 1.1=– 1.2=?")).isEmpty();
        assertThat(better("U 1.1=– 1.2=? P=0.01")).containsExactly("P: 0.01 → 0", "P: 0.01 → 0.0025");
    }

    @Test
    void sameChoiceTriesTheSame() {
        LawCase given = SmallCase.of(RULEBOOK, "U 1.1=1 1.2=1 2.1=1 2.2=1", "V", "W");

        assertThat(trial(given, 5).better("U")).isEqualTo(trial(given, 5).better("U"));
        assertThat(trial(given, 5).shuffled(List.of(1, 2, 3, 4, 5, 6)))
                .isEqualTo(trial(given, 5).shuffled(List.of(1, 2, 3, 4, 5, 6)))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void ranksByThePublishedIndexOrTheExactOne() {
        LawCase exact =
                SmallCase.of(LawSample.rulebook("indexPrecision", "EXACT", "indexScale", "0"), "U 1.1=10.4 P=2");
        LawCase published = SmallCase.of(LawSample.rulebook("indexScale", "0"), "U 1.1=10.4 P=2");
        LawCase open = SmallCase.of(RULEBOOK, "U 1.1=?");

        assertThat(trial(exact, 1).ranking("U").orElseThrow()).hasToString("452/5");
        assertThat(trial(published, 1).ranking("U").orElseThrow()).hasToString("90");
        assertThat(trial(open, 1).ranking("U")).isEmpty();
    }
}
