package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms out, returns in. */
class CollectCommandTest {

    private static final String RULES = """
        [rulebook]
        name,value
        year,2025
        title,Test
        [criteria]
        code,name,maximum,appraiser
        1,Plan,60,Sở Nội vụ
        2,Reports,40,Sở Tài chính
        """;
    private static final String UNITS = "[units]\ncode,name\nA,Unit A\nB/1,Unit B\n";

    @TempDir
    Path folder;

    private Path rules;
    private Path units;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        rules = Files.writeString(folder.resolve("rules.csv"), RULES);
        units = Files.writeString(folder.resolve("units.csv"), UNITS);
    }

    @Test
    void writesAFormForEachUnitAndOverwritesNone() throws IOException {
        Path forms = folder.resolve("forms");

        int first = run("template", "--all", "--for", "unit", "--round", units, "--out", forms, "--lang", "en");
        int second = run("template", "--all", "--for", "unit", "--round", units, "--out", forms, "--lang", "en");

        assertThat(first).isZero();
        assertThat(out.toString())
                .isEqualTo("Wrote " + forms.resolve("A.xlsx") + "\nWrote " + forms.resolve("B_1.xlsx") + "\n");
        assertThat(second).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("error: " + forms.resolve("A.xlsx") + " is there already; nothing is overwritten.\n"
                        + "    Choose another name, or move the old file away.\n"
                        + "error: " + forms.resolve("B_1.xlsx") + " is there already; nothing is overwritten.\n"
                        + "    Choose another name, or move the old file away.\n");
    }

    @Test
    void writesAFormForOneUnitWithoutAListAndForEachAgency() {
        int unit = run("template", "--unit", "X", "--for", "unit", "--out", folder.resolve("one"), "--lang", "en");
        int agencies =
                run("template", "--all", "--for", "appraiser", "--round", units, "--out", folder.resolve("agencies"));

        assertThat(err.toString()).isEmpty();
        assertThat(unit).isZero();
        assertThat(agencies).isZero();
        assertThat(folder.resolve("one/X.xlsx")).exists();
        assertThat(folder.resolve("agencies/Sở Nội vụ.xlsx")).exists();
        assertThat(folder.resolve("agencies/Sở Tài chính.xlsx")).exists();
    }

    @Test
    void saysWhatItNeeds() {
        assertThat(run("template", "--all", "--for", "unit", "--out", folder)).isEqualTo(2);
        assertThat(run("template", "--unit", "A", "--agency", "Sở Nội vụ", "--for", "unit", "--out", folder))
                .isEqualTo(2);
        assertThat(run("collect", folder, "--out", folder.resolve("round.csv"))).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "--all cần danh sách đơn vị: --round FILE.",
                        "--agency chỉ dùng với --for appraiser.",
                        "--out phải nằm ngoài thư mục chứa các tệp gửi về");
    }

    @Test
    void collectsReturnsIntoARoundThatIsThereAlready() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("returns"));
        Files.writeString(returns.resolve("a.csv"), "[marks]\nunit,criterion,stage,points\nA,1,SELF,60\nA,2,SELF,40\n");
        Files.writeString(
                returns.resolve("snv.json"),
                "{\"marks\": [{\"unit\": \"A\", \"criterion\": \"1\", \"stage\": \"APPRAISAL\", \"points\": 55,"
                        + " \"agency\": \"Sở Nội vụ\"}]}");
        Files.writeString(returns.resolve("proof.pdf"), "%PDF");
        Files.writeString(returns.resolve("~$a.xlsx"), "x");
        Path round = folder.resolve("round.csv");

        int first = run("collect", returns, "--round", units, "--out", round, "--lang", "en");
        String written = Files.readString(round);
        int second = run("collect", returns, "--round", units, "--out", round, "--lang", "en");

        assertThat(first).isZero();
        assertThat(out.toString()).isEqualTo("Merged 2 files, 3 marks\nWrote " + round + "\n");
        assertThat(second).isEqualTo(1);
        assertThat(written)
                .contains("A,1,SELF,60", "A,2,SELF,40", "A,1,APPRAISAL,55", "B/1,Unit B")
                .isEqualTo(Files.readString(round));
        assertThat(err.toString())
                .isEqualTo("note: proof.pdf: no returned XLSX, CSV or JSON file, and not read.\n"
                        + "note: ~$a.xlsx: no returned XLSX, CSV or JSON file, and not read.\n"
                        + "warning: unit B/1 (Unit B) has not returned its self-scores (2 criteria).\n"
                        + "warning: Sở Tài chính has not returned its appraisal (2 marks).\n"
                        + "warning: Sở Nội vụ, field 1 Plan, block ALL: 1 of 2 marks are not yet appraised.\n"
                        + "error: " + round + " is there already; nothing is overwritten.\n"
                        + "    Choose another name, or move the old file away.\n");
    }

    @Test
    void writesNothingWhereReturnsContradictEachOther() throws IOException {
        Path returns = Files.createDirectory(folder.resolve("returns"));
        Files.writeString(returns.resolve("a.csv"), "[marks]\nunit,criterion,stage,points\nA,1,SELF,60\n");
        Files.writeString(returns.resolve("b.csv"), "[marks]\nunit,criterion,stage,points\nA,1,SELF,59\n");

        int status = run("collect", returns, "--round", units, "--out", folder.resolve("round.xlsx"));

        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("round.xlsx")).doesNotExist();
        assertThat(err.toString())
                .contains("lỗi: b.csv, bảng \"marks\", dòng 3, cột \"points\": Đơn vị A, tiêu chí 1, giai đoạn tự chấm:"
                        + " hai tệp gửi về ghi khác nhau, 60 (tệp a.csv, trang \"marks\", dòng 3, cột \"points\")"
                        + " và 59.");
    }

    private int run(Object... arguments) {
        String[] all = new String[arguments.length + 2];
        for (int i = 0; i < arguments.length; i++) {
            all[i] = arguments[i].toString();
        }
        all[arguments.length] = "--rules";
        all[arguments.length + 1] = rules.toString();
        try (PrintWriter console = new PrintWriter(out);
                PrintWriter errors = new PrintWriter(err)) {
            return Cchc.run(console, errors, all);
        }
    }
}
