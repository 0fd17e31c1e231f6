package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.round.Stage;

class BandCeilingTest {

    private static final Finding DISCIPLINE = new Finding("U", "kỷ luật", "01/QĐ");

    private static YearRows rows() {
        return new YearRows(2025)
                .regulation("bandCeilings", "kỷ luật<=Khá, báo cáo chậm<=Tốt")
                .of("U", "1.1=20", "1.2=40", "2=40")
                .of("V", "1.1=15", "1.2=25", "2=20");
    }

    private static Ranking rank(YearRows rows, Finding... findings) {
        return rows.ranker().with(List.of(findings)).rank(rows.score());
    }

    @Test
    void lowersTheBandAndNothingElse() {
        Ranking ranking = rank(rows(), DISCIPLINE, new Finding("U", "báo cáo chậm", ""));

        assertThat(ranking.place("U").band()).contains("Khá");
        assertThat(ranking.place("U").cappedBy()).contains(DISCIPLINE);
        assertThat(ranking.place("U").rank()).isEqualTo(1);
        assertThat(ranking.place("V").cappedBy()).isEmpty();
    }

    @Test
    void lowestOfSeveralCeilingsHoldsInWhateverOrderTheyCome() {
        Ranking ranking = rank(rows(), new Finding("U", "báo cáo chậm", ""), DISCIPLINE);

        assertThat(ranking.place("U").band()).contains("Khá");
        assertThat(ranking.place("U").cappedBy()).contains(DISCIPLINE);
    }

    @Test
    void eachFindingHasItsOwnCeiling() {
        Ranking ranking = rank(rows(), new Finding("U", "báo cáo chậm", ""));

        assertThat(ranking.place("U").band()).contains("Tốt");
    }

    @Test
    void leavesABandThatIsLowerAlready() {
        Ranking ranking = rank(rows(), new Finding("V", "kỷ luật", ""));

        assertThat(ranking.place("V").band()).contains("Trung bình");
        assertThat(ranking.place("V").cappedBy()).isEmpty();
    }

    @Test
    void leavesABandThatIsTheCeilingItself() {
        YearRows rows = rows().of("T", "1.1=20", "1.2=40", "2=15");

        Ranking ranking = rank(rows, new Finding("T", "kỷ luật", ""));

        assertThat(ranking.place("T").band()).contains("Khá");
        assertThat(ranking.place("T").cappedBy()).isEmpty();
    }

    @Test
    void lowersTheBandOfAUnitThatIsOnlyAssessed() {
        YearRows rows = rows().regulation("unrankedUnits", "BAND")
                .unit(new UnitRow("I", "Island", "A", null, "ASSESSED_NOT_RANKED", "island", null, null, null, null))
                .marks("I", Stage.APPRAISAL, "1.1=20", "1.2=40", "2=39");
        Finding finding = new Finding("I", "kỷ luật", "02/QĐ");

        Place place = rank(rows, finding).place("I");

        assertThat(place.band()).contains("Khá");
        assertThat(place.cappedBy()).contains(finding);
        assertThat(place.rank()).isEqualTo(2);
    }

    @Test
    void refusesAFindingThatNoCeilingNamesAndAUnitThatNobodyKnows() {
        assertThatThrownBy(() -> rank(rows(), new Finding("U", "kỉ luật", ""), new Finding("Z", "kỷ luật", "")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("unit U has the finding \"kỉ luật\", for which no ceiling is declared; the ceilings are"
                        + " for: kỷ luật, báo cáo chậm.\nCorrect the name, or declare the finding in the regulation"
                        + " bandCeilings.\nthere is no unit \"Z\".");
    }

    @Test
    void assessedUnitHasABandOnlyWhereTheRegulationsSaySo() {
        Table table = Table.empty().unit("U", "90").assessed("X", "80");

        assertThat(table.rank().place("X").band()).isEmpty();
        assertThat(table.with("unrankedUnits=BAND").rank().place("X").band()).contains("Tốt");
    }

    @Test
    void presetsAreKnownByName() {
        assertThat(Table.empty()
                        .with("bands=NATIONAL_GROUPS")
                        .unit("U", "80")
                        .rank()
                        .place("U")
                        .band())
                .contains("Nhóm B");
        assertThat(BandScheme.FIVE_WORDS.names()).containsExactly("Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu");
    }
}
