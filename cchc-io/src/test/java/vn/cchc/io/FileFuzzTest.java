package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Round;

/**
 * Whatever the bytes of a file are, reading answers with a value or with problems that have texts. On a usual run only the kept inputs are
 * tried; with the environment variable {@code JAZZER_FUZZ=1} one target at a time is searched for new ones.
 */
class FileFuzzTest {

    private static final Rulebook RULEBOOK = FullCase.rulebook();
    private static final Map<String, byte[]> WORKBOOK = workbook();
    private static final ReadSettings SMALL = ReadSettings.DEFAULT.withLimits(4 << 20, 20_000);

    /** CSV, or whatever the bytes turn into. */
    @FuzzTest(maxDuration = "11m")
    void readsAnyCsv(byte[] bytes) throws IOException {
        check(bytes, "fuzz.csv");
    }

    /** JSON, or whatever the bytes turn into. */
    @FuzzTest(maxDuration = "11m")
    void readsAnyJson(byte[] bytes) throws IOException {
        check(bytes, "fuzz.json");
    }

    /** A sound workbook of which one part is other bytes; the first byte names the part. */
    @FuzzTest(maxDuration = "11m")
    void readsAnyPartOfAWorkbook(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            String[] names = WORKBOOK.keySet().toArray(String[]::new);
            Map<String, byte[]> parts = new LinkedHashMap<>(WORKBOOK);
            parts.put(names[Math.floorMod(bytes[0], names.length)], Arrays.copyOfRange(bytes, 1, bytes.length));
            check(zip(parts), "fuzz.xlsx");
        }
    }

    private static void check(byte[] bytes, String name) throws IOException {
        check(RulebookFiles.read(new ByteArrayInputStream(bytes), name, SMALL));
        check(RoundFiles.read(new ByteArrayInputStream(bytes), name, RULEBOOK, SMALL));
    }

    private static void check(ReadResult<?> read) {
        assertThat(read.value().isPresent()).isEqualTo(read.problems().stream().noneMatch(Problem::isError));
        for (Problem problem : read.problems()) {
            for (Language language : Language.values()) {
                assertThat(problem.text(language)).isNotBlank().doesNotContain("{0}");
            }
        }
    }

    private static Map<String, byte[]> workbook() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Round round = FullCase.round(RULEBOOK);
            RoundFiles.write(round, out, FileFormat.XLSX);
            Map<String, byte[]> parts = new LinkedHashMap<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    parts.put(part.getName(), zip.readAllBytes());
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
