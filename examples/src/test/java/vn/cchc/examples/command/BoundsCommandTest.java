package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsCommandTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "open-petitions");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void printsBestAndWorstPlaceOfEveryUnit(String language) throws IOException {
        int status = run("bounds", "--lang", language);

        assertThat(status).isZero();
        assertThat(out).hasToString(Files.readString(GOLDEN.resolve("expected-bounds." + language + ".txt")));
    }

    @Test
    void takesMissingMarksAsOpenTooAndWritesFiles() throws IOException {
        int status = run("bounds", "--marks", "--out", folder + "", "--formats", "csv,json,xlsx");

        assertThat(status).isZero();
        assertThat(Files.readString(folder.resolve("bounds.csv")))
                .isEqualTo(Files.readString(GOLDEN.resolve("expected-bounds-and-marks.csv")));
        assertThat(folder.resolve("bounds.xlsx")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("bounds.json"))).contains("\"kind\"", "\"bounds\"", "\"K3\"");
    }

    @Test
    void regulationsThatCannotBeCarriedOutAreProblems() throws IOException {
        Path rules = Files.writeString(
                folder.resolve("rules.csv"),
                Files.readString(GOLDEN.resolve("rulebook.csv")).replace("criterion:1,", "host:inhabitants,"));

        int status = run(rules, "bounds", "--lang", "en");

        assertThat(status).isOne();
        assertThat(err.toString()).contains("error: ").contains("inhabitants");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return run(GOLDEN.resolve("rulebook.csv"), arguments);
    }

    private int run(Path rules, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--rules";
        all[arguments.length + 1] = rules + "";
        all[arguments.length + 2] = "--round";
        all[arguments.length + 3] = GOLDEN.resolve("round.csv") + "";
        return Cchc.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
