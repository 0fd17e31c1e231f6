package vn.cchc.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

class RowReaderTest {

    private static final Field VALUE = Field.required("value");

    @Test
    void readsDatesStrictly() {
        Faults faults = cells(
                Cell.text("31/12/2025"),
                Cell.text("2025-12-31"),
                Cell.text("1/7/2025"),
                Cell.text("29/02/2025"),
                Cell.text("31/12/25"),
                Cell.date(LocalDate.of(2025, 12, 31)),
                Cell.number(46022),
                Cell.text("-"));

        assertThat(faults.column(VALUE, NumberStyle.EN, RowReader::date))
                .containsExactly("2025-12-31", "2025-12-31", "2025-07-01", "-", "-", "2025-12-31", "-", "-");
        assertThat(faults.texts().get(0))
                .isEqualTo("sheet \"t\", column \"value\": \"29/02/2025\" is not a date.\n"
                        + "Write it as 2025-12-31 or 31/12/2025.");
        assertThat(faults.texts()).hasSize(3);
    }

    @Test
    void readsLocalTimesAsVietnamese() {
        Faults faults = cells(
                Cell.text("2025-12-31T17:30"),
                Cell.text("31/12/2025 17:30"),
                Cell.text("2025-12-31T17:30:00+09:00"),
                Cell.text("31/12/2025"),
                Cell.date(LocalDateTime.of(2025, 12, 31, 7, 0, 1)),
                Cell.text("17:30"));

        assertThat(faults.column(VALUE, NumberStyle.EN, RowReader::instant))
                .containsExactly(
                        "2025-12-31T10:30:00Z",
                        "2025-12-31T10:30:00Z",
                        "2025-12-31T08:30:00Z",
                        "2025-12-30T17:00:00Z",
                        "2025-12-31T00:00:01Z",
                        "-");
        assertThat(faults.texts(Language.VI))
                .containsExactly("trang tính \"t\", cột \"value\": \"17:30\" không phải là thời điểm.\n"
                        + "Viết thời điểm theo dạng 31/12/2025 17:30 hoặc 2025-12-31T17:30.");
    }

    @Test
    void readsWholeNumbers() {
        Faults faults = cells(Cell.text("12"), Cell.number(new BigDecimal("3.0")), Cell.text("2,5"), Cell.number(-1));

        assertThat(faults.column(VALUE, NumberStyle.UNDECLARED, RowReader::whole))
                .containsExactly("12", "3", "-", "-");
        assertThat(faults.texts().get(0))
                .isEqualTo("sheet \"t\", column \"value\": \"2.5\" is not a whole number of zero or more.");
    }

    @Test
    void readsNumbersWithOneReadingOnly() {
        Faults faults = cells(
                Cell.text("0.125"),
                Cell.text("1000.125"),
                Cell.text("1.250"),
                Cell.text("\u22120,5"),
                Cell.text("1,250.5"),
                Cell.text("1 250"),
                Cell.text("١"),
                Cell.text("1".repeat(31)),
                Cell.text("1e2"));

        assertThat(faults.column(VALUE, NumberStyle.UNDECLARED, RowReader::decimal))
                .containsExactly("0.125", "1000.125", "-", "-0.5", "1250.5", "-", "-", "-", "-");
        assertThat(faults.texts()).hasSize(6);
    }

    @Test
    void cleansCodesAndTexts() {
        Faults codes = cells(Cell.text("\u200B1.10 "), Cell.text("A\u00A0 1"), Cell.date(LocalDate.of(2025, 10, 1)));
        Faults texts = cells(Cell.text(" So\u031B\u0309 Y te\u0302\u0301 \uFEFF"), Cell.text("a\u200Fb"));

        assertThat(codes.column(VALUE, NumberStyle.EN, RowReader::code)).containsExactly("1.10", "A  1", "-");
        assertThat(codes.texts(Language.VI))
                .containsExactly("trang tính \"t\", cột \"value\": Mã đã bị chương trình bảng tính đổi thành ngày"
                        + " 01/10/2025.\nĐịnh dạng cột mã là văn bản (Text) rồi gõ lại mã.");
        assertThat(texts.column(VALUE, NumberStyle.EN, RowReader::text)).containsExactly("Sở Y tế", "a\u200Fb");
    }

    @Test
    void readsWordsInTwoLanguages() {
        Map<Integer, List<String>> words = new LinkedHashMap<>();
        words.put(1, List.of("tự chấm", "self"));
        words.put(2, List.of("hội đồng", "council"));
        Vocabulary<Integer> stages = Vocabulary.of(words);
        Faults faults = cells(Cell.text("TỰ_CHẤM"), Cell.text("Hoi dong"), Cell.text("council"), Cell.text("khác"));

        assertThat(faults.column(VALUE, NumberStyle.EN, (r, f) -> r.word(f, stages)))
                .containsExactly("1", "2", "2", "-");
        assertThat(faults.texts())
                .containsExactly("sheet \"t\", column \"value\": \"khác\" is not one of: tự chấm, hội đồng.");
    }

    @Test
    void findsColumnsWhateverTheirForm() throws IOException {
        Table table = Faults.text("a.csv", "TỰ_CHẤM,Ma\u0303,Điểm  tối đa,lạ\n1,2,3,4\n")
                .document
                .tables()
                .get(0);
        List<Problem> problems = new ArrayList<>();
        List<Field> fields = List.of(
                Field.required("code", "mã"),
                Field.required("self", "tự chấm"),
                Field.optional("maximum", "diem_toi_da"),
                Field.required("name", "tên"));

        Columns columns = Columns.of(table, fields, OtherColumns.WARN, problems::add);

        assertThat(columns.find("code")).hasValue(1);
        assertThat(columns.find("maximum")).hasValue(2);
        assertThat(columns.isSound()).isFalse();
        assertThat(problems)
                .extracting(p -> p.text(Language.EN))
                .containsExactly(
                        "a.csv, row 1, column \"lạ\": column \"lạ\" is unknown and was not read; the columns understood"
                                + " are: code, self, maximum, name.\nCheck the heading.",
                        "a.csv: column \"name\" is missing; the table has: TỰ_CHẤM, Mã, Điểm  tối đa, lạ.\n"
                                + "Add the column, or mend its heading.");
        assertThatThrownBy(() -> columns.find("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoColumnsOfOneMeaning() throws IOException {
        Table table = Faults.text("a.csv", "Mã,code\n1,2\n").document.tables().get(0);
        List<Problem> problems = new ArrayList<>();

        Columns.of(table, List.of(Field.required("code", "mã")), OtherColumns.WARN, problems::add);

        assertThat(problems)
                .extracting(p -> p.text(Language.VI))
                .containsExactly("a.csv, dòng 1, cột \"code\": Cột \"code\" trùng nghĩa với cột \"Mã\".\n"
                        + "Chỉ giữ lại một cột.");
    }

    @Test
    void readsDatesByTheSystemOfTheWorkbook() {
        assertThat(SerialDate.iso(new BigDecimal("1"), false)).contains("1900-01-01");
        assertThat(SerialDate.iso(new BigDecimal("60"), false)).isEmpty();
        assertThat(SerialDate.iso(new BigDecimal("61"), false)).contains("1900-03-01");
        assertThat(SerialDate.iso(new BigDecimal("46022.75"), false)).contains("2025-12-31T18:00:00");
        assertThat(SerialDate.iso(new BigDecimal("44560"), true)).contains("2025-12-31");
    }

    @Test
    void understandsNumberFormats() {
        assertThat(SheetFormat.of(2, "").show("1.1")).isEqualTo("1.10");
        assertThat(SheetFormat.of(170, "#,##0.00_);[Red]\\(#,##0.00\\)").show("1.1"))
                .isEqualTo("1.10");
        assertThat(SheetFormat.of(171, "0.0\"đ\"").kind()).isEqualTo(SheetFormat.Kind.FIXED);
        assertThat(SheetFormat.of(172, "[$-42A]dd/mm/yyyy").kind()).isEqualTo(SheetFormat.Kind.DATE);
        assertThat(SheetFormat.of(14, "").kind()).isEqualTo(SheetFormat.Kind.DATE);
        assertThat(SheetFormat.of(0, "General").kind()).isEqualTo(SheetFormat.Kind.PLAIN);
        assertThat(SheetFormat.of(10, "").kind()).isEqualTo(SheetFormat.Kind.PERCENT);
    }

    private static Faults cells(Cell... cells) {
        TableBuilder table = Table.named("t", "value");
        for (Cell cell : cells) {
            table.row(cell);
        }
        return Faults.of(table.build());
    }
}
