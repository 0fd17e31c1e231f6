package vn.cchc.io;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.council.PetitionStepRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.TaskRow;

/** A rulebook and a round with one of everything that files can say, and with texts that files find hard. */
final class FullCase {

    static final String HARD = "=SUM(1), \"Kế hoạch\" <b>\n\t& ' 'x # [marks] \uD83D\uDE00; 1,5";

    private FullCase() {}

    static Rulebook rulebook() {
        CriteriaSet full = CriteriaSet.of(fullRows()).orThrow();
        CriteriaSet small = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Một", "60.123456789"),
                        CriterionRow.of("1.10", null, "Mười", "39.876543211")))
                .orThrow();
        Regulations own = Regulations.of(Map.of(
                "leafScale", "3",
                "indexScale", "4",
                "indexPrecision", "EXACT",
                "exemptionPolicy", "KEEP_FIELD_WEIGHTS",
                "indexBounds", "CAP_AT_100",
                "bonusCap", "2.5",
                "penaltyCap", "1.125",
                "rankNumbering", "FRACTIONAL",
                "tieChain", "source:SURVEY, criterion:1.1:lower",
                "bands", "Đạt tốt>=79.995, Chưa \"đạt\""));
        Regulations dates = Regulations.of(Map.of("selfScoringUntil", "2025-12-05", "publicationTo", "2026-03-31"));
        return new Rulebook(
                2025,
                HARD,
                new Citation("12/QĐ-UBND"),
                "=note",
                List.of(
                        new Rulebook.BlockRules(new Block("SO", "Sở, \"ban\"\nngành"), full, own),
                        new Rulebook.BlockRules(new Block("1.10", "Mã giống số"), small, dates)),
                Optional.of(new Rulebook.BlockRules(
                        new Block(Rulebook.ALL_UNITS.code(), "Còn lại"), small, Regulations.DEFAULT)));
    }

    private static List<CriterionRow> fullRows() {
        List<CriterionRow> rows = new ArrayList<>();
        rows.add(CriterionRow.of("1", null, HARD, "40"));
        rows.add(leaf("1.1", "1", "5", "YesNo", ""));
        rows.add(leaf("1.2", "1", "5", "Levels", "Mức A=5; b=1.125; C=33.3%"));
        rows.add(leaf("1.9", "1", "10", "PerItem", "points=0.125; cap=7"));
        rows.add(leaf(
                "1.10",
                "1",
                "10",
                "Proportional",
                "better=LOWER; ceiling=12.5%; atLimit=EARNS_NOTHING; aboveWhole=REFUSE; zeroOfZero=FULL"));
        rows.add(leaf(
                "1.20",
                "1",
                "10",
                "Thresholds",
                "steps=>=95%:100%, 80.5%-<95%:1.25, 0%-<80.5%:0; aboveWhole=REFUSE; zeroOfZero=ZERO"));
        rows.add(CriterionRow.of("II", null, "Hai", "60"));
        rows.add(leaf("II.a", "II", "10", "Deduction", "trễ hạn=0.25; thiếu=1.125; floor=2"));
        rows.add(leaf("II.đ", "II", "10", "Judged", "step=0.125"));
        String survey = "formula=MEAN_LESS_ONE; top=4; noOpinion=9; groups=WEIGHTED;"
                + " weights=dân:60, doanh nghiệp:40; zeroOfZero=ZERO";
        rows.add(leaf("II.s", "II", "15", "Survey", survey, MarkSource.SURVEY));
        rows.add(leaf("II.t", "II", "5", "Survey", "formula=SHARE; satisfiedFrom=3", MarkSource.SURVEY));
        rows.add(leaf("II.f", "II", "20", "Formula", "expression=if(a >= b, maximum, min(maximum, a / b * 1.125))"));
        rows.add(outside("T", null, "3", Criterion.Kind.BONUS));
        rows.add(outside("T.1", "T", "2", null));
        rows.add(outside("T.2", "T", "2.5", null));
        rows.add(outside("P", null, "4", Criterion.Kind.PENALTY));
        return rows;
    }

    private static CriterionRow leaf(String code, String parent, String maximum, String rule, String parameters) {
        return leaf(code, parent, maximum, rule, parameters, MarkSource.SELF_THEN_APPRAISAL);
    }

    private static CriterionRow leaf(
            String code, String parent, String maximum, String rule, String parameters, MarkSource source) {
        String task = code.equals("1.9") ? "Một cửa, \"đất đai\"" : null;
        return new CriterionRow(
                code,
                parent,
                "Tên " + code,
                new BigDecimal(maximum),
                rule,
                parameters,
                source,
                "Sở Nội vụ",
                task,
                null,
                null,
                HARD,
                "Điều 5",
                null);
    }

    private static CriterionRow outside(
            String code, @Nullable String parent, String maximum, Criterion.@Nullable Kind kind) {
        return new CriterionRow(
                code,
                parent,
                code,
                new BigDecimal(maximum),
                null,
                null,
                MarkSource.APPRAISAL,
                null,
                null,
                kind,
                null,
                null,
                null,
                null);
    }

    static Round round(Rulebook rulebook) {
        return checked(rulebook).orThrow();
    }

    static Checked<Round> checked(Rulebook rulebook) {
        RoundRows rows =
                new RoundRows(units(), marks(), exemptions(), tasks(), agreements(), petitions(), HARD).plus(acts());
        return Round.of(rulebook, LocalDate.of(2025, 7, 1), rows);
    }

    private static List<UnitRow> units() {
        return List.of(
                UnitRow.of("STC", "Sở \"Tài chính\"", "SO"),
                UnitRow.of("1.10", "=Xã <Một>", "1.10"),
                new UnitRow(
                        "BLV",
                        "Bạch\nLong Vỹ \uD83D\uDE00",
                        "SO",
                        "H07",
                        "ASSESSED_NOT_RANKED",
                        HARD,
                        LocalDate.of(2025, 7, 1),
                        null,
                        null,
                        null),
                new UnitRow("OLD", "Xã cũ", "KHAC", null, null, null, null, LocalDate.of(2025, 6, 30), "1.10", null),
                UnitRow.of("KHAC", "Đơn vị khối khác", "KHAC"));
    }

    private static List<MarkRow> marks() {
        List<MarkRow> marks = new ArrayList<>();
        for (String unit : List.of("STC", "BLV")) {
            marks.add(mark(unit, "1.1", Stage.SELF, null, "x"));
            marks.add(mark(unit, "1.1", Stage.APPRAISAL, null, "không"));
            marks.add(mark(unit, "1.1", Stage.COUNCIL, "3.125", null));
            marks.add(mark(unit, "1.2", Stage.APPRAISAL, null, "B"));
            marks.add(mark(unit, "1.10", Stage.APPRAISAL, null, "9/450"));
            marks.add(mark(unit, "1.20", Stage.APPRAISAL, null, "80.5%"));
            marks.add(mark(unit, "II.a", Stage.APPRAISAL, null, "trễ hạn=2, thiếu=1"));
            marks.add(mark(unit, "II.đ", Stage.APPRAISAL, "7.375", null));
            marks.add(mark(unit, "II.s", null, null, "dân: 4=5, 3=1, none=2, blank=1 | doanh nghiệp: 1=1, 9=3"));
            marks.add(mark(unit, "II.t", null, null, "45/50"));
            marks.add(mark(unit, "II.f", Stage.APPRAISAL, "12", "a=1234567890123.5, b=2000000000000.25"));
            marks.add(mark(unit, "T.1", Stage.APPRAISAL, "1.5", null));
            marks.add(mark(unit, "P", Stage.APPRAISAL, "0.005", null));
        }
        marks.add(mark("STC", "1.9", Stage.APPRAISAL, null, "7"));
        marks.add(at("STC", "1.2", Stage.REAPPRAISAL, "4.5", "2025-11-02T01:02:03.000000004Z"));
        marks.add(at("STC", "1.2", Stage.REAPPRAISAL, "4.25", "2025-11-01T23:59:59Z"));
        marks.add(mark("1.10", "1", Stage.APPRAISAL, "60.123456789", null));
        marks.add(mark("1.10", "1.10", Stage.APPRAISAL, "0.000000001", null));
        marks.add(mark("KHAC", "1", Stage.APPRAISAL, "12.125", null));
        return marks;
    }

    private static MarkRow at(String unit, String criterion, Stage stage, String points, String time) {
        return new MarkRow(
                unit,
                criterion,
                stage,
                new BigDecimal(points),
                null,
                null,
                null,
                "Sở Nội vụ",
                "Nguyễn Văn A",
                Instant.parse(time),
                HARD,
                "QĐ 1",
                "a.pdf; 12/BC | 2025-10-31 | Báo cáo \\| \\; \\\\ | https://e.example/?a=1 | tr. 3",
                null);
    }

    private static MarkRow mark(
            String unit, String criterion, @Nullable Stage stage, @Nullable String points, @Nullable String evidence) {
        return new MarkRow(
                unit,
                criterion,
                stage,
                points == null ? null : new BigDecimal(points),
                null,
                null,
                evidence,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static List<ExemptionRow> exemptions() {
        return List.of(
                new ExemptionRow("BLV", "1.20", Stage.COUNCIL, HARD, "Luật", "Sở Nội vụ", null),
                new ExemptionRow("KHAC", "1.10", null, "không phát sinh", null, null, null));
    }

    /** What is entered beside marks, of every kind, with hard texts. */
    private static List<Entry> acts() {
        Instant locked = Instant.parse("2025-10-01T00:00:00Z");
        LocalDate day = LocalDate.of(2025, 12, 3);
        List<Entry> rows = new ArrayList<>();
        for (String unit : List.of("STC", "BLV", "1.10", "KHAC")) {
            rows.add(new SelfScoreLockRow(unit, HARD, locked, null));
        }
        rows.add(new ExemptionRow(
                "STC", "1.20", Stage.COUNCIL, HARD, null, HARD, Exemption.Status.PROPOSED, null, locked, null));
        rows.add(new ExemptionRow("STC", "1.10", null, HARD, HARD, null, Exemption.Status.REFUSED, HARD, locked, null));
        rows.add(new PetitionStepRow("K3", HARD, Petition.Outcome.REFUSED, HARD, Instant.EPOCH, null));
        rows.add(new SignOffRow("Sở Nội vụ", null, "SO", HARD, day, null));
        rows.add(new DecisionRow(HARD, day, HARD, 9, "A; B", "C", 2, 1, null));
        rows.add(new ApprovalRow("=1+1", HARD, day, null));
        rows.add(new CorrectionRow(
                "KHAC",
                "1",
                new BigDecimal("12.25"),
                null,
                HARD,
                HARD,
                HARD,
                Instant.parse("2025-12-24T00:00:00.000000001Z"),
                HARD,
                "a; b",
                null));
        rows.add(new ApplicabilityRow("BLV", "II", false, HARD, HARD, day, null));
        rows.add(new ApplicabilityRow("BLV", "1.1", true, null, null, null, null));
        return rows;
    }

    private static List<TaskRow> tasks() {
        return List.of(new TaskRow("Một cửa, \"đất đai\"", "STC", "QĐ 11", null));
    }

    private static List<AgreementRow> agreements() {
        return List.of(
                new AgreementRow("STC", "=1+1", LocalDate.of(2025, 12, 1), null),
                new AgreementRow("BLV", null, null, null));
    }

    private static List<PetitionRow> petitions() {
        return List.of(
                new PetitionRow(
                        "1.10",
                        "STC",
                        "1.2",
                        Petition.Request.POINTS,
                        new BigDecimal("4.125"),
                        HARD,
                        LocalDate.of(2025, 12, 2),
                        "Trần Thị B",
                        Petition.Outcome.REFUSED,
                        "-",
                        null),
                new PetitionRow(
                        "K2",
                        "BLV",
                        "1.20",
                        Petition.Request.EXEMPTION,
                        null,
                        null,
                        null,
                        null,
                        Petition.Outcome.ACCEPTED,
                        null,
                        null),
                new PetitionRow("K3", "STC", "1.1", Petition.Request.POINTS, null, null, null, null, null, null, null));
    }
}
