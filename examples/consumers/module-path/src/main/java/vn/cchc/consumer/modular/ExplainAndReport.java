package vn.cchc.consumer.modular;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.report.HtmlReport;
import vn.cchc.report.Report;
import vn.cchc.scoring.ScoreText;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Explains the score of one unit and writes a report: both need sentences that lie in modules of the library. */
public final class ExplainAndReport {

    private ExplainAndReport() {}

    /** Takes a rulebook, a round, the code of a unit and the folder of the report. */
    public static void main(String[] arguments) throws IOException {
        Rulebook rulebook = RulebookFiles.read(Path.of(arguments[0])).orThrow();
        Round round = RoundFiles.read(Path.of(arguments[1]), rulebook).orThrow();
        Scorecards cards = Scorer.of(rulebook).score(round, Stage.COUNCIL);

        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(ExplainAndReport.class.getModule().getName());
        out.print(ScoreText.of(Language.VI).card(cards.card(arguments[2])));
        Report report = Report.of(Ranker.of(rulebook).rank(cards));
        out.println(HtmlReport.of(report).write(Path.of(arguments[3])).size());
    }
}
