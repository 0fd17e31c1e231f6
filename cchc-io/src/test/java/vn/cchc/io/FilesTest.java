package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** What holds for every file, whatever is in it. */
class FilesTest {

    private static final String CRITERIA = "code,maximum\n1,100\n";

    @TempDir
    private Path folder;

    @Test
    void datedUnitsNeedADayWhereTheRulebookNamesNoYear() throws IOException {
        Rulebook rulebook = RulebookFiles.read(TestFiles.text("code,maximum\n1,100\n"), "criteria.csv")
                .orThrow();
        String units = "[units]\ncode,validTo\nA,2020-01-01\n";

        assertThat(RoundFiles.read(TestFiles.text(units), "round.csv", rulebook).problems())
                .extracting(problem -> problem.text(Language.EN))
                .containsExactly("round.csv, table \"units\": the required value \"referenceDate\" is missing.");
        assertThat(RoundFiles.read(
                                TestFiles.text("[round]\nname,value\nreferenceDate,2019-12-31\n" + units),
                                "round.csv",
                                rulebook)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsMoreThanOneBufferOfEveryFormat(FileFormat format) throws IOException {
        Rulebook rulebook = FaultCase.oneLeaf("100");
        StringBuilder marks = new StringBuilder("unit,criterion,stage,points\n");
        for (int unit = 0; unit < 8_000; unit++) {
            marks.append("Đơn vị ")
                    .append(unit)
                    .append(",T,APPRAISAL,")
                    .append(unit % 101)
                    .append('\n');
        }
        Round round = FaultCase.roundOf("marks.csv", marks.toString(), rulebook).orThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RoundFiles.write(round, out, format);

        assertThat(out.size()).isGreaterThan(80_000);
        assertThat(RoundFiles.read(new ByteArrayInputStream(out.toByteArray()), "again", rulebook)
                        .orThrow())
                .isEqualTo(round);
    }

    @Test
    void streamsGiveWhatPathsGive() throws IOException {
        Path file = Files.writeString(folder.resolve("criteria.csv"), CRITERIA + "2,x\n");

        ReadResult<Rulebook> fromPath = RulebookFiles.read(file);
        ReadResult<Rulebook> fromStream = RulebookFiles.read(TestFiles.text(CRITERIA + "2,x\n"), "criteria.csv");

        assertThat(fromStream.problems()).isEqualTo(fromPath.problems()).hasSize(1);
        assertThat(fromStream.fingerprint()).isEqualTo(fromPath.fingerprint());
    }

    @Test
    void theFingerprintIsTheSha256OfTheBytes() throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(TestFiles.text(CRITERIA), "criteria.csv");

        // printf 'code,maximum\\n1,100\\n' | sha256sum
        assertThat(read.fingerprint()).isEqualTo("3ec654df21488880ef4c5811a04d32f9b95a04786cf797c1390261a38bbfbdd4");
    }

    @Test
    void theFingerprintOfARefusedFileIsOfTheWholeFile() throws IOException {
        byte[] page = "<html><body>no table</body></html>".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("page.csv"), page);

        ReadResult<Rulebook> fromPath = RulebookFiles.read(file);
        ReadResult<Rulebook> fromStream =
                RulebookFiles.read(TestFiles.text("<html><body>no table</body></html>"), "page.csv");

        assertThat(fromStream.fingerprint()).isEqualTo(fromPath.fingerprint());
        assertThat(fromStream.value()).isEmpty();
    }

    @Test
    void streamsStayOpen() throws IOException {
        List<String> closed = new ArrayList<>();
        InputStream in = new FilterInputStream(TestFiles.text(CRITERIA)) {
            @Override
            public void close() {
                closed.add("in");
            }
        };
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.add("out");
            }
        };

        Rulebook rulebook = RulebookFiles.read(in, "criteria.csv").orThrow();
        for (FileFormat format : FileFormat.values()) {
            RulebookFiles.write(rulebook, out, format);
        }

        assertThat(closed).isEmpty();
    }

    @Test
    void aMissingFileStaysWhatItIs() {
        Path missing = folder.resolve("missing.xlsx");

        assertThatThrownBy(() -> RulebookFiles.read(missing)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> RoundFiles.read(missing, FullCase.rulebook())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PublishedFiles.read(missing)).isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatStoodThereWhereWritingFails(FileFormat format) throws IOException {
        String name = "result." + format.extension();
        Path directory = Files.createDirectory(folder.resolve(name));
        Files.writeString(directory.resolve("kept"), "kept");

        assertThatThrownBy(() -> ResultFiles.write(ranking(), directory)).isInstanceOf(IOException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(directory);
        }
        assertThat(directory.resolve("kept")).hasContent("kept");
    }

    @Test
    void anUnknownExtensionWritesNothing() throws IOException {
        Path file = folder.resolve("result.docx");

        assertThatThrownBy(() -> ResultFiles.write(ranking(), file)).isInstanceOf(IllegalArgumentException.class);

        assertThat(file).doesNotExist();
    }

    @Test
    void everyFormatOfOneContentGivesOneResult() throws IOException {
        Rulebook rulebook = FullCase.rulebook();
        Set<String> results = new LinkedHashSet<>();

        for (FileFormat format : FileFormat.values()) {
            Path file = folder.resolve("round." + format.extension());
            RoundFiles.write(FullCase.round(rulebook), file);
            results.add(
                    ResultFiles.toJson(ranking(RoundFiles.read(file, rulebook).orThrow())));
        }

        assertThat(results).hasSize(1);
    }

    @Test
    void f37WritesTheSameBytesInEveryLocaleAndZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Set<String> written = new LinkedHashSet<>();
        try {
            for (String tag : List.of("en-US", "vi-VN", "tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                for (String id : List.of("UTC", "Asia/Ho_Chi_Minh")) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    written.add(everythingWritten());
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(written).hasSize(1);
    }

    /** Everything that the full case writes as CSV and JSON, read back in between. */
    private static String everythingWritten() throws IOException {
        StringBuilder written = new StringBuilder();
        for (FileFormat format : List.of(FileFormat.CSV, FileFormat.JSON)) {
            ByteArrayOutputStream rules = new ByteArrayOutputStream();
            RulebookFiles.write(FullCase.rulebook(), rules, format);
            Rulebook rulebook = RulebookFiles.read(TestFiles.text(rules.toString(StandardCharsets.UTF_8)), "rulebook")
                    .orThrow();
            ByteArrayOutputStream marks = new ByteArrayOutputStream();
            RoundFiles.write(FullCase.round(rulebook), marks, format);
            Round round = RoundFiles.read(TestFiles.text(marks.toString(StandardCharsets.UTF_8)), "round", rulebook)
                    .orThrow();
            ByteArrayOutputStream result = new ByteArrayOutputStream();
            ResultFiles.write(ranking(round), result, format);
            ResultFiles.write(ranking(round).scorecards(), result, format);
            written.append(rules.toString(StandardCharsets.UTF_8))
                    .append(marks.toString(StandardCharsets.UTF_8))
                    .append(result.toString(StandardCharsets.UTF_8));
        }
        return written.toString();
    }

    private static Ranking ranking() {
        return ranking(FullCase.round(FullCase.rulebook()));
    }

    private static Ranking ranking(Round round) {
        return Ranker.of(round.rulebook()).rank(Scorer.of(round.rulebook()).score(round, Stage.COUNCIL));
    }
}
