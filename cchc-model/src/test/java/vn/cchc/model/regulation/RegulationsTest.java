package vn.cchc.model.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;

class RegulationsTest {

    private static final String NAMES = "total, leafScale, indexScale, indexPrecision, exemptionPolicy, missingPolicy,"
            + " indexBounds, bonusCap, penaltyCap, rankNumbering, tieChain, bands, selfAppraisal, voteMajority, raised, selfScoringUntil,"
            + " appraisalUntil, petitionsUntil, councilUntil, publicationFrom, publicationTo, bandCeilings, unrankedUnits, commendations";

    @Test
    void holdsTheDefaultsWhereNothingIsSaid() {
        Regulations regulations = Regulations.of(Map.of());

        assertThat(regulations).isEqualTo(Regulations.DEFAULT);
        assertThat(regulations.values())
                .containsEntry("total", "100")
                .containsEntry("leafScale", "9")
                .containsEntry("indexScale", "2")
                .containsEntry("exemptionPolicy", "SHRINK_MAXIMUM")
                .containsEntry("missingPolicy", "PROVISIONAL")
                .containsEntry("bonusCap", "");
    }

    @Test
    void changesOneByNameAndKeepsTheOthers() {
        Regulations regulations = Regulations.DEFAULT.with("leafScale", "2").with("bonusCap", "5");

        assertThat(regulations.leafRounding()).isEqualTo(Rounding.HUNDREDTHS);
        assertThat(regulations.bonusCap()).contains(Points.of("5"));
        assertThat(regulations.bands()).isEqualTo(BandScheme.FIVE_WORDS);
    }

    @Test
    void unsetsOneByAnEmptyText() {
        Regulations regulations = Regulations.DEFAULT.with("bonusCap", "5").with("bonusCap", " ");

        assertThat(regulations).isEqualTo(Regulations.DEFAULT);
    }

    @Test
    void keepsTheOrderOfTheTieChain() {
        Regulations regulations = Regulations.DEFAULT.with("tieChain", "source:SURVEY, criterion:3:lower");

        assertThat(regulations.tieChain())
                .containsExactly(TieBreak.bySurvey(), TieBreak.byCriterion("3").lowerFirst());
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("roundng", "2");
        values.put("total", "0");
        values.put("leafScale", "10");
        values.put("missingPolicy", "zero");
        values.put("tieChain", "criterion:3, name");
        values.put("bands", "Tốt>=80, Khá>=90, Yếu");
        values.put("councilUntil", "31/02/2026");

        assertThatThrownBy(() -> Regulations.of(values))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.VI))
                                .isEqualTo(
                                        String.join(
                                                "\n",
                                                "Không nhận ra quy định \"roundng\"; các quy định hợp lệ: " + NAMES
                                                        + ".",
                                                "Quy định \"total\" có giá trị \"0\", cần > 0.",
                                                "Quy định \"leafScale\" có giá trị \"10\", cần 0–9.",
                                                "Quy định \"missingPolicy\" có giá trị \"zero\", cần PROVISIONAL, REFUSE, COUNT_AS_ZERO.",
                                                "Quy định \"tieChain\" có giá trị \"name\", cần criterion:…, source:…,"
                                                        + " refused-petitions, self-gap, previous-index, improvement, host:….",
                                                "Các ngưỡng xếp loại phải giảm dần, không trùng nhau: Tốt>=80, Khá>=90, Yếu.",
                                                "Quy định \"councilUntil\" có giá trị \"31/02/2026\", cần 31/12/2025, 2025-12-31.")))
                .hasMessageStartingWith("the regulation \"roundng\" is unknown; known are: " + NAMES + ".\n"
                        + "the regulation \"total\" is \"0\", expected > 0.\n");
    }

    @ParameterizedTest
    @CsvSource({"tieChain,','", "tieChain,:", "bands,','", "leafScale,2.0", "bonusCap,-1", "penaltyCap,0", "total,1E2"})
    void refusesAnImpossibleValueByName(String name, String value) {
        assertThatThrownBy(() -> Regulations.DEFAULT.with(name, value))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("the regulation \"" + name + "\" is \"");
    }

    @Test
    void cannotExistWithATotalThatNothingCanBeDividedBy() {
        Regulations d = Regulations.DEFAULT;

        assertThatThrownBy(() -> new Regulations(
                        Points.ZERO,
                        d.leafRounding(),
                        d.indexRounding(),
                        d.indexPrecision(),
                        d.exemptionPolicy(),
                        d.missingPolicy(),
                        d.indexBounds(),
                        d.bonusCap(),
                        d.penaltyCap(),
                        d.rankNumbering(),
                        List.of(),
                        d.bands(),
                        d.selfAppraisal(),
                        d.voteMajority(),
                        d.raised(),
                        d.timetable(),
                        d.bandCeilings(),
                        d.unrankedUnits(),
                        d.commendations()))
                .hasMessage("the regulation \"total\" is \"0\", expected > 0.");
    }
}
