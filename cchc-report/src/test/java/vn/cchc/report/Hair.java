package vn.cchc.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.UnitRow;
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

/** A synthetic unit whose index lies so close to a value at which rounding turns that no spreadsheet can tell on which side. */
final class Hair {

    private Hair() {}

    /** 99.994999999 of 99.999999999 points are 99.99499999999995 percent: published as 99.99, and by fifteen digits as 100.00. */
    static Ranking ranking() {
        CriteriaSet criteria = CriteriaSet.of(List.of(
                        CriterionRow.of("1", null, "Một", "99.999999999"),
                        CriterionRow.of("2", null, "Hai", "0.000000001")))
                .orThrow();
        Rulebook rulebook = new Rulebook(
                2025,
                "Chỉ số giả lập (synthetic)",
                new Citation("01/QĐ-GL"),
                "",
                List.of(new Rulebook.BlockRules(new Block("XA", "Xã"), criteria, Regulations.of(Map.of()))),
                Optional.empty());
        RoundRows rows = new RoundRows(
                List.of(new UnitRow("X1", "Xã Một", "XA", null, null, null, null, null, null, null)),
                List.of(MarkRow.points("X1", "1", Stage.APPRAISAL, "99.994999999")),
                List.of(new ExemptionRow("X1", "2", Stage.SELF, "giả lập", "giả lập", null, null)),
                List.of(),
                List.of(),
                List.of(),
                "");
        return Ranker.of(rulebook)
                .rank(Scorer.of(rulebook)
                        .score(
                                Round.of(rulebook, LocalDate.of(2025, 12, 31), rows)
                                        .orThrow(),
                                Stage.COUNCIL));
    }
}
