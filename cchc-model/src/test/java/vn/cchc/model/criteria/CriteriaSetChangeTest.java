package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSetChange.Entry;
import vn.cchc.model.criteria.CriteriaSetChange.FieldTotal;
import vn.cchc.model.criteria.CriteriaSetChange.Kind;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;

class CriteriaSetChangeTest {

    static final CriteriaSet LAST_YEAR = set("""
            1,,Chỉ đạo,60
            1.1,1,Kế hoạch,20
            1.2,1,Báo cáo,20
            1.3,1,Tuyên truyền,20
            2,,Thủ tục,40
            2.1,2,Một cửa,40
            """);

    static final CriteriaSet THIS_YEAR = set("""
            1,,Chỉ đạo điều hành,55.5
            1.1,1,Kế hoạch,35.5
            1.2,1,Tuyên truyền,20
            2,,Thủ tục,44.5
            2.1,2,Một cửa,24.5
            2.2,2,Số hoá,20
            """);

    @Test
    void tellsInVietnameseWhatBecameOfEveryCriterion() {
        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR);

        assertThat(texts(change, Language.VI))
                .containsExactly(
                        "Lĩnh vực 1 \"Chỉ đạo điều hành\": đổi tên, tên trước đây là \"Chỉ đạo\".",
                        "Lĩnh vực 1 \"Chỉ đạo điều hành\": điểm tối đa giảm từ 60 xuống 55,5.",
                        "Tiêu chí 1.1 \"Kế hoạch\": điểm tối đa tăng từ 20 lên 35,5.",
                        "Tiêu chí 1.2 \"Tuyên truyền\": đổi mã từ 1.3 thành 1.2.",
                        "Lĩnh vực 2 \"Thủ tục\": điểm tối đa tăng từ 40 lên 44,5.",
                        "Tiêu chí 2.1 \"Một cửa\": điểm tối đa giảm từ 40 xuống 24,5.",
                        "Tiêu chí 2.2 \"Số hoá\": bổ sung mới vào 2, điểm tối đa 20.",
                        "Tiêu chí 1.2 \"Báo cáo\": bỏ khỏi 1, điểm tối đa trước đây là 20.");
    }

    @Test
    void tellsInEnglishWhatBecameOfEveryCriterion() {
        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR);

        assertThat(texts(change, Language.EN))
                .containsExactly(
                        "field 1 \"Chỉ đạo điều hành\": renamed, formerly \"Chỉ đạo\".",
                        "field 1 \"Chỉ đạo điều hành\": the maximum falls from 60 to 55.5.",
                        "criterion 1.1 \"Kế hoạch\": the maximum rises from 20 to 35.5.",
                        "criterion 1.2 \"Tuyên truyền\": renumbered from 1.3 to 1.2.",
                        "field 2 \"Thủ tục\": the maximum rises from 40 to 44.5.",
                        "criterion 2.1 \"Một cửa\": the maximum falls from 40 to 24.5.",
                        "criterion 2.2 \"Số hoá\": added to 2 with a maximum of 20.",
                        "criterion 1.2 \"Báo cáo\": removed from 1, its maximum was 20.");
    }

    @Test
    void tellsHowAnEqualCriterionIsScoredOtherwise() {
        CriterionRow field = CriterionRow.of("1", null, "Chỉ đạo", "100");
        CriteriaSet before = CriteriaSet.of(List.of(field, leaf("Judged", "step=0.25", null, null, null)))
                .orThrow();
        CriteriaSet after = CriteriaSet.of(
                        List.of(field, leaf("YesNo", null, MarkSource.APPRAISAL, "Sở Nội vụ", "lưu trữ's")))
                .orThrow();

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(texts(change, Language.VI))
                .containsExactly(
                        "Tiêu chí 1.1 \"Kế hoạch\": đổi cách chấm từ Judged (step=0.25) sang YesNo.",
                        "Tiêu chí 1.1 \"Kế hoạch\": nguồn điểm chuyển từ \"tự chấm rồi thẩm định\" sang \"thẩm định\".",
                        "Tiêu chí 1.1 \"Kế hoạch\": cơ quan thẩm định chuyển từ (chưa nêu) sang Sở Nội vụ.",
                        "Tiêu chí 1.1 \"Kế hoạch\": nhiệm vụ gắn với tiêu chí đổi từ (không có) thành lưu trữ's.");
        assertThat(texts(change, Language.EN))
                .containsExactly(
                        "criterion 1.1 \"Kế hoạch\": the rule changes from Judged (step=0.25) to YesNo.",
                        "criterion 1.1 \"Kế hoạch\": the source of points changes from \"self-score, then appraisal\" to"
                                + " \"appraisal\".",
                        "criterion 1.1 \"Kế hoạch\": the appraising agency changes from (nobody named) to Sở Nội vụ.",
                        "criterion 1.1 \"Kế hoạch\": the task it hangs on changes from (none) to lưu trữ's.");
    }

    @Test
    void tellsThatAFieldBecameABonusAndACriterionAField() {
        CriteriaSet before = set("1,,Chỉ đạo,100\n1.1,1,Kế hoạch,70\n1.2,1,Báo cáo,30\n2,,Sáng kiến,5", "2");
        CriteriaSet after = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Chỉ đạo", "70"),
                        CriterionRow.of("1.1", "1", "Kế hoạch", "70"),
                        CriterionRow.of("1.2", null, "Báo cáo", "25"),
                        CriterionRow.of("2", null, "Sáng kiến", "5")))
                .orThrow();

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(texts(change, Language.VI))
                .containsExactly(
                        "Lĩnh vực 1 \"Chỉ đạo\": điểm tối đa giảm từ 100 xuống 70.",
                        "Lĩnh vực 1.2 \"Báo cáo\": chuyển từ 1 sang cấp lĩnh vực.",
                        "Lĩnh vực 1.2 \"Báo cáo\": điểm tối đa giảm từ 30 xuống 25.",
                        "Lĩnh vực 2 \"Sáng kiến\": chuyển từ \"điểm cộng\" sang \"tính vào tổng điểm\".");
        assertThat(texts(change, Language.EN))
                .containsExactly(
                        "field 1 \"Chỉ đạo\": the maximum falls from 100 to 70.",
                        "field 1.2 \"Báo cáo\": moved from 1 to the level of fields.",
                        "field 1.2 \"Báo cáo\": the maximum falls from 30 to 25.",
                        "field 2 \"Sáng kiến\": turned from \"bonus\" into \"regular\".");
        assertThat(change.entries())
                .extracting(Entry::changeOfTotal)
                .containsExactly(Points.ZERO, Points.ZERO, Points.of("-5"), Points.of("5"));
    }

    @Test
    void givesTheMaximumOfEveryFieldInBothSets() {
        CriteriaSet before = set("1,,Chỉ đạo,60\n2,,Thủ tục,40");
        CriteriaSet after = set("1,,Chỉ đạo,45\n3,,Chuyển đổi số,55");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(change.fieldTotals())
                .extracting(FieldTotal::maximumBefore, FieldTotal::maximumAfter, FieldTotal::change)
                .extracting(Object::toString)
                .containsExactly("(60, 45, -15)", "(0, 55, 55)", "(40, 0, -40)");
        assertThat(texts(change, Language.VI))
                .containsExactly(
                        "Lĩnh vực 1 \"Chỉ đạo\": điểm tối đa giảm từ 60 xuống 45.",
                        "Lĩnh vực 3 \"Chuyển đổi số\": bổ sung mới, điểm tối đa 55.",
                        "Lĩnh vực 2 \"Thủ tục\": bỏ, điểm tối đa trước đây là 40.");
        assertThat(texts(change, Language.EN))
                .containsExactly(
                        "field 1 \"Chỉ đạo\": the maximum falls from 60 to 45.",
                        "field 3 \"Chuyển đổi số\": added with a maximum of 55.",
                        "field 2 \"Thủ tục\": removed, its maximum was 40.");
    }

    @Test
    void keepsAFieldThatSlidBelowAnotherOutOfTheTotalsOfFields() {
        CriteriaSet before = set("1,,Chỉ đạo,60\n2,,Thủ tục,40");
        CriteriaSet after = set("3,,Chung,100\n1,3,Chỉ đạo,60\n2,3,Thủ tục,40");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(change.fieldTotals())
                .extracting(FieldTotal::maximumBefore, FieldTotal::maximumAfter)
                .extracting(Object::toString)
                .containsExactly("(0, 100)", "(60, 0)", "(40, 0)");
        assertThat(kinds(change)).containsExactly("ADDED 3", "MOVED 1", "MOVED 2");
    }

    @Test
    void doesNotCallAChildOfARenumberedFieldMoved() {
        CriteriaSet before = set("1,,Chỉ đạo,100\n1.1,1,Kế hoạch,100");
        CriteriaSet after = set("2,,Chỉ đạo,100\n2.1,2,Kế hoạch,100");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(kinds(change)).containsExactly("RENUMBERED 2", "RENUMBERED 2.1");
    }

    @Test
    void followsNamesThatSwappedTheirCodes() {
        CriteriaSet before = set("1,,Chỉ đạo,60\n2,,Thủ tục,40");
        CriteriaSet after = set("1,,Thủ tục,40\n2,,Chỉ đạo,60");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(kinds(change)).containsExactly("RENUMBERED 1", "RENUMBERED 2");
    }

    @Test
    void guessesNothingWhereTwoCriteriaBearTheName() {
        CriteriaSet before = set("1,,Báo cáo,60\n2,,Báo cáo,40");
        CriteriaSet after = set("3,,Báo cáo,60\n4,,Thủ tục,40");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(kinds(change)).containsExactly("ADDED 3", "ADDED 4", "REMOVED 1", "REMOVED 2");
    }

    @Test
    void takesALeafThatWasSplitForRemovedAndItsPartsForAdded() {
        CriteriaSet before = set("1,,Chỉ đạo,100");
        CriteriaSet after = set("1,,Chỉ đạo,100\n1.1,1,Kế hoạch,60\n1.2,1,Báo cáo,40");

        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(kinds(change)).containsExactly("ADDED 1", "ADDED 1.1", "ADDED 1.2", "REMOVED 1");
        assertThat(change.entries())
                .extracting(Entry::changeOfTotal)
                .containsExactly(Points.ZERO, Points.of("60"), Points.of("40"), Points.of("-100"));
    }

    @Test
    void followsTheCodesGivenBeforeNamesAndCodes() {
        CriteriaSet before = set("1,,Chỉ đạo,60\n2,,Thủ tục,40");
        CriteriaSet after = set("1,,Thủ tục,40\n2,,Chỉ đạo,60");

        CriteriaSetChange change = CriteriaSetChange.between(before, after, Map.of("1", "1", "2", ""))
                .orThrow();

        assertThat(kinds(change)).containsExactly("RENAMED 1", "REWEIGHTED 1", "ADDED 2", "REMOVED 2");
    }

    @Test
    void refusesCodesThatDoNotFitTheSets() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("9", "1.1");
        codes.put("1.2", "1.9");
        codes.put("1.3", "1.1");
        codes.put("2", "2.2");

        Checked<CriteriaSetChange> checked = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR, codes);

        assertThat(problems(checked, Language.VI))
                .containsExactly(
                        "Bảng chuyển đổi mã nêu mã cũ \"9\", nhưng bộ tiêu chí trước không có mã này.\n"
                                + "Kiểm tra lại mã cũ; 1.10 khác 1.1.",
                        "Bảng chuyển đổi mã đổi 1.2 thành \"1.9\", nhưng bộ tiêu chí sau không có mã này.\n"
                                + "Kiểm tra lại mã mới; nếu tiêu chí đã bị bỏ thì để trống mã mới.",
                        "Bảng chuyển đổi mã đổi cả 9 và 1.3 thành 1.1.\n"
                                + "Mỗi mã mới chỉ nhận từ một mã cũ; tiêu chí được gộp vào thì để trống mã mới.",
                        "Bảng chuyển đổi mã đổi 2 thành 2.2, nhưng chỉ một trong hai có tiêu chí con.\n"
                                + "Bỏ dòng này: tiêu chí được tách hoặc gộp được tính là bỏ và bổ sung mới.");
        assertThat(problems(checked, Language.EN))
                .containsExactly(
                        "the renumbering names the old code \"9\", which the earlier set does not have.\n"
                                + "Check the old code; 1.10 is not 1.1.",
                        "the renumbering turns 1.2 into \"1.9\", which the later set does not have.\n"
                                + "Check the new code; leave it empty if the criterion is gone.",
                        "the renumbering turns both 9 and 1.3 into 1.1.\n"
                                + "Each new code follows one old code; leave the new code of a merged criterion empty.",
                        "the renumbering turns 2 into 2.2, but only one of them has children.\n"
                                + "Leave this line out: a criterion that was split or merged counts as removed and added.");
    }

    @Test
    void refusesAnEntryAboutNoCriterion() {
        Optional<Criterion> none = Optional.empty();

        assertThatThrownBy(() -> new Entry(Kind.ADDED, none, none, Optional.empty(), Optional.empty(), List.of()))
                .hasMessage("a change of no criterion");
    }

    @Test
    void keepsTheSetsAndNamesItsSizeForLogs() {
        CriteriaSetChange change = CriteriaSetChange.between(LAST_YEAR, THIS_YEAR);

        assertThat(change.before()).isSameAs(LAST_YEAR);
        assertThat(change.after()).isSameAs(THIS_YEAR);
        assertThat(change).hasToString("CriteriaSetChange[8 entries, 100 to 100 points]");
    }

    private static CriterionRow leaf(
            String rule,
            @Nullable String parameters,
            @Nullable MarkSource source,
            @Nullable String appraiser,
            @Nullable String task) {
        CriterionRow r = CriterionRow.of("1.1", "1", "Kế hoạch", "100");
        return new CriterionRow(
                r.code(),
                r.parent(),
                r.name(),
                r.maximum(),
                rule,
                parameters,
                source,
                appraiser,
                task,
                null,
                null,
                null,
                null,
                null);
    }

    /** A set of lines {@code code,parent,name,maximum}, in which the fields named are bonuses. */
    static CriteriaSet set(String lines, String... bonuses) {
        List<CriterionRow> rows = lines.lines()
                .map(line -> line.split(",", -1))
                .map(cells -> CriterionRow.of(cells[0], cells[1], cells[2], cells[3]))
                .map(row -> List.of(bonuses).contains(row.code()) ? bonus(row) : row)
                .toList();
        return CriteriaSet.of(rows).orThrow();
    }

    private static CriterionRow bonus(CriterionRow r) {
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
                Criterion.Kind.BONUS,
                null,
                null,
                null,
                null);
    }

    static List<String> texts(CriteriaSetChange change, Language language) {
        return change.entries().stream().map(entry -> entry.text(language)).toList();
    }

    static List<String> problems(Checked<?> checked, Language language) {
        return checked.problems().stream()
                .map(problem -> problem.text(language))
                .toList();
    }

    private static List<String> kinds(CriteriaSetChange change) {
        return change.entries().stream()
                .map(entry -> entry.kind() + " " + entry.criterion().code())
                .toList();
    }
}
