package vn.cchc.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Ranks the departments and districts of one year and prints the first three of each block. */
public final class RankOneProvinceYear {

    private RankOneProvinceYear() {}

    /** Runs on a folder with {@code rulebook.csv} and {@code round.csv}. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Path folder, PrintStream out) throws IOException {
        Rulebook rulebook = RulebookFiles.read(folder.resolve("rulebook.csv")).orThrow();
        Round round = RoundFiles.read(folder.resolve("round.csv"), rulebook).orThrow();
        Scorecards cards = Scorer.of(rulebook).score(round, Stage.COUNCIL);
        Ranking ranking = Ranker.of(rulebook).rank(cards);

        out.println(round.note());
        for (BlockRanking block : ranking.blocks()) {
            out.println(block.block().name());
            for (Place place :
                    block.ranked().subList(0, Math.min(3, block.ranked().size()))) {
                out.printf(
                        "  %s  %s  %s  %s%n",
                        place.printed().orElseThrow().toPlainString(),
                        place.card().published().orElseThrow().toPlainString(),
                        place.band().orElseThrow(),
                        place.unit().name());
            }
        }
    }
}
