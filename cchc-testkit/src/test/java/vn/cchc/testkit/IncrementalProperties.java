package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

class IncrementalProperties {

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    /** The path from one leaf up, mended, against the whole unit added up anew. */
    @Property
    void aScorecardWithAMarkIsTheScorecardOfTheRoundWithIt(
            @ForAll("rounds") RoundCase given,
            @ForAll Stage scored,
            @ForAll Stage marked,
            @ForAll @IntRange(max = 4) int quarters) {
        Scorer scorer = Scorer.of(given.rulebook());

        for (Scorecard card : scorer.score(given.round(), scored).all()) {
            for (Leaf leaf : card.rules().criteria().leaves()) {
                Optional<Round> longer = with(given.round(), card, leaf, marked, quarters);
                if (longer.isPresent()) {
                    String unit = card.unit().code();
                    List<Mark> history = longer.get().unit(unit).history();
                    Scorecard mended = card.with(history.get(history.size() - 1));

                    assertSame(mended, scorer.score(longer.get(), scored, unit));
                }
            }
        }
    }

    private static Optional<Round> with(Round round, Scorecard card, Leaf leaf, Stage stage, int quarters) {
        String points = leaf.maximum()
                .toBigDecimal()
                .multiply(BigDecimal.valueOf(quarters))
                .divide(BigDecimal.valueOf(4), 9, RoundingMode.DOWN)
                .toPlainString();
        try {
            Round longer = round.with(MarkRow.points(card.unit().code(), leaf.code(), stage, points));
            return longer == round ? Optional.empty() : Optional.of(longer);
        } catch (InvalidValueException e) {
            // the leaf takes no mark at this stage, or has one already
            return Optional.empty();
        }
    }

    private static void assertSame(Scorecard mended, Scorecard anew) {
        assertThat(mended.index()).isEqualTo(anew.index());
        assertThat(mended.maximum()).isEqualTo(anew.maximum());
        assertThat(mended.bonus()).isEqualTo(anew.bonus());
        assertThat(mended.penalty()).isEqualTo(anew.penalty());
        assertThat(mended.missing()).isEqualTo(anew.missing());
        assertThat(mended.notApplicable()).isEqualTo(anew.notApplicable());
        List<Score> expected = Results.scores(anew);
        assertThat(Results.scores(mended)).isEqualTo(expected);
    }
}
