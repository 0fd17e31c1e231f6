package vn.cchc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.io.table.SheetFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.workbook.ResultPages;

/**
 * A ranking as a workbook that works itself out again: every total, index and place is a formula over the points of leaves, our values stand
 * beside them, and a cell says whether the two agree.
 *
 * <p>Two sheets for each block (places, points), one for each unit where asked, one about the method. The same report gives the same bytes on one
 * JDK, and the same parts inside the file on all. Names from data stay text: none of them becomes a formula.
 */
public final class ResultWorkbook {

    /** The name of the file in a folder. */
    public static final String FILE = "result.xlsx";

    private final Report report;
    private final Set<String> units;

    private ResultWorkbook(Report report, Set<String> units) {
        this.report = report;
        this.units = units;
    }

    /** Returns who writes a report as a workbook, without sheets of units. */
    public static ResultWorkbook of(Report report) {
        return new ResultWorkbook(report, Set.of());
    }

    /**
     * Returns the same with a sheet for each of these units; each costs about as much as a page, so a city's worth of them is a large file.
     *
     * @param codes the codes of units
     * @throws NoSuchElementException if one of them was not assessed or does not exist
     */
    public ResultWorkbook withUnits(Collection<String> codes) {
        codes.forEach(report.ranking()::place);
        return new ResultWorkbook(report, Set.copyOf(codes));
    }

    /** Returns the same with a sheet for every unit. */
    public ResultWorkbook withAllUnits() {
        return withUnits(report.ranking().blocks().stream()
                .map(BlockRanking::places)
                .flatMap(List::stream)
                .map(place -> place.unit().code())
                .collect(Collectors.toSet()));
    }

    /**
     * Writes {@code result.xlsx} into a folder, which is made where it is missing; a file of that name is replaced.
     *
     * @return the file, alone in a list as other formats may have several
     * @throws IOException if it cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        SheetFiles.write(new ResultPages(ReportContent.of(report)).all(units), file, options(report));
        return List.of(file);
    }

    /**
     * Writes the workbook to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        SheetFiles.write(new ResultPages(ReportContent.of(report)).all(units), out, options(report));
    }

    /** A workbook was created on the day of its report, or else on the day as of which the round assesses. */
    static WriteOptions options(Report report) {
        return WriteOptions.DEFAULT.createdOn(report.options()
                .printDate()
                .orElse(report.ranking().scorecards().round().referenceDate()));
    }
}
