package vn.cchc.examples;

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
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.ScoreText;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Prints a unit's scorecard with the reason for every number, then where it lost most. */
public final class ExplainOneScore {

    private ExplainOneScore() {}

    /** Runs on a folder with {@code rulebook.csv} and {@code round.csv}, and the code of a unit. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), arguments[1], new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path folder, String unit, PrintStream out) throws IOException {
        Rulebook rulebook = RulebookFiles.read(folder.resolve("rulebook.csv")).orThrow();
        Round round = RoundFiles.read(folder.resolve("round.csv"), rulebook).orThrow();
        Scorecard card = Scorer.of(rulebook).score(round, Stage.COUNCIL, unit);

        out.print(ScoreText.of(Language.EN).card(card));
        for (Score field : card.fields()) {
            printLosses(field, out);
        }
    }

    private static void printLosses(Score score, PrintStream out) {
        if (score instanceof GroupScore group) {
            group.parts().forEach(part -> printLosses(part, out));
        } else if (score instanceof LeafScore leaf
                && leaf.points().nanos() * 2 < leaf.maximum().nanos()) {
            out.println("less than half: " + leaf.criterion().code() + " "
                    + leaf.criterion().name());
        }
    }
}
