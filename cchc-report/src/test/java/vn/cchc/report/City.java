package vn.cchc.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.UnitRow;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/**
 * A synthetic city of any number of units with exemptions, petitions, changes by the council, and a unit that is assessed but not ranked. The
 * same number gives the same city everywhere.
 *
 * @param units how many units
 * @param unitName the pattern of their names, which holds their number
 * @param criterionName the pattern of the criteria's names, which holds their code
 * @param reason the reason of everything that has one
 * @param complete whether every unit is fully marked
 * @param approved whether the result is approved
 */
public record City(
        int units, String unitName, String criterionName, String reason, boolean complete, boolean approved) {

    private static final int FIELDS = 8;
    private static final int CRITERIA = 4;
    private static final int LEAVES = 2;

    /** Returns a city with names as long as real ones. */
    public static City of(int units) {
        return new City(
                units,
                "Ủy ban nhân dân xã Đông Hưng Thuận số %s (giả lập)",
                "Tiêu chí %s về công khai, minh bạch trong giải quyết thủ tục hành chính",
                "Theo biên bản đối chiếu số liệu (giả lập)",
                true,
                false);
    }

    City named(String unit, String criterion, String why) {
        return new City(units, unit, criterion, why, complete, approved);
    }

    City incomplete() {
        return new City(units, unitName, criterionName, reason, false, approved);
    }

    City withApproval() {
        return new City(units, unitName, criterionName, reason, complete, true);
    }

    /** Returns the ranking. */
    public Ranking ranking() {
        Rulebook rulebook = rulebook();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round(rulebook), Stage.COUNCIL));
    }

    /** Returns the code of a unit. */
    public static String code(int unit) {
        return "X" + (10_000 + unit);
    }

    private Rulebook rulebook() {
        Regulations regulations = Regulations.of(
                Map.of("leafScale", "2", "tieChain", "criterion:F1", "commendations", "index:top=3, fields:top=1"));
        return new Rulebook(
                2025,
                "Chỉ số của thành phố giả lập năm 2025",
                new Citation("01/QĐ-GL"),
                "Số liệu giả lập (synthetic)",
                List.of(new Rulebook.BlockRules(new Block("XA", "Xã, phường " + unitName), criteria(), regulations)),
                Optional.empty());
    }

    private CriteriaSet criteria() {
        List<CriterionRow> rows = new ArrayList<>();
        for (int f = 1; f <= FIELDS; f++) {
            String field = "F" + f;
            rows.add(CriterionRow.of(field, null, name(field), "12.5"));
            for (int c = 1; c <= CRITERIA; c++) {
                String criterion = field + "." + c;
                String whole = c == CRITERIA ? "3.5" : "3";
                rows.add(CriterionRow.of(criterion, field, name(criterion), whole));
                rows.add(CriterionRow.of(criterion + ".1", criterion, name(criterion + ".1"), "1"));
                rows.add(CriterionRow.of(
                        criterion + ".2", criterion, name(criterion + ".2"), c == CRITERIA ? "2.5" : "2"));
            }
        }
        return CriteriaSet.of(rows).orThrow();
    }

    private String name(String code) {
        return criterionName.replace("%s", code);
    }

    private Round round(Rulebook rulebook) {
        List<UnitRow> rows = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        List<ExemptionRow> exemptions = new ArrayList<>();
        List<PetitionRow> petitions = new ArrayList<>();
        LongSupplier random = random();
        for (int unit = 1; unit <= units; unit++) {
            boolean apart = unit == 2;
            rows.add(new UnitRow(
                    code(unit),
                    unitName.replace("%s", String.valueOf(unit)),
                    "XA",
                    null,
                    apart ? "ASSESSED_NOT_RANKED" : null,
                    apart ? reason : null,
                    null,
                    null,
                    null,
                    null));
            mark(unit, marks, random);
            if (unit % 7 == 3) {
                exemptions.add(new ExemptionRow(
                        code(unit), unit % 2 == 0 ? "F8" : "F3.1.1", Stage.SELF, reason, reason, null, null));
            }
            if (unit % 5 == 4) {
                petition(unit, marks, petitions);
            }
        }
        RoundRows all = new RoundRows(rows, marks, exemptions, List.of(), List.of(), petitions, "");
        if (approved) {
            all = all.plus(List.of(new ApprovalRow("99/QĐ-GL", "", LocalDate.of(2026, 3, 31), null)));
        }
        return Round.of(rulebook, LocalDate.of(2025, 12, 31), all).orThrow();
    }

    private void mark(int unit, List<MarkRow> marks, LongSupplier random) {
        for (int f = 1; f <= FIELDS; f++) {
            for (int c = 1; c <= CRITERIA; c++) {
                for (int s = 1; s <= LEAVES; s++) {
                    long percent = 50 + random.getAsLong() % 51;
                    boolean exempt = unit % 7 == 3 && (unit % 2 == 0 ? f == 8 : f == 3 && c == 1 && s == 1);
                    boolean open = !complete && unit == 1 && f == 1 && c == 1 && s == 1;
                    if (!exempt && !open) {
                        BigDecimal maximum = new BigDecimal(s == 1 ? "1" : c == CRITERIA ? "2.5" : "2");
                        marks.add(said(
                                unit,
                                "F" + f + "." + c + "." + s,
                                Stage.APPRAISAL,
                                maximum.multiply(BigDecimal.valueOf(percent, 2))));
                    }
                }
            }
        }
    }

    private void petition(int unit, List<MarkRow> marks, List<PetitionRow> petitions) {
        boolean accepted = unit % 2 == 0;
        petitions.add(new PetitionRow(
                "KN" + unit,
                code(unit),
                "F5.2.1",
                Petition.Request.POINTS,
                BigDecimal.ONE,
                reason,
                null,
                "Ủy viên 5",
                accepted ? Petition.Outcome.ACCEPTED : Petition.Outcome.REFUSED,
                reason,
                null));
        if (accepted) {
            marks.add(said(unit, "F5.2.1", Stage.COUNCIL, new BigDecimal("0.99")));
        }
    }

    private MarkRow said(int unit, String leaf, Stage stage, BigDecimal points) {
        return new MarkRow(
                code(unit),
                leaf,
                stage,
                points,
                null,
                null,
                null,
                "Sở Nội vụ",
                "Nguyễn Thị Giả Lập",
                null,
                reason,
                null,
                null,
                null);
    }

    private static LongSupplier random() {
        long[] state = {20_250_101L};
        return () -> {
            state[0] = 6364136223846793005L * state[0] + 1442695040888963407L;
            return state[0] >>> 33;
        };
    }
}
