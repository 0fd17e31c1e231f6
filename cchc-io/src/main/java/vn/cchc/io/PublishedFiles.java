package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.fairness.PublishedTable;

/** Reads tables as they were printed, to be checked by {@link PublishedTable#check()}. */
public final class PublishedFiles {

    private PublishedFiles() {}

    /**
     * Reads a printed table; the content tells the format.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<PublishedTable> read(Path file) throws IOException {
        return read(FileReading.of(file));
    }

    /**
     * Reads a printed table from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<PublishedTable> read(InputStream in, String displayName) throws IOException {
        return read(FileReading.of(in, displayName));
    }

    private static ReadResult<PublishedTable> read(FileReading file) {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> table = file.find(Schema.PUBLISHED, true);
        if (table.isEmpty()) {
            file.reportMissing(Schema.PUBLISHED);
            return file.refused();
        }
        List<PublishedTable.Row> rows = new ArrayList<>();
        file.inferNumberStyle(table.get());
        file.noteOtherColumns();
        List<PublishedTable.BandCount> counts = new ArrayList<>();
        file.rows(table.get(), Schema.PUBLISHED, row -> {
            OptionalInt count = row.count("count");
            if (count.isPresent()) {
                counts.add(bandCount(row, count.getAsInt()));
            } else {
                rows.add(row(row));
            }
        });
        if (counts.isEmpty() && rows.stream().noneMatch(PublishedFiles::canBeChecked) && !file.hasErrors()) {
            file.report(Problem.of(Code.PUBLISHED_NOTHING_TO_CHECK, Subject.setting("published"))
                    .at(table.get().origin()));
        }
        return file.of(new PublishedTable(rows, counts));
    }

    private static boolean canBeChecked(PublishedTable.Row row) {
        boolean ranked = row.rank().isPresent() && row.index().isPresent();
        boolean summed = row.total().isPresent() && !row.parts().isEmpty();
        boolean shared = row.total().isPresent()
                && row.maximum().isPresent()
                && row.index().isPresent();
        return ranked || summed || shared;
    }

    private static PublishedTable.Row row(RowReader row) {
        List<BigDecimal> parts = Stream.of("appraisal", "survey")
                .map(row::decimal)
                .flatMap(Optional::stream)
                .toList();
        return new PublishedTable.Row(
                group(row, "year", "block", "province"),
                row.text("unit").orElse(""),
                row.count("rank"),
                row.count("unitsRanked"),
                parts,
                row.decimal("total"),
                row.decimal("maximum"),
                row.percentage("index"),
                row.origin(),
                Map.of("rank", row.origin("rank"), "total", row.origin("total"), "index", row.origin("index")));
    }

    private static PublishedTable.BandCount bandCount(RowReader row, int count) {
        return new PublishedTable.BandCount(
                group(row, "province", "year", "block"),
                row.text("band").orElse(""),
                count,
                row.count("unitsRanked"),
                row.percentage("index"),
                row.origin());
    }

    private static String group(RowReader row, String... fields) {
        return Stream.of(fields)
                .map(field -> row.text(field).orElse(""))
                .collect(Collectors.joining(" "))
                .strip();
    }
}
