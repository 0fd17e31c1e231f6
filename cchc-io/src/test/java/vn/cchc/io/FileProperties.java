package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;
import vn.cchc.testkit.RoundCase;
import vn.cchc.testkit.Rounds;
import vn.cchc.testkit.Rulebooks;

/** Write, then read: the same rulebook; the same index, place, separation and history. */
class FileProperties {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rulebooksComeBackEqual(@ForAll("rulebooks") Rulebook rulebook, @ForAll FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RulebookFiles.write(rulebook, out, format);

        ReadResult<Rulebook> read = RulebookFiles.read(new ByteArrayInputStream(out.toByteArray()), "rulebook");

        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).isEqualTo(rulebook);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void roundsComeBackWithIndexPlaceSeparationAndHistory(
            @ForAll("rounds") RoundCase written, @ForAll FileFormat format, @ForAll Stage stage) throws IOException {
        Round round = written.round();

        Round read = readBack(round, format);

        assertThat(ResultFiles.toJson(ranking(read, stage))).isEqualTo(ResultFiles.toJson(ranking(round, stage)));
        assertThat(read.units())
                .extracting(UnitMarks::history)
                .isEqualTo(round.units().stream().map(UnitMarks::history).toList());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void roundsWithEverythingEnteredBesideMarksComeBackEqual(
            @ForAll("acted") RoundCase written, @ForAll FileFormat format) throws IOException {
        Round round = written.round();

        assertThat(readBack(round, format)).isEqualTo(round);
    }

    @Provide
    Arbitrary<RoundCase> acted() {
        return Rounds.withActs();
    }

    @Provide
    Arbitrary<Rulebook> rulebooks() {
        return Rulebooks.any();
    }

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    private static Ranking ranking(Round round, Stage stage) {
        return Ranker.of(round.rulebook()).rank(Scorer.of(round.rulebook()).score(round, stage));
    }

    private static Round readBack(Round round, FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RoundFiles.write(round, out, format);
        return RoundFiles.read(new ByteArrayInputStream(out.toByteArray()), "round", round.rulebook())
                .orThrow();
    }
}
