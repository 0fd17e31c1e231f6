package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

class CriteriaSetTest {

    // made for a known fault of weight tables: children that add up only after rounding; the values are invented
    private static final String F19 = """
            A,,1
            A.1,A,0.1
            A.2,A,0.1
            A.3,A,0.1
            A.4,A,0.1
            A.5,A,0.1
            A.6,A,0.1
            A.7,A,0.1
            A.8,A,0.1
            A.9,A,0.1
            A.10,A,0.1
            B,,100
            B.1,B,33.3
            B.2,B,33.5
            B.3,B,33.6
            C,,5
            C.1,C,2
            C.1.1,C.1,1
            C.1.2,C.1,0.5
            C.2,C,3
            D,,2
            E.1,E,1
            G,G,1
            """;

    @Test
    void findsAllFourFaultsOfATreeInOneRun() {
        List<CriterionRow> rows = rows(F19);

        Checked<CriteriaSet> checked = CriteriaSet.of(rows, Points.of("108"));

        assertThat(checked.value()).isEmpty();
        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 12, cột \"maximum\": Tổng điểm tối đa các tiêu chí con của B là 100,4, trong khi điểm tối"
                                + " đa của B là 100, chênh lệch 0,4.\n"
                                + "Sửa điểm tối đa của một tiêu chí con hoặc của B.",
                        "dòng 17, cột \"maximum\": Tổng điểm tối đa các tiêu chí con của C.1 là 1,5, trong khi điểm tối"
                                + " đa của C.1 là 2, chênh lệch 0,5.\n"
                                + "Sửa điểm tối đa của một tiêu chí con hoặc của C.1.",
                        "dòng 22, cột \"parent\": Tiêu chí E.1 ghi cấp trên là \"E\", nhưng không có tiêu chí nào mang"
                                + " mã này.\n"
                                + "Kiểm tra lại mã cấp trên.",
                        "dòng 23, cột \"parent\": Tiêu chí G là cấp trên của chính nó: G → G.\nSửa lại mã cấp trên.");
        assertThat(texts(checked, Language.EN))
                .containsExactly(
                        "row 12, column \"maximum\": the children of B add up to 100.4, its maximum is 100, a difference"
                                + " of 0.4.\nMend a child's maximum or that of B.",
                        "row 17, column \"maximum\": the children of C.1 add up to 1.5, its maximum is 2, a difference"
                                + " of 0.5.\nMend a child's maximum or that of C.1.",
                        "row 22, column \"parent\": criterion E.1 belongs to \"E\", which does not exist.\n"
                                + "Check the parent's code.",
                        "row 23, column \"parent\": criterion G is its own ancestor: G → G.\nMend the parent's code.");
    }

    @Test
    void findsTheSameFaultsInAnyOrderOfTheRows() {
        List<CriterionRow> rows = new ArrayList<>(rows(F19));
        Collections.reverse(rows);

        Checked<CriteriaSet> checked = CriteriaSet.of(rows, Points.of("108"));

        assertThat(checked.problems())
                .extracting(p -> p.code() + " " + p.subject().criterion().orElseThrow())
                .containsExactly(
                        "PARENT_CYCLE G",
                        "PARENT_UNKNOWN E.1",
                        "CHILDREN_DO_NOT_ADD_UP C.1",
                        "CHILDREN_DO_NOT_ADD_UP B");
    }

    @Test
    void takesTenTenthsForAWholeAndKeepsEachCodeItsOwn() {
        List<CriterionRow> rows = rows(F19).subList(0, 11);

        CriteriaSet set = CriteriaSet.of(rows, Points.of("1")).orThrow();

        assertThat(set.leaves()).extracting(Leaf::code).hasSize(10).contains("A.1", "A.10");
        assertThat(set.leafIndex("A.1")).isZero();
        assertThat(set.leafIndex("A.10")).isEqualTo(9);
        assertThat(set.leafIndex("A.100")).isEqualTo(-1);
        assertThat(set.leafIndex("A")).isEqualTo(-1);
    }

    @Test
    void refusesFieldsThatMissTheTotal() {
        List<CriterionRow> rows = rows("1,,60\n2,,39.55");

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly("Tổng điểm tối đa của các lĩnh vực là 99,55, phải bằng 100.\n"
                        + "Sửa điểm tối đa của một lĩnh vực, hoặc khai báo tổng điểm khác trong bộ quy tắc.");
        assertThat(texts(checked, Language.EN))
                .containsExactly("the fields add up to 99.55, expected 100.\n"
                        + "Mend a field's maximum, or declare another total in the rulebook.");
    }

    @Test
    void namesEveryStepOfALongerCycleOnce() {
        List<CriterionRow> rows = rows("1,,100\nX,Z,1\nY,X,2\nZ,Y,3\nW,X,0");

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.EN))
                .containsExactly("row 2, column \"parent\": criterion X is its own ancestor: X → Z → Y → X.\n"
                        + "Mend the parent's code.");
    }

    @Test
    void namesBothPlacesOfACodeThatStandsTwice() {
        Origin sheet = Origin.ofFile("rules.xlsx").inSheet("Criteria");
        List<CriterionRow> rows = List.of(
                at(row("1", "", "100"), sheet.atRow(2).atCell("A2")),
                at(row("1.1", "1", "50"), sheet.atRow(3).atCell("A3")),
                at(row("1.1", "1", "40"), sheet.atRow(6).atCell("A6")));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "rules.xlsx, trang tính \"Criteria\", dòng 6, cột \"code\", ô A6: Mã tiêu chí 1.1 đã có ở"
                                + " ô A3.\nMỗi tiêu chí phải có một mã riêng; 1.10 khác 1.1.");
    }

    @Test
    void namesBothPositionsOfOneRowHandedInTwice() {
        CriterionRow row = row("1", "", "100");

        Checked<CriteriaSet> checked = CriteriaSet.of(List.of(row, row));

        assertThat(texts(checked, Language.EN))
                .containsExactly("row 2, column \"code\": the criterion code 1 already stands in row 1.\n"
                        + "Each criterion needs a code of its own; 1.10 is not 1.1.");
    }

    @Test
    void checksARowWhoseParentIsUnknownToo() {
        List<CriterionRow> rows = List.of(
                row("1", "", "100"),
                row("9.1", "9", "-2"),
                row("9.1.1", "9.1", "1").withRule("Nope", "", MarkSource.SELF_THEN_APPRAISAL));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(checked.problems())
                .extracting(p -> p.code().name())
                .containsExactly("PARENT_UNKNOWN", "MAXIMUM_NEGATIVE", "RULE_UNKNOWN");
    }

    @Test
    void doesNotDoubtTheSumForARuleThatIsUnknown() {
        List<CriterionRow> rows = List.of(
                row("1", "", "100"), row("1.1", "1", "100").withRule("Nope", "", MarkSource.SELF_THEN_APPRAISAL));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(checked.problems()).extracting(p -> p.code().name()).containsExactly("RULE_UNKNOWN");
    }

    @Test
    void readsParametersWithoutARuleAsThoseOfTheDefault() {
        List<CriterionRow> rows =
                List.of(row("1", "", "100").withRule("", "step=0.25", MarkSource.SELF_THEN_APPRAISAL));

        Leaf leaf = CriteriaSet.of(rows).orThrow().leaves().get(0);

        assertThat(leaf.rule().parameters()).containsEntry("step", "0.25");
        assertThat(leaf.source()).isEqualTo(MarkSource.SELF_THEN_APPRAISAL);
    }

    @Test
    void refusesARuleOrParametersAboveOthers() {
        List<CriterionRow> rows = List.of(
                row("1", "", "60").withRule("Judged", "", MarkSource.SELF_THEN_APPRAISAL),
                row("1.1", "1", "60"),
                row("2", "", "40").withRule("", "step=1", MarkSource.SELF_THEN_APPRAISAL),
                row("2.1", "2", "40"));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 1, cột \"rule\": Tiêu chí 1 có tiêu chí con nên không thể có cách chấm \"Judged\".\n"
                                + "Bỏ cách chấm ở tiêu chí cha.",
                        "dòng 3, cột \"parameters\": Tiêu chí 2 có tiêu chí con nên không thể có cách chấm \"step=1\".\n"
                                + "Bỏ cách chấm ở tiêu chí cha.");
    }

    @Test
    void keepsBonusAndPenaltyOutsideTheTotal() {
        List<CriterionRow> rows = List.of(
                row("1", "", "100"),
                kind(row("2", "", "3"), Criterion.Kind.BONUS),
                row("2.1", "2", "2"),
                row("2.2", "2", "2"),
                kind(row("3", "", "5"), Criterion.Kind.PENALTY));

        CriteriaSet set = CriteriaSet.of(rows).orThrow();

        assertThat(set.total()).isEqualTo(CriteriaSet.HUNDRED);
        assertThat(set.criterion("2.1").kind()).isEqualTo(Criterion.Kind.BONUS);
        assertThat(set.criterion("2").maximum()).isEqualTo(Points.of("3"));
        assertThat(set.fields()).extracting(Criterion::code).containsExactly("1", "2", "3");
    }

    @Test
    void refusesABonusBelowARegularField() {
        List<CriterionRow> rows = List.of(row("1", "", "100"), kind(row("1.1", "1", "100"), Criterion.Kind.BONUS));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 2, cột \"kind\": Tiêu chí 1.1 được khai báo là điểm cộng, khác với lĩnh vực chứa nó.\n"
                                + "Khai báo điểm cộng, điểm trừ ở cấp lĩnh vực.");
    }

    @Test
    void findsTheSameSetInAnyOrderButForThatOfChildren() {
        CriteriaSet one =
                CriteriaSet.of(rows("1,,60\n1.1,1,20\n1.2,1,40\n2,,40")).orThrow();
        CriteriaSet mixed =
                CriteriaSet.of(rows("1.1,1,20\n1,,60\n2,,40\n1.2,1,40")).orThrow();
        CriteriaSet swapped =
                CriteriaSet.of(rows("1,,60\n1.2,1,40\n1.1,1,20\n2,,40")).orThrow();

        assertThat(mixed).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(swapped).isNotEqualTo(one);
    }

    @Test
    void saysEveryFaultOfARowWithoutCodeOrMaximum() {
        List<CriterionRow> rows = List.of(row(" ", "", "100"), noMaximum("1"), row("2", "", "0.0000000001"));

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly(
                        "dòng 1, cột \"code\": Thiếu giá trị bắt buộc \"code\".",
                        "dòng 2, cột \"maximum\": Tiêu chí 1 chưa có điểm tối đa.",
                        "dòng 3, cột \"maximum\": 0,0000000001 có hơn 9 chữ số thập phân.\nLàm tròn trước khi ghi điểm.");
    }

    @Test
    void refusesAnEmptyTableAndATotalOfNothing() {
        assertThat(texts(CriteriaSet.of(List.of()), Language.VI)).containsExactly("Bộ tiêu chí không có tiêu chí nào.");
        assertThat(texts(CriteriaSet.of(rows("1,,0"), Points.ZERO), Language.EN))
                .containsExactly("the regulation \"total\" is \"0\", expected > 0.");
    }

    @Test
    void refusesMaximaThatNoSumCanHold() {
        Checked<CriteriaSet> children = CriteriaSet.of(rows("1,,100\n1.1,1,9000000000\n1.2,1,9000000000"));
        Checked<CriteriaSet> bonuses = CriteriaSet.of(List.of(
                row("1", "", "100"),
                kind(row("2", "", "9000000000"), Criterion.Kind.BONUS),
                kind(row("3", "", "9000000000"), Criterion.Kind.BONUS)));

        assertThat(texts(children, Language.EN))
                .containsExactly(
                        "row 1, column \"maximum\": the children of 1 add up to 18000000000, its maximum is 100,"
                                + " a difference of 17999999900.\nMend a child's maximum or that of 1.");
        assertThat(texts(bonuses, Language.EN)).containsExactly("18000000100 is beyond the range of points.");
    }

    @Test
    void refusesATreeDeeperThanFiftyLevels() {
        List<CriterionRow> rows = chain(52);

        Checked<CriteriaSet> checked = CriteriaSet.of(rows);

        assertThat(texts(checked, Language.VI))
                .containsExactly("dòng 51, cột \"parent\": Tiêu chí C51 nằm sâu hơn 50 cấp.");
        assertThat(CriteriaSet.of(chain(50)).orThrow().leaves()).hasSize(1);
    }

    @Test
    void findsCriteriaByCodeAndNamesThoseThatExist() {
        CriteriaSet set =
                CriteriaSet.of(rows("1,,60\n1.1,1,20\n1.2,1,40\n2,,40")).orThrow();

        assertThat(set.parent("1.1")).contains("1");
        assertThat(set.parent("1")).isEmpty();
        assertThat(set.leavesOf(set.criterion("1"))).extracting(Leaf::code).containsExactly("1.1", "1.2");
        assertThat(set.criteria()).extracting(Criterion::code).containsExactly("1", "1.1", "1.2", "2");
        assertThat(set.find("1.10")).isEmpty();
        assertThatThrownBy(() -> set.criterion("1.10"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no criterion 1.10; the set has 1, 1.1, 1.2, 2");
        assertThat(set).hasToString("CriteriaSet[2 fields, 3 leaves, 100 points]");
    }

    @Test
    void sharesNoListThatCouldChange() {
        List<CriterionRow> rows = new ArrayList<>(rows("1,,100"));
        CriteriaSet set = CriteriaSet.of(rows).orThrow();

        rows.clear();

        assertThat(set.leaves()).hasSize(1);
        assertThatThrownBy(() -> set.leaves().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> set.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> set.criteria().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<CriterionRow> chain(int levels) {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 1; i <= levels; i++) {
            rows.add(row("C" + i, i == 1 ? "" : "C" + (i - 1), "100"));
        }
        return rows;
    }

    private static List<CriterionRow> rows(String csv) {
        return csv.lines()
                .map(line -> line.split(","))
                .map(c -> row(c[0], c[1], c[2]))
                .toList();
    }

    private static CriterionRow row(String code, String parent, String maximum) {
        return CriterionRow.of(code, parent, "Tiêu chí " + code, maximum);
    }

    private static CriterionRow noMaximum(String code) {
        return new CriterionRow(code, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static CriterionRow kind(CriterionRow r, Criterion.Kind kind) {
        return new CriterionRow(
                r.code(),
                r.parent(),
                r.name(),
                r.maximum(),
                null,
                null,
                null,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }

    private static CriterionRow at(CriterionRow r, Origin origin) {
        return new CriterionRow(
                r.code(),
                r.parent(),
                r.name(),
                r.maximum(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                origin);
    }

    private static List<String> texts(Checked<?> checked, Language language) {
        return checked.problems().stream().map((Problem p) -> p.text(language)).toList();
    }
}
