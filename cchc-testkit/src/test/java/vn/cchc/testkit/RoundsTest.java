package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Separation;

class RoundsTest {

    @Example
    void roundsAreSoundUnderARulebookOfOnesOwn() {
        Rulebook own = Rulebook.of(
                2025,
                CriteriaSet.of(List.of(
                                CriterionRow.of("1", null, "Plans", "33.333333333"),
                                CriterionRow.of("2", null, "Files", "66.416666667")
                                        .withRule("Proportional", "", MarkSource.APPRAISAL),
                                CriterionRow.of("3", null, "Reports", "0.25")
                                        .withRule("Judged", "step=0.05", MarkSource.APPRAISAL)))
                        .orThrow(),
                Regulations.DEFAULT);

        List<RoundCase> rounds = Rounds.under(own).sampleStream().limit(300).toList();

        assertThat(rounds)
                .allSatisfy(given -> assertThat(given.round().units())
                        .hasSameSizeAs(given.rows().units()));
    }

    /** Without this, a property could hold because nothing interesting was ever drawn. */
    @Example
    void everyKindOfPlaceAndSeparationIsDrawnOften() {
        List<Place> places = ranked(Rounds.any());

        Set<Place.Standing> standings =
                often(places.stream().map(Place::standing).toList(), 3);
        Set<Separation.By> separations = often(
                places.stream()
                        .flatMap(place -> place.separation().stream())
                        .map(Separation::by)
                        .toList(),
                3);

        assertThat(standings).containsExactlyInAnyOrder(Place.Standing.values());
        assertThat(separations).containsExactlyInAnyOrder(Separation.By.values());
    }

    @Example
    void describesAFailedCaseInAFewLines() {
        CriteriaSet set = CriteriaSet.of(List.of(CriterionRow.of("1", null, "All", "100")))
                .orThrow();
        Rulebook rulebook = Rulebook.of(2025, set, Regulations.DEFAULT.with("indexScale", "1"));
        LeafStory story =
                new LeafStory(LeafStory.Presence.MARKED, 16, 8, LeafStory.SILENT, LeafStory.SILENT, LeafStory.SILENT);
        RoundPlan.UnitPlan unit = new RoundPlan.UnitPlan(0, Participation.Kind.RANKED, LeafStory.SILENT);

        String text =
                new RoundPlan(List.of(unit), List.of(story)).under(rulebook).toString();

        assertThat(text).isEqualTo("""

                        block ALL: indexScale=1;
                          1 REGULAR maximum 100 SELF_THEN_APPRAISAL Judged{}
                        unit U1 of block ALL
                        mark U1 1 SELF 100 at 2025-11-01T00:00:00Z
                        mark U1 1 APPRAISAL 50 at 2025-11-03T00:00:00Z""");
    }

    private static List<Place> ranked(Arbitrary<RoundCase> rounds) {
        return rounds.sampleStream()
                .limit(3000)
                .map(given -> Results.rank(given, Stage.COUNCIL))
                .flatMap(ranking -> ranking.blocks().stream())
                .flatMap(block -> block.places().stream())
                .toList();
    }

    private static <T> Set<T> often(List<T> values, long least) {
        return values.stream().collect(Collectors.groupingBy(v -> v, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
