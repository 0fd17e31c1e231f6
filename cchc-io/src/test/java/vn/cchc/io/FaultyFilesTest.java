package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/** One file with every fault, in each format: all of them in one pass, word for word as the files beside it say. */
class FaultyFilesTest {

    @ParameterizedTest
    @CsvSource({"csv, VI", "csv, EN", "json, VI", "json, EN", "xlsx, VI", "xlsx, EN"})
    void saysEveryFaultOfARulebook(String type, Language language) throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(faulty("rulebook", type), "rulebook." + type);

        assertThat(read.value()).isEmpty();
        assertSays(read, "rulebook", type, language);
    }

    @ParameterizedTest
    @CsvSource({"csv, VI", "csv, EN", "json, VI", "json, EN", "xlsx, VI", "xlsx, EN"})
    void saysEveryFaultOfARound(String type, Language language) throws IOException {
        Rulebook rulebook = RulebookFiles.read(TestFiles.of("faulty/sound.csv")).orThrow();

        ReadResult<?> read = RoundFiles.read(faulty("round", type), "round." + type, rulebook);

        assertThat(read.value()).isEmpty();
        assertSays(read, "round", type, language);
    }

    private static void assertSays(ReadResult<?> read, String file, String type, Language language) throws IOException {
        String tongue = language.name().toLowerCase(Locale.ROOT);
        String expected = Files.readString(TestFiles.of("faulty/" + file + "." + type + "." + tongue + ".txt"));
        assertThat(String.join("\n\n", TestFiles.texts(read, language)) + "\n").isEqualTo(expected);
    }

    /** The workbook is the JSON file's tables as sheets. */
    private static InputStream faulty(String file, String type) throws IOException {
        if (!type.equals("xlsx")) {
            return Files.newInputStream(TestFiles.of("faulty/" + file + "." + type));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.write(
                TableFiles.read(TestFiles.of("faulty/" + file + ".json")).tables(),
                out,
                Format.XLSX,
                WriteOptions.DEFAULT);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
