package vn.cchc.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The style of all pages, from a file beside this class.
 *
 * @param text the style sheet
 */
record Style(String text) {

    static final Style OF_ALL_PAGES = read();

    private static Style read() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("report.css"))) {
            return new Style(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
