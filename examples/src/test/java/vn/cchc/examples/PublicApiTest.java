package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what we promise to what docs/api.md lists, and every promised type to somebody who uses it from outside. */
class PublicApiTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LISTED = Pattern.compile("^\\| `(vn\\.cchc[a-z.]*)` \\|", Pattern.MULTILINE);
    private static final Pattern COMPARED = Pattern.compile("<include>(vn\\.cchc[a-z.]*)</include>");
    private static final Pattern PUBLIC = Pattern.compile("^(?: {4})?public (?!static void main).*");
    private static final Pattern COMPACT = Pattern.compile("^ {4}public [A-Z]\\w* \\{$");

    @Test
    void thePageListsEveryExportedPackage() throws IOException {
        List<String> listed = LISTED.matcher(Files.readString(ROOT.resolve("docs/api.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(PublicApi.typesByPackage().keySet());
    }

    @Test
    void theComparisonWithAReleaseLooksAtEveryExportedPackage() throws IOException {
        List<String> compared = COMPARED.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(compared)
                .containsExactlyInAnyOrderElementsOf(PublicApi.typesByPackage().keySet());
    }

    @Test
    void everyExportedTypeIsUsedOutsideItsModule() throws IOException {
        Map<Path, String> users = users();

        List<String> unused = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            Path home = PublicApi.module(type);
            if (users.entrySet().stream()
                    .noneMatch(user -> !user.getKey().startsWith(home) && names(user.getValue(), type))) {
                unused.add(type.getName());
            }
        }

        assertThat(unused).isEmpty();
    }

    /** The tags for parameters and results are left out where the sentence says it all; the sentence never is. */
    @Test
    void everyPublicTypeAndMethodSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            Path source = PublicApi.module(type)
                    .resolve("src/main/java")
                    .resolve(type.getName().replace('.', '/') + ".java");
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (PUBLIC.matcher(lines.get(i)).matches()
                        && !COMPACT.matcher(lines.get(i)).matches()
                        && !isSpokenFor(lines, i)) {
                    silent.add(source + ":" + (i + 1));
                }
            }
        }

        assertThat(silent).isEmpty();
    }

    private static boolean isSpokenFor(List<String> lines, int declaration) {
        int line = declaration - 1;
        while (line >= 0 && lines.get(line).matches("\\s*[@})\\]\"].*|\\s+[A-Z{][^;]*")) {
            if (lines.get(line).trim().equals("@Override")) {
                return true;
            }
            line--;
        }
        return line >= 0 && lines.get(line).trim().endsWith("*/");
    }

    private static boolean names(String source, Class<?> type) {
        boolean imported = source.contains(type.getName() + ";")
                || source.contains(type.getName() + ".")
                || source.contains("import " + type.getPackageName() + ".*;")
                || source.startsWith("package " + type.getPackageName() + ";");
        return imported
                && Pattern.compile("\\b" + type.getSimpleName() + "\\b")
                        .matcher(source)
                        .find();
    }

    private static Map<Path, String> users() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.startsWith(ROOT.resolve("examples")) || contains(file, "test"))
                    .filter(file -> !contains(file, "target"))
                    .filter(file -> !file.endsWith("PublicApiTest.java"))
                    .collect(Collectors.toMap(file -> file, PublicApiTest::text));
        }
    }

    private static boolean contains(Path file, String folder) {
        return ROOT.relativize(file).startsWith(folder)
                || Stream.iterate(file, path -> path != null, Path::getParent).anyMatch(path -> path.endsWith(folder));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
