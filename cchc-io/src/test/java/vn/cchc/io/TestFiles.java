package vn.cchc.io;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.cchc.model.problem.Language;

/** Files of the test resources, texts as files, and the texts of problems. */
final class TestFiles {

    private TestFiles() {}

    static Path of(String resource) {
        URL url = Objects.requireNonNull(TestFiles.class.getResource("/" + resource), resource);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(resource, e);
        }
    }

    static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> texts(ReadResult<?> read, Language language) {
        return read.problems().stream().map(problem -> problem.text(language)).toList();
    }
}
