package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.exemption;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.task;
import static vn.cchc.model.round.Given.texts;
import static vn.cchc.model.round.Given.unit;
import static vn.cchc.model.round.Given.unitUntil;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;

class RoundProblemsTest {

    @Test
    void saysEveryFaultOfARoundInOnePass() throws IOException {
        RoundRows rows = faultyRows();

        Checked<Round> checked = Given.round(rows);

        assertThat(checked.value()).isEmpty();
        assertThat(String.join("\n\n", texts(checked, Language.VI)) + "\n")
                .isEqualTo(expected("round-problems-vi.txt"));
        assertThat(String.join("\n\n", texts(checked, Language.EN)) + "\n")
                .isEqualTo(expected("round-problems-en.txt"));
    }

    @Test
    void provokesEveryKindOfFaultThatARoundCanHave() {
        Set<Code> ofRounds = Arrays.stream(Code.values())
                .filter(code -> code.compareTo(Code.UNIT_TWICE) >= 0 && code.compareTo(Code.AGREEMENT_TWICE) <= 0)
                .collect(Collectors.toSet());

        Checked<Round> checked = Given.round(faultyRows());

        assertThat(checked.problems()).extracting(p -> p.code()).containsAll(ofRounds);
    }

    @Test
    void mindsNoRowOfAUnitThatWasItselfRefused() {
        RoundRows rows = RoundRows.of(
                List.of(new UnitRow("H07", null, "XA", null, null, null, null, null, null, null)),
                List.of(mark("H07", "1.1", Stage.SELF, "2"), mark("H07", "9.9", Stage.SELF, "2")));

        Checked<Round> checked = Given.round(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly("dòng 1, cột \"block\": Không có khối \"XA\" trong bộ quy tắc; các khối: SO.");
    }

    @Test
    void countsRowsThatAreTheSameObjectEachForItself() {
        MarkRow row = mark("H07", "1.1", Stage.SELF, "2");

        Checked<Round> checked = Given.round(row, row);

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 2, cột \"points\": Đơn vị H07, tiêu chí 1.1, giai đoạn tự chấm: kết quả 2 ghi hai lần"
                                + " (lần đầu ở dòng 1), tính một lần.");
    }

    @Test
    void refusesAFigureTooLongToWriteOut() {
        MarkRow row = share("H07", "2.1", new BigDecimal("1E+999999999"), new BigDecimal("1E-999999999"), null);

        Checked<Round> checked = Given.round(row);

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"reported\": \"1E+999999999\" is longer than 30 characters or has too large an"
                                + " exponent.",
                        "row 1, column \"outOf\": \"1E-999999999\" is longer than 30 characters or has too large an"
                                + " exponent.");
    }

    @Test
    void refusesAMarkWithoutUnitOrCriterion() {
        Checked<Round> checked = Given.round(
                mark(" ", "1.1", Stage.SELF, "2"), mark("H07", "", Stage.SELF, "2"), mark("H07", "1.3", null, "-1"));

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 1, cột \"unit\": Thiếu giá trị bắt buộc \"unit\".",
                        "dòng 2, cột \"criterion\": Thiếu giá trị bắt buộc \"criterion\".",
                        "dòng 3, cột \"stage\": Dòng chấm của đơn vị H07, tiêu chí 1.3 không ghi giai đoạn.\n"
                                + "Ghi: tự chấm, thẩm định, thẩm định lại hoặc hội đồng.");
    }

    @Test
    void refusesPointsOutsideZeroToMaximum() {
        Checked<Round> checked = Given.round(
                mark("H07", "1.1", Stage.SELF, "20"),
                mark("H07", "1.2", Stage.SELF, "20.000000001"),
                mark("H07", "2.1", Stage.SELF, "-0.5"));

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 2, cột \"points\": 20,000000001 lớn hơn 20, điểm tối đa của tiêu chí 1.2 (đơn vị H07).\n"
                                + "Kiểm tra lại dấu thập phân.",
                        "dòng 3, cột \"points\": Điểm -0,5 của tiêu chí 2.1 (đơn vị H07) là số âm.\n"
                                + "Điểm trừ được ghi là số dương trong nhóm điểm trừ.");
    }

    @Test
    void refusesAPetitionForPointsThatNoMarkCouldGive() {
        RoundRows rows = RoundRows.of(List.of(unit("H07")), List.of())
                .withTasks(Given.tasks("H07"))
                .withCouncil(
                        List.of(),
                        List.of(
                                petition("K1", "2.1", Petition.Request.POINTS, "21", null),
                                petition("K2", "2.1", Petition.Request.POINTS, "-1", null),
                                petition("", "2", null, null, null)));

        Checked<Round> checked = Given.round(rows);

        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"points\": 21 is above 20, the maximum of criterion 2.1 (unit H07).\n"
                                + "Maybe the decimal mark was lost.",
                        "row 2, column \"points\": the points -1 for criterion 2.1 (unit H07) are negative.\n"
                                + "A deduction is entered as a positive number in a penalty group.",
                        "row 3, column \"id\": the required value \"id\" is missing.",
                        "row 3, column \"criterion\": criterion 2 has children and so is not scored directly (unit H07).");
    }

    @Test
    void refusesAUnitWithoutABlockWhereThereIsAChoice() {
        Rulebook one = Given.RULEBOOK;
        Rulebook choice = new Rulebook(2025, "", one.citation(), "", one.blocks(), Optional.of(one.rules("SO")));
        UnitRow row = new UnitRow("H07", null, " ", null, "MAYBE", null, null, null, null, null);

        Checked<Round> checked = Round.of(choice, Given.YEAR_END, List.of(row), List.of());

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 1, cột \"block\": Thiếu giá trị bắt buộc \"block\".",
                        "dòng 1, cột \"participation\": \"MAYBE\" không nằm trong các giá trị được phép: được xếp"
                                + " hạng; được đánh giá, không xếp hạng; không thuộc diện đánh giá.");
    }

    private static RoundRows faultyRows() {
        return new RoundRows(units(), marks(), exemptions(), tasks(), agreements(), petitions(), "");
    }

    private static List<UnitRow> units() {
        return List.of(
                unit("H07"),
                unit("H08"),
                unit("H07"),
                unitUntil("X11", LocalDate.of(2025, 6, 30), "X21"),
                unitUntil("X13", LocalDate.of(2025, 6, 30), null),
                new UnitRow("H09", null, "XA", null, null, null, null, null, null, null),
                unit("H10", "NOT_ASSESSED", "mới thành lập"),
                unit("H11", "ASSESSED_NOT_RANKED", " "));
    }

    private static List<MarkRow> marks() {
        return List.of(
                mark("H7", "1.1", Stage.SELF, "2"),
                mark("X11", "1.1", Stage.SELF, "2"),
                mark("X13", "1.1", Stage.SELF, "2"),
                mark("H07", "1.10", Stage.SELF, "2"),
                mark("H07", "1", Stage.SELF, "2"),
                mark("H07", "1.1", Stage.SELF, "2"),
                mark("H07", "1.1", Stage.SELF, "1.5"),
                mark("H07", "1.1", Stage.APPRAISAL, "1.50"),
                mark("H07", "1.1", Stage.APPRAISAL, "1.5"),
                new MarkRow("H07", "2.1", Stage.SELF, null, null, null, null, null, null, null, null, null, null, null),
                mark("H07", "1.2", null, "2"),
                mark("H07", "1.3", Stage.SELF, "2"),
                mark("H07", "2.2", Stage.APPRAISAL, "2"),
                mark("H07", "2.1", Stage.COUNCIL, "2", "2026-03-01"),
                mark("H07", "2.1", Stage.APPRAISAL, "3", "2026-03-02"),
                mark("H08", "1.1", Stage.SELF, "0"),
                mark("H08", "2.1", Stage.SELF, "4"),
                mark("H10", "2.1", Stage.SELF, "4"),
                share("H07", "2.1", BigDecimal.ONE, BigDecimal.TEN, "1/10"),
                share("H07", "2.1", BigDecimal.ONE, null, null));
    }

    private static List<ExemptionRow> exemptions() {
        return List.of(
                exemption("H08", "2", null, "không có thủ tục"),
                exemption("H08", "2.1", Stage.COUNCIL, "không có thủ tục"),
                exemption("H07", "1.2", null, " "));
    }

    private static List<TaskRow> tasks() {
        return List.of(task("biên giới", "H07"), task("cảng biển", "H07"));
    }

    private static List<AgreementRow> agreements() {
        return List.of(
                new AgreementRow("H07", "12/SYT", Given.YEAR_END, null),
                new AgreementRow("H07", "13/SYT", Given.YEAR_END, null));
    }

    private static List<PetitionRow> petitions() {
        return List.of(
                petition("K1", "2.1", Petition.Request.POINTS, "3", Petition.Outcome.REFUSED),
                new PetitionRow(
                        "K1",
                        "H08",
                        "1.1",
                        Petition.Request.EXEMPTION,
                        null,
                        "không có",
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static PetitionRow petition(
            String id,
            String leaf,
            Petition.@Nullable Request request,
            @Nullable String points,
            Petition.@Nullable Outcome outcome) {
        BigDecimal asked = points == null ? null : new BigDecimal(points);
        return new PetitionRow(id, "H07", leaf, request, asked, "đã làm đủ", null, null, outcome, null, null);
    }

    private static MarkRow share(
            String unit,
            String leaf,
            @Nullable BigDecimal reported,
            @Nullable BigDecimal outOf,
            @Nullable String other) {
        return new MarkRow(
                unit, leaf, Stage.SELF, null, reported, outOf, other, null, null, null, null, null, null, null);
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(RoundProblemsTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
