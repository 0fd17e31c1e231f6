package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Round;

/** A workbook with thirty different faults: thirty problems, each at the cell that a spreadsheet program shows. */
class ThirtyFaultsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysEachFaultOnceAtItsCell(Language language) throws IOException {
        ReadResult<Round> read = read();

        assertThat(String.join("\n\n", TestFiles.texts(read, language)) + "\n")
                .isEqualTo(Files.readString(TestFiles.of("faulty/thirty." + language.tag() + ".txt")));
    }

    @Test
    void findsThirtyKindsOfFaultsAndNothingElse() throws IOException {
        ReadResult<Round> read = read();

        assertThat(read.problems()).hasSize(30);
        assertThat(read.problems().stream().map(Problem::code).distinct()).hasSize(30);
        assertThat(read.problems()).allMatch(problem -> problem.origin().cell().isPresent());
        assertThat(read.problems().stream()
                        .map(problem -> problem.origin().sheet().orElse("")
                                + problem.origin().cell())
                        .distinct())
                .hasSize(30);
    }

    private static ReadResult<Round> read() throws IOException {
        Rulebook rulebook =
                RulebookFiles.read(TestFiles.of("faulty/thirty-rules.csv")).orThrow();
        return RoundFiles.read(TestFiles.of("faulty/thirty.xlsx"), rulebook);
    }
}
