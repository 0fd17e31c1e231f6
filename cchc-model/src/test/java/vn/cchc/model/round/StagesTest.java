package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;

class StagesTest {

    private static final Rulebook RULEBOOK = rulebook();
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    @Test
    void refusesEveryMarkThatMayNotBeSaidAndListsThemAll() {
        List<Entry> entries = List.of(
                UnitRow.of("A", "Sở A", null),
                mark("A", "1.1", Stage.SELF, "2", null, "2026-01-05T01:00:00Z"),
                SelfScoreLockRow.of("A", Instant.parse("2026-01-10T01:00:00Z")),
                mark("A", "1.1", Stage.SELF, "1", null, "2026-01-11T01:00:00Z"),
                mark("A", "1.1", Stage.APPRAISAL, "1", "Sở Tài chính", "2026-01-12T01:00:00Z"),
                mark("X", "1.1", Stage.APPRAISAL, "1", "Sở Nội vụ", "2026-01-12T01:00:00Z"),
                mark("A", "9.9.9.9", Stage.APPRAISAL, "1", "Sở Nội vụ", "2026-01-12T01:00:00Z"),
                mark("A", "1.1", Stage.APPRAISAL, "51", "Sở Nội vụ", "2026-01-12T01:00:00Z"),
                mark("A", "1.2", Stage.APPRAISAL, "1", "Sở Nội vụ", "2026-01-11T01:00:00Z"),
                new ApprovalRow("45/QĐ-UBND", null, LocalDate.of(2026, 3, 30), null),
                mark("A", "1.2", Stage.COUNCIL, "1", null, "2026-04-01T01:00:00Z"),
                mark("A", "1.2", Stage.COUNCIL, "1", null, "2026-06-01T01:00:00Z"));
        Instant now = Instant.parse("2026-05-01T00:00:00Z");

        Checked<Round> checked = Round.of(RULEBOOK, YEAR_END, RoundRows.of(entries), now);

        assertThat(checked.value()).isEmpty();
        assertThat(errors(checked, Language.EN))
                .containsExactly(
                        "row 4, column \"time\": unit A, criterion 1.1: a self-score after the unit's self-scores were"
                                + " locked (2026-01-10T08:00:00+07:00).\nWhat came too late for the self-score belongs"
                                + " into a petition.",
                        "row 5, column \"agency\": unit A, criterion 1.1: marked by \"Sở Tài chính\", but only \"Sở Nội"
                                + " vụ\" may appraise it.\nCheck the agency of the mark, or the appraiser of the"
                                + " criterion.",
                        "row 6, column \"unit\": there is no unit \"X\".",
                        "row 7, column \"criterion\": there is no criterion \"9.9.9.9\" in the set of unit A.",
                        "row 8, column \"points\": 51 is above 50, the maximum of criterion 1.1 (unit A).\nMaybe the"
                                + " decimal mark was lost.",
                        "row 9, column \"time\": dated 2026-01-11T08:00:00+07:00, earlier than the entry before it"
                                + " (2026-01-12T08:00:00+07:00).\nEntries are made one after the other: check the"
                                + " time.",
                        "row 11, column \"time\": unit A, criterion 1.2: a mark after the result was approved by"
                                + " 45/QĐ-UBND (2026-03-30).\nAfter the approval enter a correction with its legal"
                                + " basis.",
                        "row 12, column \"time\": dated 2026-06-01T08:00:00+07:00, later than now"
                                + " (2026-05-01T07:00:00+07:00).",
                        "row 12, column \"time\": unit A, criterion 1.2: a mark after the result was approved by"
                                + " 45/QĐ-UBND (2026-03-30).\nAfter the approval enter a correction with its legal"
                                + " basis.");
        assertThat(errors(checked, Language.VI))
                .containsExactly(
                        "dòng 4, cột \"time\": Đơn vị A, tiêu chí 1.1: tự chấm sau khi điểm tự chấm của đơn vị đã khóa"
                                + " (2026-01-10T08:00:00+07:00).\nNội dung đến sau khi khóa cần gửi bằng kiến nghị.",
                        "dòng 5, cột \"agency\": Đơn vị A, tiêu chí 1.1: điểm do \"Sở Tài chính\" chấm, nhưng chỉ \"Sở"
                                + " Nội vụ\" được thẩm định tiêu chí này.\nKiểm tra lại cơ quan chấm, hoặc cơ quan"
                                + " thẩm định của tiêu chí.",
                        "dòng 6, cột \"unit\": Không có đơn vị \"X\".",
                        "dòng 7, cột \"criterion\": Không có tiêu chí \"9.9.9.9\" trong bộ tiêu chí của đơn vị A.",
                        "dòng 8, cột \"points\": 51 lớn hơn 50, điểm tối đa của tiêu chí 1.1 (đơn vị A).\nKiểm tra lại"
                                + " dấu thập phân.",
                        "dòng 9, cột \"time\": Thời điểm 2026-01-11T08:00:00+07:00 sớm hơn mục được nhập ngay trước"
                                + " (2026-01-12T08:00:00+07:00).\nCác mục được nhập lần lượt: kiểm tra lại thời điểm.",
                        "dòng 11, cột \"time\": Đơn vị A, tiêu chí 1.2: chấm sau khi kết quả đã được phê duyệt tại"
                                + " 45/QĐ-UBND (2026-03-30).\nSau khi phê duyệt chỉ nhập đính chính kèm căn cứ pháp"
                                + " lý.",
                        "dòng 12, cột \"time\": Thời điểm 2026-06-01T08:00:00+07:00 muộn hơn hiện tại"
                                + " (2026-05-01T07:00:00+07:00).",
                        "dòng 12, cột \"time\": Đơn vị A, tiêu chí 1.2: chấm sau khi kết quả đã được phê duyệt tại"
                                + " 45/QĐ-UBND (2026-03-30).\nSau khi phê duyệt chỉ nhập đính chính kèm căn cứ pháp"
                                + " lý.");
    }

    @Test
    void refusesAnAppraisalBeforeItsUnitIsLockedOnlyWhereLocksAreUsed() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                UnitRow.of("B", "Sở B", null),
                mark("A", "1.1", Stage.APPRAISAL, "1", "Sở Nội vụ", "2026-01-09T01:00:00Z"),
                mark("B", "1.1", Stage.APPRAISAL, "1", "Sở Nội vụ", "2026-01-12T01:00:00Z"));

        Checked<Round> open = listed(rows);
        Checked<Round> locked = listed(and(rows, SelfScoreLockRow.of("A", Instant.parse("2026-01-10T01:00:00Z"))));

        assertThat(open.problems()).isEmpty();
        assertThat(errors(locked, Language.EN))
                .containsExactly(
                        "row 1, column \"stage\": unit A, criterion 1.1: a mark at the stage appraisal before the"
                                + " appraisal opened; it opens when the unit's self-scores are locked"
                                + " (2026-01-10T08:00:00+07:00).",
                        "row 2, column \"stage\": unit B, criterion 1.1: a mark at the stage appraisal, though the"
                                + " unit's self-scores are not locked; its appraisal opens only then.\nAdd the lock of"
                                + " the unit's self-scores.");
        assertThat(errors(locked, Language.VI))
                .startsWith("dòng 1, cột \"stage\": Đơn vị A, tiêu chí 1.1: chấm ở giai đoạn thẩm định khi thẩm định"
                        + " chưa mở; thẩm định mở khi điểm tự chấm của đơn vị được khóa (2026-01-10T08:00:00+07:00).");
    }

    @Test
    void closesTablesByTheDayOfTheApprovalWhichItselfStillCounts() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                mark("A", "1.1", Stage.COUNCIL, "1", null, "2026-03-30T16:59:59Z"),
                mark("A", "1.2", Stage.COUNCIL, "1", null, "2026-03-30T17:00:00Z"),
                new ApprovalRow("45/QĐ-UBND", null, LocalDate.of(2026, 3, 30), null));

        assertThat(listed(rows).problems())
                .filteredOn(problem -> problem.code() == Code.MARK_AFTER_APPROVAL)
                .extracting(problem -> problem.subject().criterion().orElseThrow())
                .containsExactly("1.2");
    }

    @Test
    void correctsAfterTheApprovalAndStillShowsTheTableAsItWasApproved() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                mark("A", "1.1", Stage.COUNCIL, "40", null, null),
                new ApprovalRow("45/QĐ-UBND", "Chủ tịch", LocalDate.of(2026, 3, 30), null),
                correction("1.1", "39", "Khoản 2 Điều 9"),
                correction("1.1", "38", "Khoản 3 Điều 9"));

        Round round = Round.of(RULEBOOK, YEAR_END, RoundRows.of(rows)).orThrow();

        assertThat(round.draft()).isFalse();
        assertThat(round.history("A", "1.1"))
                .extracting(change -> change.before().map(Mark::said).orElse("–") + " → "
                        + change.after().said() + " " + change.isEffective())
                .containsExactly("– → 40 true", "40 → 39 true", "39 → 38 true");
        assertThat(said(round)).isEqualTo("38");
        assertThat(said(round.asApproved().orElseThrow())).isEqualTo("40");
        assertThat(round.asApproved().orElseThrow()).isEqualTo(round.atEntry(3));
        assertThat(round.corrections())
                .extracting(each -> each.basis() + ": " + each.said())
                .containsExactly("Khoản 2 Điều 9: 39", "Khoản 3 Điều 9: 38");
    }

    @Test
    void refusesACorrectionOfADraftOrWithoutBasis() {
        List<Entry> rows = List.of(UnitRow.of("A", "Sở A", null), correction("1.1", "39", null));

        assertThat(errors(listed(rows), Language.EN))
                .containsExactly(
                        "row 1, column \"unit\": unit A, criterion 1.1: a correction, though the result was not yet"
                                + " approved.\nBefore the approval enter a mark.",
                        "row 1, column \"basis\": unit A, criterion 1.1: the correction names no legal basis.");
        assertThat(errors(listed(rows), Language.VI))
                .containsExactly(
                        "dòng 1, cột \"unit\": Đơn vị A, tiêu chí 1.1: đính chính khi kết quả chưa được phê duyệt.\n"
                                + "Trước khi phê duyệt, nhập điểm như bình thường.",
                        "dòng 1, cột \"basis\": Đơn vị A, tiêu chí 1.1: đính chính không nêu căn cứ pháp lý.");
    }

    @Test
    void refusesWhatElseIsEnteredAfterTheApproval() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                new ApprovalRow("45/QĐ-UBND", null, LocalDate.of(2026, 3, 30), null),
                new ApprovalRow("46/QĐ-UBND", null, LocalDate.of(2026, 3, 31), null),
                new ExemptionRow("A", "1.1", Stage.COUNCIL, "không phát sinh", null, null, null));

        assertThat(errors(Round.of(RULEBOOK, YEAR_END, RoundRows.of(rows)), Language.EN))
                .containsExactly(
                        "row 3, column \"decision\": the result is approved twice, by 45/QĐ-UBND and by 46/QĐ-UBND.",
                        "row 4, column \"time\": entered after the result was approved by 45/QĐ-UBND (2026-03-30).\n"
                                + "After the approval enter a correction with its legal basis.");
    }

    @Test
    void letsAnAgencyBeNamedByTheCodeOfAUnitAndMindsNoCapitals() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                UnitRow.of("SNV", "Sở Nội vụ", null),
                mark("A", "1.1", Stage.APPRAISAL, "1", "SNV", null),
                mark("A", "1.2", Stage.APPRAISAL, "1", "sở nội vụ", null));

        assertThat(listed(rows).problems()).isEmpty();
    }

    @Test
    void warnsOncePerBlockOfMarksWithoutAgencyOrDecisionUnlessTheRegulationsRefuseThem() {
        List<Entry> rows = List.of(
                UnitRow.of("A", "Sở A", null),
                mark("A", "1.1", Stage.APPRAISAL, "1", null, null),
                mark("A", "1.2", Stage.APPRAISAL, "1", null, null),
                mark("A", "1.2", Stage.COUNCIL, "2", null, null));
        Rulebook strict = RULEBOOK.with("raised", "APPRAISALS_WITHOUT_AGENCY");

        Checked<Round> lenient = listed(rows);
        Checked<Round> refused = Round.of(strict, YEAR_END, RoundRows.listed(rows));

        assertThat(lenient.value()).isPresent();
        assertThat(Given.texts(lenient, Language.EN))
                .containsExactly(
                        "block ALL: 2 appraised marks name no agency, though their criteria have an appraiser (the"
                                + " first: unit A, criterion 1.1).",
                        "block ALL: 1 marks of the council refer to no decision (the first: unit A, criterion 1.2).\n"
                                + "Name the decision in the column \"decision\".");
        assertThat(errors(refused, Language.VI))
                .containsExactly("Khối ALL: 2 điểm thẩm định không ghi cơ quan chấm, dù tiêu chí có cơ quan thẩm định"
                        + " (đầu tiên: đơn vị A, tiêu chí 1.1).");
    }

    @Test
    void reportsASelfScoreWithoutItsDocumentsAndKeepsIt() {
        List<Entry> rows = List.of(UnitRow.of("A", "Sở A", null), mark("A", "1.3", Stage.SELF, "1", null, null));

        Checked<Round> checked = listed(rows);

        assertThat(Given.texts(checked, Language.EN))
                .containsExactly(
                        "row 1, column \"documents\": unit A, criterion 1.3: the self-score lacks the documents"
                                + " that the criterion requires; it is kept and not a zero.\nAdd the references in the column"
                                + " \"documents\".");
        assertThat(Given.texts(checked, Language.VI))
                .containsExactly("dòng 1, cột \"documents\": Đơn vị A, tiêu chí 1.3: điểm tự chấm thiếu tài liệu kiểm"
                        + " chứng bắt buộc; điểm vẫn được giữ, không bị tính là 0.\nBổ sung tài liệu vào cột"
                        + " \"documents\".");
        assertThat(checked.orThrow().unit("A").at(2, Stage.SELF).map(Mark::said))
                .contains("1");
    }

    @Test
    void answersWithTheRoundOrWithEveryReasonAgainstOneMoreEntry() {
        Round round = listed(List.of(UnitRow.of("A", "Sở A", null))).orThrow();
        MarkRow council = mark("A", "1.1", Stage.COUNCIL, "1", null, "2026-01-10T01:00:00Z");
        Instant now = Instant.parse("2026-01-09T00:00:00Z");

        Checked<Round> added = round.adding(council);
        Checked<Round> tooEarly =
                added.orThrow().adding(mark("A", "1.2", Stage.COUNCIL, "1", null, "2026-01-09T01:00:00Z"));

        assertThat(added.problems()).extracting(p -> p.code()).containsExactly(Code.COUNCIL_WITHOUT_DECISION);
        assertThat(errors(tooEarly, Language.EN))
                .containsExactly("column \"time\": dated 2026-01-09T08:00:00+07:00, earlier than the entry before it"
                        + " (2026-01-10T08:00:00+07:00).\nEntries are made one after the other: check the time.");
        assertThat(errors(round.adding(council, now), Language.EN))
                .containsExactly("column \"time\": dated 2026-01-10T08:00:00+07:00, later than now"
                        + " (2026-01-09T07:00:00+07:00).");
    }

    private static String said(Round round) {
        return round.unit("A").deciding(0, Stage.COUNCIL).orElseThrow().said();
    }

    private static Checked<Round> listed(List<Entry> rows) {
        return Round.of(RULEBOOK, YEAR_END, RoundRows.listed(rows));
    }

    private static List<Entry> and(List<Entry> rows, Entry more) {
        List<Entry> all = new ArrayList<>(rows);
        all.add(more);
        return all;
    }

    private static List<String> errors(Checked<Round> checked, Language language) {
        return checked.problems().stream()
                .filter(problem -> problem.isError())
                .map(problem -> problem.text(language))
                .toList();
    }

    private static MarkRow mark(
            String unit, String leaf, Stage stage, String points, @Nullable String agency, @Nullable String time) {
        return new MarkRow(
                unit,
                leaf,
                stage,
                new BigDecimal(points),
                null,
                null,
                null,
                agency,
                null,
                time == null ? null : Instant.parse(time),
                null,
                null,
                null,
                null);
    }

    private static CorrectionRow correction(String leaf, String points, @Nullable String basis) {
        return new CorrectionRow(
                "A", leaf, new BigDecimal(points), null, basis, null, null, null, "sót trang", null, null);
    }

    private static Rulebook rulebook() {
        CriterionRow field = CriterionRow.of("1", null, "Chỉ đạo", "100");
        return Rulebook.of(
                2025,
                CriteriaSet.of(List.of(
                                appraised(field, null),
                                CriterionRow.of("1.1", "1", "Kế hoạch", "50"),
                                CriterionRow.of("1.2", "1", "Báo cáo", "30"),
                                appraised(CriterionRow.of("1.3", "1", "Sáng kiến", "20"), Leaf.Documents.REQUIRED)))
                        .orThrow());
    }

    private static CriterionRow appraised(CriterionRow row, Leaf.@Nullable Documents documents) {
        return new CriterionRow(
                row.code(),
                row.parent(),
                row.name(),
                row.maximum(),
                null,
                null,
                null,
                "Sở Nội vụ",
                null,
                null,
                null,
                documents,
                null,
                null,
                null);
    }
}
