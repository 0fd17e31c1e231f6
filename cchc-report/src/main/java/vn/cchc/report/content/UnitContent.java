package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.report.ReportOptions;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;

/**
 * What is shown of one unit.
 *
 * @param block its block
 * @param place its scorecard and where it stands
 * @param self its scorecard by its own scores alone
 * @param rows its criteria as a tree, each before its parts
 * @param index how its index comes about, line by line
 */
public record UnitContent(BlockContent block, Place place, Scorecard self, List<ScoreRow> rows, List<String> index) {

    public UnitContent {
        rows = List.copyOf(rows);
        index = List.copyOf(index);
    }

    static UnitContent of(BlockContent block, Place place, ReportWords words, ReportOptions.Persons persons) {
        Scorecard card = place.card();
        List<ScoreRow> rows = new ArrayList<>();
        for (Score field : card.fields()) {
            add(field, 0, block, card, words, persons, rows);
        }
        return new UnitContent(
                block, place, card.at(Stage.SELF), rows, words.scores().index(card));
    }

    private static void add(
            Score score,
            int depth,
            BlockContent block,
            Scorecard card,
            ReportWords words,
            ReportOptions.Persons persons,
            List<ScoreRow> rows) {
        Criterion criterion = score.criterion();
        String why = words.scores().why(score, block.regulations());
        rows.add(new ScoreRow(
                score,
                depth,
                CriterionMeans.percent(card, criterion),
                block.means().find(criterion),
                persons == ReportOptions.Persons.NAMED ? why + scorer(score, words) : why));
        if (score instanceof GroupScore group) {
            group.parts().forEach(part -> add(part, depth + 1, block, card, words, persons, rows));
        }
    }

    private static String scorer(Score score, ReportWords words) {
        if (!(score instanceof LeafScore leaf && leaf.basis() instanceof Basis.Decided decided)) {
            return "";
        }
        String named = ReportWords.join(
                ", ", decided.mark().agency().name(), decided.mark().person());
        return named.isEmpty() ? "" : words.say("scorer", named);
    }

    /** Returns the rows of the fields. */
    public List<ScoreRow> fields() {
        return rows.stream().filter(row -> row.depth() == 0).toList();
    }

    /** Returns the regular leaves where most points were lost, the largest loss first, in the order of the set where equal. */
    public List<ScoreRow> losses(int most) {
        return rows.stream()
                .filter(row -> row.isLeaf() && row.hasLoss())
                .sorted(Comparator.comparing((ScoreRow row) -> row.score().lost())
                        .reversed())
                .limit(most)
                .toList();
    }

    /** Returns the points that a stage gave to a leaf; nothing where it did not speak, or the leaf does not apply. */
    public Optional<Points> points(LeafScore leaf, Stage stage) {
        if (stage == Stage.SELF) {
            return self.score(leaf.criterion().code()) instanceof LeafScore own
                            && leaf.applies()
                            && ScoreRow.isKnown(own)
                    ? Optional.of(own.points())
                    : Optional.empty();
        }
        return leaf.basis() instanceof Basis.Decided decided
                ? decided.steps().stream()
                        .filter(step -> step.mark().countsFrom() == stage)
                        .map(Basis.Step::points)
                        .findFirst()
                : Optional.empty();
    }

    /** Returns how far the published index is above the mean of the block's ranked units, below zero for below. */
    public Optional<BigDecimal> aboveMean(BigDecimal mean) {
        return place.card().published().map(index -> index.subtract(mean));
    }
}
