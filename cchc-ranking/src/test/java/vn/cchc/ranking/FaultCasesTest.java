package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorer;

/** Faults that users of other systems have reported, each tried from the rows to the places. */
class FaultCasesTest {

    private final List<MarkRow> marks = new ArrayList<>();
    private final List<ExemptionRow> exemptions = new ArrayList<>();

    @Test
    void totalsThatAreEqualOnPaperShareTheirRank() {
        points("A", "1=27.2", "2=26.1", "3=30.4");
        points("B", "1=32.6", "2=22.4", "3=28.7");
        points("C", "1=33.30", "2=25.0", "3=25");
        points("D", "1=33.3", "2=25.00", "3=25.000");

        Ranking ranking = rank(judged("35", "30", "35"));

        assertThat(Stream.of("A", "B", "C", "D").map(unit -> line(ranking.place(unit))))
                .containsExactly("83.70 1 Tốt", "83.70 1 Tốt", "83.30 3 Tốt", "83.30 3 Tốt");
    }

    @Test
    void twoWaysToTheSameValueTieOnceTheIndexIsPublished() {
        Stream.of("1", "2", "3").forEach(leaf -> evidence("A", leaf, "1/3"));
        evidence("B", "1", "100%");
        evidence("B", "2", "0%");
        evidence("B", "3", "0%");

        Ranking ranking = rank(proportional("2", "2", "2"));

        assertThat(Stream.of("A", "B").map(unit -> line(ranking.place(unit))))
                .containsExactly("33.33 1 Yếu", "33.33 1 Yếu");
    }

    @Test
    void unitToWhichNothingAppliesHasNoPlaceAndAReason() {
        points("A", "1=40", "2=30");
        exempt("B", "1", "2");

        Ranking ranking = rank(judged("60", "40"));

        Place place = ranking.place("B");
        assertThat(place.card().index()).isEmpty();
        assertThat(place.place()).isEmpty();
        assertThat(place.printed()).isEmpty();
        assertThat(place.band()).isEmpty();
        assertThat(ranking.place("A").rank()).isEqualTo(1);
        assertThat(ranking.scorecards().problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("unit B has no index since no criterion applies to it.");
    }

    private static String line(Place place) {
        return place.card().published().orElseThrow() + " " + place.rank() + " "
                + place.band().orElseThrow();
    }

    private void points(String unit, String... given) {
        Stream.of(given)
                .map(text -> text.split("="))
                .forEach(pair -> marks.add(MarkRow.points(unit, pair[0], Stage.APPRAISAL, pair[1])));
    }

    private void evidence(String unit, String leaf, String evidence) {
        marks.add(MarkRow.evidence(unit, leaf, Stage.APPRAISAL, evidence));
    }

    private void exempt(String unit, String... leaves) {
        Stream.of(leaves)
                .forEach(leaf -> exemptions.add(new ExemptionRow(unit, leaf, null, "island", null, null, null)));
    }

    private static List<CriterionRow> judged(String... maxima) {
        List<CriterionRow> rows = new ArrayList<>();
        for (String maximum : maxima) {
            String code = String.valueOf(rows.size() + 1);
            rows.add(CriterionRow.of(code, null, code, maximum));
        }
        return rows;
    }

    private static List<CriterionRow> proportional(String... maxima) {
        return judged(maxima).stream()
                .map(row -> row.withRule("Proportional", "", MarkSource.APPRAISAL))
                .toList();
    }

    private Ranking rank(List<CriterionRow> criteria) {
        Points total = Points.sum(criteria.stream()
                .flatMap(row -> Stream.ofNullable(row.maximum()))
                .map(Points::of)
                .toList());
        CriteriaSet set = CriteriaSet.of(criteria, total).orThrow();
        Rulebook rulebook = Rulebook.of(2025, set, Regulations.of(Map.of("total", total.toString())));
        List<UnitRow> units = Stream.concat(
                        marks.stream().map(MarkRow::unit), exemptions.stream().map(ExemptionRow::unit))
                .map(String::valueOf)
                .distinct()
                .sorted()
                .map(code -> UnitRow.of(code, code, Rulebook.ALL_UNITS.code()))
                .toList();
        RoundRows rows = RoundRows.of(units, marks).withExemptions(exemptions);
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), rows).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }
}
