package vn.cchc.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.io.RoundFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** A round read and checked from CSV and XLSX, beside the loops of the two libraries over the cells of the same files. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class FilesBenchmark {

    /** The files of one layout. */
    @State(Scope.Benchmark)
    public static class Laid {

        /** One row per mark, or one row per unit with a column per leaf. */
        @Param({"long", "wide"})
        public String layout = "long";

        /** The number of units. */
        @Param("3321")
        public int units;

        private final Rulebook rulebook = SyntheticRound.of(1).judged();
        private Path folder = Path.of(".");

        /** Writes the same marks as CSV and XLSX. */
        @Setup(Level.Trial)
        public void write() throws IOException {
            folder = Files.createTempDirectory("cchc-files");
            List<List<Object>> table = layout.equals("long") ? oneByOne(units) : spread(units);
            writeCsv(table, csv());
            writeXlsx(table, xlsx());
        }

        /** Removes the files. */
        @TearDown(Level.Trial)
        public void remove() throws IOException {
            Files.delete(csv());
            Files.delete(xlsx());
            Files.delete(folder);
        }

        private Path csv() {
            return folder.resolve("round.csv");
        }

        private Path xlsx() {
            return folder.resolve("round.xlsx");
        }
    }

    /** A million marks, one row each. */
    @State(Scope.Benchmark)
    public static class Million {

        private final Laid laid = new Laid();

        /** Writes the file. */
        @Setup(Level.Trial)
        public void write() throws IOException {
            laid.folder = Files.createTempDirectory("cchc-files");
            writeCsv(oneByOne(11_364), laid.csv());
        }

        /** Removes the file. */
        @TearDown(Level.Trial)
        public void remove() throws IOException {
            Files.delete(laid.csv());
            Files.delete(laid.folder);
        }
    }

    /** The loop of FastCSV over every field. */
    @Benchmark
    public long bareCsv(Laid laid) throws IOException {
        long length = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(laid.csv())) {
            for (CsvRecord line : csv) {
                for (int i = 0; i < line.getFieldCount(); i++) {
                    length += line.getField(i).length();
                }
            }
        }
        return length;
    }

    /** The checked round from the same file. */
    @Benchmark
    public Round readCsv(Laid laid) throws IOException {
        return RoundFiles.read(laid.csv(), laid.rulebook).orThrow();
    }

    /** The loop of fastexcel-reader over the value of every cell. */
    @Benchmark
    public long bareXlsx(Laid laid) throws IOException {
        long hash = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(laid.xlsx().toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Iterator<Row> it = rows.iterator(); it.hasNext(); ) {
                        for (Cell cell : it.next()) {
                            hash += cell == null ? 0 : cell.getValue().hashCode();
                        }
                    }
                }
            }
        }
        return hash;
    }

    /** The checked round from the same workbook. */
    @Benchmark
    public Round readXlsx(Laid laid) throws IOException {
        return RoundFiles.read(laid.xlsx(), laid.rulebook).orThrow();
    }

    /** A million marks from CSV to scorecards. */
    @Benchmark
    public Scorecards millionMarks(Million million) throws IOException {
        Rulebook rulebook = million.laid.rulebook;
        Round round = RoundFiles.read(million.laid.csv(), rulebook).orThrow();
        return Scorer.of(rulebook).score(round, Stage.APPRAISAL);
    }

    private static List<List<Object>> oneByOne(int units) {
        SyntheticRound round = SyntheticRound.of(units);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("unit", "criterion", "stage", "points"));
        for (int cell = 0; cell < round.hundredths().length; cell++) {
            rows.add(List.of(
                    SyntheticRound.unit(cell / SyntheticRound.LEAVES),
                    round.leaves().get(cell % SyntheticRound.LEAVES).code(),
                    "APPRAISAL",
                    BigDecimal.valueOf(round.hundredths()[cell], 2)));
        }
        return rows;
    }

    private static List<List<Object>> spread(int units) {
        SyntheticRound round = SyntheticRound.of(units);
        List<List<Object>> rows = new ArrayList<>();
        List<Object> headings = new ArrayList<>(List.of("unit"));
        round.leaves().forEach(leaf -> headings.add(leaf.code()));
        rows.add(headings);
        for (int unit = 0; unit < units; unit++) {
            List<Object> row = new ArrayList<>(List.of(SyntheticRound.unit(unit)));
            for (int leaf = 0; leaf < SyntheticRound.LEAVES; leaf++) {
                row.add(BigDecimal.valueOf(round.hundredths()[unit * SyntheticRound.LEAVES + leaf], 2));
            }
            rows.add(row);
        }
        return rows;
    }

    private static void writeCsv(List<List<Object>> rows, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (List<Object> row : rows) {
                out.write(String.join(",", row.stream().map(String::valueOf).toList()));
                out.write('\n');
            }
        }
    }

    private static void writeXlsx(List<List<Object>> rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "benchmark", null)) {
            Worksheet sheet = workbook.newWorksheet("marks");
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (rows.get(r).get(c) instanceof BigDecimal number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, String.valueOf(rows.get(r).get(c)));
                    }
                }
            }
        }
    }
}
