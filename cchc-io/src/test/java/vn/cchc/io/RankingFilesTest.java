package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingChange;
import vn.cchc.scoring.Scorer;

class RankingFilesTest {

    private static final String RULES = """
            [rulebook]
            name,value
            year,2025
            [criteria]
            code,maximum
            1,100
            [regulations]
            name,value
            commendations,index:top=1
            bandCeilings,kỷ luật<=Khá
            """;
    private static final String ROUND = """
            [units]
            code,name,participation,reason
            1.10,Phòng A,,
            B,"Phòng B, cũ",,
            C,Phòng C,ASSESSED_NOT_RANKED,đảo
            D,Phòng D,,
            [marks]
            unit,criterion,stage,points
            1.10,1,APPRAISAL,90.0040
            B,1,APPRAISAL,90.0010
            C,1,APPRAISAL,80
            """;

    private static Ranking ranking() throws IOException {
        return ranking("2");
    }

    private static Ranking ranking(String indexScale) throws IOException {
        Rulebook rulebook = RulebookFiles.read(TestFiles.text(RULES + "indexScale," + indexScale + "\n"), "rules.csv")
                .orThrow();
        Round round =
                RoundFiles.read(TestFiles.text(ROUND), "round.csv", rulebook).orThrow();
        return Ranker.of(rulebook)
                .with(List.of(new Finding("B", "kỷ luật", "")))
                .rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }

    @ParameterizedTest
    @EnumSource
    void readsTheRankingThatWasWritten(FileFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultFiles.write(ranking("3"), bytes, format);

        ReadResult<PreviousYear> read =
                RankingFiles.yearBefore(new ByteArrayInputStream(bytes.toByteArray()), "ranking." + format);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().year()).isEqualTo(2025);
        assertThat(read.orThrow().entries())
                .isEqualTo(PreviousYear.of(ranking("3")).entries());
        assertThat(read.orThrow().regulations("ALL"))
                .contains(ranking("3").block("ALL").regulations());
    }

    @Test
    void readsABareTableAsASpreadsheetSavesIt() throws IOException {
        String table = "Mã đơn vị;Tên đơn vị;Hạng;Chỉ số\nA;Phòng A;1;90,25\nB;Phòng B;;\n";

        PreviousYear year =
                RankingFiles.yearBefore(TestFiles.text(table), "2024.csv").orThrow();

        assertThat(year.year()).isZero();
        assertThat(year.find("A").orElseThrow().index()).contains(new BigDecimal("90.25"));
        assertThat(year.find("A").orElseThrow().place()).isEqualTo(OptionalInt.of(1));
        assertThat(year.find("B").orElseThrow().index()).isEmpty();
        assertThat(year.find("B").orElseThrow().place()).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongWithATableOfFindings() throws IOException {
        ReadResult<List<Finding>> read =
                RankingFiles.findings(TestFiles.text("unit,finding\nA,\n,kỷ luật\nB,kỷ luật\n"), "findings.csv");

        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "findings.csv, row 2, column \"finding\": the required value \"finding\" is missing.",
                        "findings.csv, row 3, column \"unit\": the required value \"unit\" is missing.");
    }

    @Test
    void writesWhatTheOtherPrecisionAndACeilingWouldChange() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ResultFiles.write(ranking(), bytes, FileFormat.CSV);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains(
                        "ALL,1,1,B,\"Phòng B, cũ\",RANKED,90.0010,100,0,0,90.00,90001/1000,Khá,1.10,NOTHING,,,,,,,,,,kỷ"
                                + " luật,0\n")
                .endsWith("[precision]\n"
                        + "block,precision,first,second,declared,otherwise,firstExactIndex,secondExactIndex\n"
                        + "ALL,PUBLISHED,1.10,B,SHARED,AHEAD,22501/250,90001/1000\n");
    }

    @Test
    void writesProposalsAndChangesAsJson() throws IOException {
        Ranking ranking = ranking();
        Ranking later = Ranker.of(ranking.scorecards().rulebook())
                .with(PreviousYear.of(ranking))
                .rank(ranking.scorecards());

        assertThat(ResultFiles.toJson(Commendations.of(ranking)))
                .contains("\"position\":1,\"unit\":\"1.10\"")
                .contains("\"unit\":\"D\",\"name\":\"Phòng D\",\"reason\":\"INCOMPLETE\"");
        assertThat(ResultFiles.toJson(RankingChange.of(later)))
                .contains("\"unit\":\"B\",\"name\":\"Phòng B, cũ\",\"change\":\"SAME\"")
                .contains("\"placesGained\":0");
    }
}
