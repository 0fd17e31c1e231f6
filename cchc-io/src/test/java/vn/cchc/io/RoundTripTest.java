package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** What is written is read back as the same value, in every format. */
class RoundTripTest {

    private final Rulebook rulebook = FullCase.rulebook();
    private final Round round = FullCase.round(rulebook);

    @ParameterizedTest
    @EnumSource
    void rulebooksComeBackEqual(FileFormat format) throws IOException {
        ReadResult<Rulebook> read = readBack(rulebook, format);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(rulebook);
    }

    @ParameterizedTest
    @EnumSource
    void whatARulebookSaysOfSpecialUnitsComesBack(FileFormat format) throws IOException {
        String leaf = rulebook.blocks().get(0).criteria().leaves().get(0).code();
        Rulebook special = rulebook.adopting(new ApplicabilityProposal(
                "H07",
                List.of(
                        new ApplicabilityProposal.Item(leaf, false, "đảo", "Tổ giúp việc", Optional.empty()),
                        new ApplicabilityProposal.Item(leaf, true, "", "", Optional.of(LocalDate.EPOCH)))));

        ReadResult<Rulebook> read = readBack(special, format);

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(special);
    }

    @Test
    void aRulebookThatSpeaksOfSpecialUnitsIsNoRoundAndItsUnknownCriteriaAreReported(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("rules.csv"),
                "[criteria]\ncode,maximum\n1,100\n[applicability]\nunit,criterion,applies,reason\nA,7,no,island\n");

        assertThat(RoundFiles.isRound(file)).isFalse();
        assertThat(TestFiles.texts(RulebookFiles.read(file), Language.EN))
                .containsExactly(
                        "rules.csv, table \"applicability\", row 6, column \"criterion\": there is no criterion"
                                + " \"7\" in the set of unit A.");
    }

    @Test
    void theRulebookHasEveryRule() {
        assertThat(rulebook.blocks().get(0).criteria().leaves())
                .extracting(Leaf::rule)
                .extracting(Object::getClass)
                .extracting(Class::getName)
                .contains(List.of(LeafRule.class.getPermittedSubclasses()).stream()
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void roundsComeBackWithTheSameListsAndHistory(FileFormat format) throws IOException {
        Round read = readBack(round, format);

        assertThat(read).isEqualTo(round);
        assertThat(read.referenceDate()).isEqualTo(round.referenceDate());
        assertThat(read.note()).isEqualTo(round.note());
        assertThat(read.exemptions()).isEqualTo(round.exemptions());
        assertThat(read.tasks().assignments()).isEqualTo(round.tasks().assignments());
        assertThat(read.agreements()).isEqualTo(round.agreements());
        assertThat(read.petitions()).isEqualTo(round.petitions());
        assertThat(read.left()).isEqualTo(round.left());
        assertThat(read.units())
                .extracting(unit -> unit.unit() + " " + unit.participation() + " " + unit.history())
                .isEqualTo(round.units().stream()
                        .map(unit -> unit.unit() + " " + unit.participation() + " " + unit.history())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void roundsComeBackWithTheSameResultAtEveryStage(FileFormat format) throws IOException {
        Round read = readBack(round, format);

        for (Stage stage : Stage.values()) {
            assertThat(ResultFiles.toJson(ranking(read, stage))).isEqualTo(ResultFiles.toJson(ranking(round, stage)));
            assertThat(ResultFiles.toJson(ranking(read, stage).scorecards()))
                    .isEqualTo(ResultFiles.toJson(ranking(round, stage).scorecards()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingWarnsOfNothingThatTheRoundDidNot(FileFormat format) throws IOException {
        List<Problem> first = FullCase.checked(rulebook).problems();

        List<Problem> again = RoundFiles.read(new ByteArrayInputStream(bytes(round, format)), "round", rulebook)
                .problems();

        assertThat(again)
                .extracting(Problem::code)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX", "JSON"})
    void pathsReadAndWriteWhatStreamsDo(FileFormat format, @TempDir Path folder) throws IOException {
        String type = format.extension();
        Path rules = folder.resolve("rulebook." + type);
        Path marks = folder.resolve("round." + type);

        RulebookFiles.write(rulebook, rules);
        RoundFiles.write(round, marks);

        assertThat(rules).hasBinaryContent(bytes(rulebook, format));
        assertThat(marks).hasBinaryContent(bytes(round, format));
        assertThat(RulebookFiles.read(rules).orThrow()).isEqualTo(rulebook);
        assertThat(ResultFiles.toJson(ranking(RoundFiles.read(marks, rulebook).orThrow(), Stage.COUNCIL)))
                .isEqualTo(ResultFiles.toJson(ranking(round, Stage.COUNCIL)));
    }

    private Ranking ranking(Round read, Stage stage) {
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(read, stage));
    }

    private static ReadResult<Rulebook> readBack(Rulebook rulebook, FileFormat format) throws IOException {
        return RulebookFiles.read(new ByteArrayInputStream(bytes(rulebook, format)), "rulebook");
    }

    private Round readBack(Round written, FileFormat format) throws IOException {
        return RoundFiles.read(new ByteArrayInputStream(bytes(written, format)), "round", rulebook)
                .orThrow();
    }

    private static byte[] bytes(Rulebook rulebook, FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RulebookFiles.write(rulebook, out, format);
        return out.toByteArray();
    }

    private static byte[] bytes(Round round, FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoundFiles.write(round, out, format);
        return out.toByteArray();
    }
}
