package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Runs each sample program and compares what it prints, line by line, with the file that shows it. */
class SampleProgramsTest {

    private static final Path DATA = Path.of("data", "hai-phong-2017");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "samples");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void rankOneProvinceYear() throws IOException {
        RankOneProvinceYear.run(DATA, out);

        assertThat(printed()).isEqualTo(expected("RankOneProvinceYear.txt"));
    }

    @Test
    void explainOneScore() throws IOException {
        ExplainOneScore.run(DATA, "HBLV", out);

        assertThat(printed()).isEqualTo(expected("ExplainOneScore.txt"));
    }

    @Test
    void rankRowsOfAHost() throws IOException {
        RankRowsOfAHost.run(out);

        assertThat(printed()).isEqualTo(expected("RankRowsOfAHost.txt"));
    }

    @Test
    void catchAnUnfairChain() throws IOException {
        CatchAnUnfairChain.run(out);

        assertThat(printed()).isEqualTo(expected("CatchAnUnfairChain.txt"));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private static String expected(String file) throws IOException {
        return Files.readString(EXPECTED.resolve(file));
    }
}
