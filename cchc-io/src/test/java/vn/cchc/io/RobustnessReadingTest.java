package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.io.RobustnessFiles.Places;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.RobustnessAnalysis;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.ranking.robustness.WeightVariation;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

class RobustnessReadingTest {

    @TempDir
    Path folder;

    private final Rulebook rulebook = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(CriterionRow.of("1", null, "One", "60"), CriterionRow.of("2", null, "Two", "40")))
                    .orThrow());
    private final Scorecards cards = cards();
    private final Ranking ranking = Ranker.of(rulebook).rank(cards);

    private Scorecards cards() {
        Round round = Round.of(
                        rulebook,
                        java.time.LocalDate.of(2025, 12, 31),
                        List.of(
                                UnitRow.of("A", "Sở A", null),
                                UnitRow.of("B", "Sở B", null),
                                UnitRow.of("C", "Sở C", null)),
                        List.of(
                                MarkRow.points("A", "1", Stage.COUNCIL, "50"),
                                MarkRow.points("A", "2", Stage.COUNCIL, "30"),
                                MarkRow.points("B", "1", Stage.COUNCIL, "49"),
                                MarkRow.points("B", "2", Stage.COUNCIL, "30.5"),
                                MarkRow.points("C", "1", Stage.COUNCIL, "10"),
                                MarkRow.points("C", "2", Stage.COUNCIL, "10")))
                .orThrow();
        return Scorer.of(rulebook).score(round, Stage.COUNCIL);
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void readsBackThePlacesOfARunAndHowItWasMade(FileFormat format) throws IOException {
        Robustness result = RobustnessAnalysis.of(Ranker.of(rulebook), cards)
                .draw(Variation.of(200, 7).with(WeightVariation.of("25%")));
        Path file = folder.resolve("robustness." + format.extension());
        RobustnessFiles.write(result, file, format);

        ReadResult<Places> read = RobustnessFiles.places(file, ranking);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow().spans())
                .containsExactlyElementsOf(result.spreads().stream()
                        .map(spread -> new Places.Span(spread.unit().code(), spread.best(), spread.worst()))
                        .toList());
        assertThat(read.orThrow().run()).containsEntry("seed", "7").containsEntry("draws", "200");
    }

    @Test
    void readsBackTheBoundsOverWhatIsStillOpen() throws IOException {
        PetitionBounds bounds = PetitionBounds.of(Ranker.of(rulebook), cards);
        Path file = folder.resolve("bounds.csv");
        RobustnessFiles.write(bounds, file, FileFormat.CSV);

        ReadResult<Places> read = RobustnessFiles.places(file, ranking);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow())
                .isEqualTo(new Places(
                        java.util.Map.of(),
                        List.of(new Places.Span("A", 1, 1), new Places.Span("B", 2, 2), new Places.Span("C", 3, 3))));
    }

    @Test
    void refusesPlacesTheWrongWayRound() throws IOException {
        ReadResult<Places> read = read("[places]\nunit,place,best,worst\nA,1,3,2\nB,2,1,2\nC,3,3,3\n");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly(
                        "run.csv, table \"places\", row 3, column \"worst\": unit A cannot be between places 3 and 2.");
    }

    @Test
    void refusesAFileAboutAnotherRankingWithEveryUnitThatShowsIt() throws IOException {
        ReadResult<Places> read = read("[places]\nunit,place,best,worst\nB,1,1,2\nD,2,1,2\nC,3,3,3\n");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.text(Language.VI))
                .containsExactlyInAnyOrder(
                        "run.csv: tệp thuộc về một bảng xếp hạng khác: đơn vị A có hạng – trong tệp, còn ở đây có hạng 1.\n"
                                + "Lập lại tệp từ cùng bộ quy tắc và kỳ đánh giá, bằng lệnh cchc robustness hoặc cchc bounds.",
                        "run.csv, bảng \"places\", dòng 3, cột \"place\": tệp thuộc về một bảng xếp hạng khác: đơn vị B có hạng 1"
                                + " trong tệp, còn ở đây có hạng 2.\n"
                                + "Lập lại tệp từ cùng bộ quy tắc và kỳ đánh giá, bằng lệnh cchc robustness hoặc cchc bounds.",
                        "run.csv, bảng \"places\", dòng 4, cột \"place\": tệp thuộc về một bảng xếp hạng khác: đơn vị D có hạng 2"
                                + " trong tệp, còn ở đây có hạng –.\n"
                                + "Lập lại tệp từ cùng bộ quy tắc và kỳ đánh giá, bằng lệnh cchc robustness hoặc cchc bounds.");
    }

    @Test
    void refusesAFileOfSomethingElse() throws IOException {
        ReadResult<Places> read = read("[marks]\nunit,criterion,points\nA,1,2\n");

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).hasSize(1);
    }

    private ReadResult<Places> read(String text) throws IOException {
        return RobustnessFiles.places(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.csv", ranking);
    }
}
