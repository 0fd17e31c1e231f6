package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page that says how numbers are computed; a test that works a number out holds the page to it. */
final class NumbersPage {

    private static final Path PAGE = Path.of("..", "docs", "numbers.md");

    private NumbersPage() {}

    static void says(String words) {
        assertThat(text()).contains(words);
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
