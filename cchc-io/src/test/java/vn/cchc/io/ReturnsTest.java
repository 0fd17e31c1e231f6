package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;

/** Returned files that become one round. */
class ReturnsTest {

    private static final String RULES = """
        [rulebook]
        name,value
        year,2025
        title,Thử (synthetic)
        [criteria]
        code,parent,name,maximum,rule,parameters,source,appraiser
        1,,Chỉ đạo,40,,,,
        1.1,1,Kế hoạch,10,Judged,,SELF_THEN_APPRAISAL,Sở Nội vụ
        1.2,1,Đúng hạn,30,Proportional,,SELF_THEN_APPRAISAL,Sở Tư pháp
        2,,Kiểm tra,60,Judged,,APPRAISAL,Sở Nội vụ
        """;
    private static final String UNITS = "[units]\ncode,name\nSTC,Sở Tài chính\nSXD,Sở Xây dựng\nSYT,Sở Y tế\n";

    @TempDir
    Path folder;

    @Test
    void mergesReturnsOfEveryFormatAndSaysWhatIsNotThere() throws IOException {
        Path stc = unit("STC", "STC.xlsx")
                .fill("1.1", "points", "9.5")
                .fill("1.2", "reported", "40")
                .fill("1.2", "outOf", "50")
                .file();
        Path sxd = text("sxd.csv", "[marks]\nunit,criterion,stage,points\nSXD,1.1,SELF,8\n");
        Path snv = agency("Sở Nội vụ", "snv.xlsx")
                .fill("STC/1.1", "points", "9")
                .fill("STC/2", "points", "50")
                .file();

        ReadResult<Round> read = collect(stc, sxd, snv);

        assertThat(FaultCase.marks(read))
                .containsExactly(
                        "STC 1.1 SELF 9.5",
                        "STC 1.2 SELF 40/50",
                        "STC 1.1 APPRAISAL 9",
                        "STC 2 APPRAISAL 50",
                        "SXD 1.1 SELF 8");
        assertThat(TestFiles.texts(read, Language.EN))
                .containsExactly(
                        "unit SXD (Sở Xây dựng) has 1 of 2 criteria not yet self-scored: 1.2.",
                        "unit SYT (Sở Y tế) has not returned its self-scores (2 criteria).",
                        "Sở Tư pháp has not returned its appraisal (3 marks).",
                        "Sở Nội vụ, field 1 Chỉ đạo, block ALL: 2 of 3 marks are not yet appraised.",
                        "Sở Nội vụ, field 2 Kiểm tra, block ALL: 2 of 3 marks are not yet appraised.");
        assertThat(TestFiles.texts(read, Language.VI).get(1))
                .isEqualTo("Đơn vị SYT (Sở Y tế) chưa gửi điểm tự chấm (2 tiêu chí).");
    }

    @Test
    void namesBothPlacesOfAConflictInFilesOfAnyFormat() throws IOException {
        FilledForm form = unit("STC", "a.xlsx").fill("1.1", "points", "9.5").fill("1.2", "reported", "40");
        form.fill("1.2", "outOf", "50");
        Path csv =
                text("b.csv", "[marks]\nunit,criterion,stage,points,evidence\nSTC,1.1,SELF,9,\nSTC,1.2,SELF,,41/50\n");
        Path json = text(
                "c.json",
                "{\"marks\": [{\"unit\": \"STC\", \"criterion\": \"1.2\", \"stage\": \"SELF\", \"reported\": 40,"
                        + " \"outOf\": 50}]}");

        ReadResult<Round> read = collect(form.file(), csv, json);

        assertThat(read.value()).isEmpty();
        assertThat(FaultCase.errors(read, Language.EN))
                .containsExactly(
                        "b.csv, table \"marks\", row 3, column \"points\": unit STC, criterion 1.1, stage self-score:"
                                + " two returned files differ, 9.5 (file a.xlsx, sheet \"Tự chấm\", cell "
                                + form.address("1.1", "points") + ", column \"Điểm tự chấm\") and 9.\n"
                                + "Ask the sender and take the wrong file out of the"
                                + " folder, or give each mark its time.",
                        "b.csv, table \"marks\", row 4, column \"evidence\": unit STC, criterion 1.2, stage"
                                + " self-score: two returned files differ, 40/50 (file a.xlsx, sheet \"Tự chấm\", cell "
                                + form.address("1.2", "evidence") + ", column \"Kết quả\") and 41/50.\n"
                                + "Ask the sender and take the wrong file out of the"
                                + " folder, or give each mark its time.");
        assertThat(TestFiles.texts(read, Language.VI))
                .contains("c.json: 1 kết quả trùng với tệp a.xlsx, mỗi kết quả tính một lần.");
    }

    @Test
    void notesTwoEqualReturnsOnceForEachPairOfFiles() throws IOException {
        FilledForm form = unit("STC", "STC.xlsx").fill("1.1", "points", "9.5").fill("1.2", "reported", "40");
        form.fill("1.2", "outOf", "50");
        Path copy = Files.copy(form.file(), folder.resolve("STC (2).xlsx"));

        ReadResult<Round> read = collect(form.file(), copy);

        assertThat(FaultCase.marks(read)).containsExactly("STC 1.1 SELF 9.5", "STC 1.2 SELF 40/50");
        assertThat(TestFiles.texts(read, Language.EN))
                .contains("STC (2).xlsx: 2 marks repeat those of the file STC.xlsx; each counts once.");
    }

    @Test
    void takesOnlyWhatTheSenderMayMark() throws IOException {
        Path own = text(
                "stc.csv",
                "[marks]\nunit,criterion,stage,points,agency\nSTC,1.1,SELF,9,\nSTC,1.1,APPRAISAL,10,\n"
                        + "STC,2,APPRAISAL,60,Sở Tư pháp\n"
                        + "[exemptions]\nunit,criterion,reason\nSTC,1.2,we say so\n"
                        + "[approval]\ndecision\n1/QĐ\n");
        FilledForm form = unit("SXD", "SXD.xlsx").fill("1.1", "points", "5");
        int last = Integer.parseInt(form.address("1.2", "points").replaceAll("\\D", "")) + 1;
        form.change(
                FilledForm.SHEET,
                xml -> xml.replace(
                        "</sheetData>",
                        "<row r=\"" + last + "\"><c r=\"A" + last + "\" t=\"inlineStr\"><is><t>2</t></is></c><c r=\"I"
                                + last + "\"><v>60</v></c></row></sheetData>"));

        ReadResult<Round> read = collect(own, form.file());

        assertThat(FaultCase.marks(read)).containsExactly("STC 1.1 SELF 9", "SXD 1.1 SELF 5");
        assertThat(read.orThrow().exemptions()).isEmpty();
        assertThat(read.orThrow().draft()).isTrue();
        assertThat(TestFiles.texts(read, Language.EN))
                .contains(
                        "stc.csv: the table [approval] (1 rows) is not taken: of a returned file only marks are.\n"
                                + "The standing body enters this in the round, the file of --round.",
                        "stc.csv: the table [exemptions] (1 rows) is not taken: of a returned file only marks are.\n"
                                + "The standing body enters this in the round, the file of --round.",
                        "stc.csv, table \"marks\", row 4, column \"criterion\": unit STC, criterion 1.1, stage"
                                + " appraisal: the sender (–) may not mark it; the mark is not taken.",
                        "stc.csv, table \"marks\", row 5, column \"criterion\": unit STC, criterion 2, stage appraisal:"
                                + " the sender (Sở Tư pháp) may not mark it; the mark is not taken.",
                        "SXD.xlsx, sheet \"Tự chấm\", row " + last + ", column \"Mã tiêu chí\", cell A" + last
                                + ": unit SXD, criterion 2, stage self-score: the sender (SXD) may not mark it; the"
                                + " mark is not taken.");
    }

    @Test
    void refusesAReturnOfAnUnknownUnitOnce() throws IOException {
        Path file = folder.resolve("SLA.xlsx");
        Round others = RoundFiles.read(TestFiles.text("[units]\ncode,name\nSLA,Sở Lạ\n"), "others.csv", rulebook())
                .orThrow();
        Template.forUnit(others, "SLA", Language.VI).write(file);
        FilledForm form = new FilledForm(file).fill("1.1", "points", "9").fill("1.2", "points", "9");

        ReadResult<Round> read = collect(form.file());

        assertThat(FaultCase.errors(read, Language.EN))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("SLA.xlsx: ");
        assertThat(read.value()).isEmpty();
    }

    @Test
    void saysThatItCannotKnowWhoIsMissingWithoutAList() throws IOException {
        Path stc = unit("STC", "STC.xlsx").fill("1.1", "points", "9.5").file();

        ReadResult<Round> read = RoundFiles.readAll(List.of(stc), rulebook());

        assertThat(FaultCase.marks(read)).containsExactly("STC 1.1 SELF 9.5");
        assertThat(TestFiles.texts(read, Language.EN))
                .startsWith("no list of units is given: which unit has not returned is unknown.\n"
                        + "Give a file with a table [units]: --round FILE.");
    }

    @Test
    void saysEveryProblemOfEveryFileInOnePass() throws IOException {
        Path wrong = unit("STC", "STC.xlsx").fill("1.1", "points", "11").file();
        Path text = unit("SXD", "SXD.xlsx").fill("1.1", "points", "chín").file();
        Path broken = text("broken.xlsx", "<html><body>");

        ReadResult<Round> read = collect(wrong, text, broken);

        assertThat(FaultCase.findings(read, Language.EN))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("STC.xlsx") && line.contains("11 is above 10"))
                .anyMatch(line -> line.startsWith("SXD.xlsx") && line.contains("\"chín\" is not a number"))
                .anyMatch(line -> line.startsWith("broken.xlsx") && line.contains("HTML"));
    }

    @Test
    void keepsTheRoundSoFarAndReportsWhatContradictsIt() throws IOException {
        Path soFar = text(
                "sofar.csv",
                "[round]\nname,value\nnote,synthetic\n" + UNITS
                        + "[marks]\nunit,criterion,stage,points\nSTC,1.1,SELF,9\n"
                        + "[exemptions]\nunit,criterion,reason\nSTC,1.2,no files\n");
        Path other = unit("STC", "STC.xlsx").fill("1.1", "points", "9.5").file();

        ReadResult<Round> kept = RoundFiles.readAll(List.of(), soFar, rulebook());
        ReadResult<Round> contradicted = RoundFiles.readAll(List.of(other), soFar, rulebook());

        assertThat(kept.orThrow().exemptions()).hasSize(1);
        assertThat(kept.orThrow().note()).isEqualTo("synthetic");
        assertThat(FaultCase.findings(contradicted, Language.EN))
                .hasSize(1)
                .first()
                .asString()
                .contains("two returned files differ, 9 (file sofar.csv, sheet \"marks\", row ")
                .endsWith("column \"points\") and 9.5.");
    }

    private ReadResult<Round> collect(Path... returned) throws IOException {
        return RoundFiles.readAll(List.of(returned), text("units.csv", UNITS), rulebook());
    }

    private FilledForm unit(String unit, String name) throws IOException {
        Path file = folder.resolve(name);
        Template.forUnit(round(), unit, Language.VI).write(file);
        return new FilledForm(file);
    }

    private FilledForm agency(String agency, String name) throws IOException {
        Path file = folder.resolve(name);
        Template.forAppraiser(round(), new Agency(agency), List.of("STC", "SXD", "SYT"), Language.VI)
                .write(file);
        return new FilledForm(file);
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Round round() throws IOException {
        return RoundFiles.read(TestFiles.text(UNITS), "units.csv", rulebook()).orThrow();
    }

    private static Rulebook rulebook() throws IOException {
        return RulebookFiles.read(TestFiles.text(RULES), "rules.csv").orThrow();
    }
}
