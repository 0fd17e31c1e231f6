package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

class RankerRefusalsTest {

    private static YearRows rows() {
        return new YearRows(2025).of("U", "1.1=20", "1.2=40", "2=40").of("V", "1.1=15", "1.2=25", "2=20");
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(Language.EN)).toList();
    }

    @Test
    void listsAllThatARulebookAsksForBeforeAnyUnitIsScored() {
        Ranker ordinal = rows().regulation("rankNumbering", "ORDINAL").ranker();
        Ranker chained = rows().regulation("tieChain", "criterion:9, host:size, improvement")
                .regulation("commendations", "criterion:8:top=1")
                .ranker();

        assertThat(texts(ordinal.check()))
                .containsExactly("the numbering ORDINAL needs a tie chain whose last key separates all units; none is"
                        + " declared.\nDeclare the regulation tieChain, or another numbering.");
        assertThat(texts(chained.check()))
                .containsExactly(
                        "the tie-break criterion \"9\" is not in the criteria set.",
                        "the chain names the host key \"size\", which was not handed in.\n"
                                + "Hand it in by Ranker.with(…).",
                        "the rule \"improvement\" needs the indexes of the year before, which were not handed in.\n"
                                + "Hand them in by Ranker.with(…), or name the ranking file of that year by"
                                + " --year-before.",
                        "a commendation is for the criterion \"8\", which is not in the criteria set.");
        assertThat(rows().ranker().check()).isEmpty();
    }

    @Test
    void refusesTwoHostKeysOfOneName() {
        Ranker ranker = rows().ranker()
                .with(HostKey.fixed("area", card -> Optional.empty()))
                .with(HostKey.fixed("size", card -> Optional.empty()));

        assertThatThrownBy(() -> ranker.with(HostKey.fixed("size", card -> Optional.of(BigDecimal.ONE))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two host keys are called size");
    }

    @Test
    void refusesScorecardsThatOtherRegulationsMade() {
        YearRows shrinking = rows();
        YearRows keeping = rows().regulation("exemptionPolicy", "KEEP_FIELD_WEIGHTS");

        assertThatThrownBy(() -> keeping.ranker().rank(shrinking.score()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the scorecards of block A were made by other regulations");
    }

    @Test
    void ranksScorecardsThatOtherRegulationsWouldScoreAlike() {
        YearRows plain = rows();
        YearRows modified = rows().regulation("rankNumbering", "MODIFIED");

        Ranking ranking = plain.ranker().under(modified.rulebook()).rank(plain.score());

        assertThat(YearRows.ranks(ranking)).containsExactly("U=1", "V=2");
        assertThat(plain.ranker().under(modified.rulebook()).rulebook()).isEqualTo(modified.rulebook());
    }

    @Test
    void saysThatThereIsNothingToRank() {
        Ranking ranking = Table.empty().rank();

        assertThat(ranking.blocks()).isEmpty();
        assertThat(texts(ranking.problems()))
                .containsExactly(
                        "there is no unit to rank.\n" + "Check the reference date and the units' days of validity.");
    }

    @Test
    void saysThatAYearWithoutItsNumberIsOneOfOtherUnits() {
        YearRows rows = rows();

        Ranking ranking = rows.ranker()
                .with(PreviousYear.of(0, Map.of("Z", BigDecimal.TEN)))
                .rank(rows.score());

        assertThat(texts(ranking.problems()))
                .containsExactly("none of the units of the year before (–) is a unit of this ranking: nothing can be"
                        + " compared.\nCheck whether this is the right file, and whether the codes are the same.");
    }

    @Test
    void refusesALineageWithoutTheYearBeforeLinkByLinkInOrder() {
        YearRows rows = rows();
        Lineage lineage = Lineage.NONE
                .with("OLD5", "V")
                .with("OLD1", "U")
                .with("OLD4", "U")
                .with("OLD2", "U")
                .with("OLD3", "U");

        assertThatThrownBy(() -> rows.ranker().with(lineage).rank(rows.score()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.text(Language.EN)
                                        .lines()
                                        .findFirst()
                                        .orElseThrow())
                                .containsExactly(
                                        "the rule \"OLD1=U\" needs the indexes of the year before, which were not handed in.",
                                        "the rule \"OLD2=U\" needs the indexes of the year before, which were not handed in.",
                                        "the rule \"OLD3=U\" needs the indexes of the year before, which were not handed in.",
                                        "the rule \"OLD4=U\" needs the indexes of the year before, which were not handed in.",
                                        "the rule \"OLD5=V\" needs the indexes of the year before, which were not handed in."));
    }

    @Test
    void namesTwentyOfTheUnitsThatALineageMightHaveMeant() {
        assertThat(refusedLink(20)).endsWith("U18, U19, U20.").doesNotContain("…");
        assertThat(refusedLink(21)).endsWith("U18, U19, U20 ….");
    }

    private static String refusedLink(int unitsOfTheYearBefore) {
        List<PreviousYear.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= unitsOfTheYearBefore; i++) {
            String code = "U%02d".formatted(i);
            entries.add(new PreviousYear.Entry(code, code, "A", OptionalInt.of(i), Optional.empty()));
        }
        YearRows rows = rows();
        Ranker ranker =
                rows.ranker().with(PreviousYear.of(2024, entries, Map.of())).with(Lineage.NONE.with("OLX", "U"));
        try {
            ranker.rank(rows.score());
        } catch (InvalidValueException refusal) {
            return refusal.getMessage();
        }
        throw new AssertionError("ranked although the lineage leads from nowhere");
    }

    @Test
    void refusesAFindingWhereNoCeilingIsDeclared() {
        YearRows rows = rows();
        Ranker ranker = rows.ranker().with(List.of(new Finding("U", "kỷ luật", "")));

        assertThatThrownBy(() -> ranker.rank(rows.score()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("unit U has the finding \"kỷ luật\", for which no ceiling is declared; the ceilings are"
                        + " for: –.\nCorrect the name, or declare the finding in the regulation bandCeilings.");
    }
}
