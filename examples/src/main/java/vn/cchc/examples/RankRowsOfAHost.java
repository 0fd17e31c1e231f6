package vn.cchc.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** Ranks rows as a host's own database holds them, without any file, and hands the result on as JSON. */
public final class RankRowsOfAHost {

    private RankRowsOfAHost() {}

    /** Runs without arguments. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        List<CriterionRow> criteria = List.of(
                CriterionRow.of("1", null, "Steering of reform", "60"),
                CriterionRow.of("1.1", "1", "Plan issued on time", "20").withRule("YesNo", "", MarkSource.APPRAISAL),
                CriterionRow.of("1.2", "1", "Files settled on time", "40")
                        .withRule("Proportional", "", MarkSource.APPRAISAL),
                CriterionRow.of("2", null, "Public survey", "40").withRule("Judged", "", MarkSource.SURVEY));
        List<UnitRow> unitRows = List.of(UnitRow.of("A", "Sở A", null), UnitRow.of("B", "Sở B", null));
        List<MarkRow> markRows = List.of(
                MarkRow.evidence("A", "1.1", Stage.APPRAISAL, "yes"),
                MarkRow.evidence("A", "1.2", Stage.APPRAISAL, "412/450"),
                MarkRow.points("A", "2", null, "33.5"),
                MarkRow.evidence("B", "1.1", Stage.APPRAISAL, "no"),
                MarkRow.evidence("B", "1.2", Stage.APPRAISAL, "90/90"),
                MarkRow.points("B", "2", null, "36"));

        Rulebook rulebook = Rulebook.of(2025, CriteriaSet.of(criteria).orThrow());
        Round round = Round.of(rulebook, LocalDate.of(2025, 12, 31), unitRows, markRows)
                .orThrow();
        Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));

        out.println(ranking.place("A").rank() + " " + ranking.place("B").rank());
        out.println(ResultFiles.toJson(ranking));
    }
}
