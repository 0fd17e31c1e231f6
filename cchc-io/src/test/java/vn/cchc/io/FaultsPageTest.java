package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of the fault collection has its row on the page and its class among the tests. */
class FaultsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (F\\d\\d) \\| [^|]+ \\| [^|]+ \\| `(\\w+)` \\|$");

    @Test
    void namesAClassForEveryCase() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("..", "docs", "faults.md")))
                .results()
                .toList();

        assertThat(rows).extracting(row -> row.group(1)).containsExactlyElementsOf(cases());
        assertThat(rows)
                .allMatch(row -> row.group(2).startsWith(row.group(1))
                        || row.group(2).equals("FaultCasesTest")
                        || isOfTheRanking(row.group(1)));
        List<String> classes = classes();
        assertThat(rows)
                .filteredOn(row -> !isOfTheRanking(row.group(1)))
                .extracting(row -> row.group(2))
                .allMatch(classes::contains);
    }

    private static List<String> cases() {
        return Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> String.format(Locale.ROOT, "F%02d", i))
                .toList();
    }

    /** Cases about ranks alone, whose classes stand beside the ranking. */
    private static boolean isOfTheRanking(String number) {
        return List.of("F02", "F18", "F28", "F29", "F30", "F31").contains(number);
    }

    private static List<String> classes() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(".."),
                12,
                (file, attributes) -> file.toString().contains("src")
                        && file.getFileName().toString().matches("F\\d\\d\\w+Test\\.java"))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }
}
