package vn.cchc.consumer.files;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.cchc.io.ResultFiles;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** Ranks the files of one year, writes a workbook and prints who leads. */
public final class RankFiles {

    private RankFiles() {}

    /** Takes a rulebook, a round and the workbook to write. */
    public static void main(String[] arguments) throws IOException {
        Rulebook rulebook = RulebookFiles.read(Path.of(arguments[0])).orThrow();
        Round round = RoundFiles.read(Path.of(arguments[1]), rulebook).orThrow();
        Ranking ranking = Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
        ResultFiles.write(ranking, Path.of(arguments[2]));

        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Place first = ranking.blocks().get(0).ranked().get(0);
        out.println(first.printed().orElseThrow().toPlainString() + " "
                + first.unit().name());
    }
}
