package vn.cchc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import vn.cchc.io.table.SheetFiles;
import vn.cchc.io.table.SheetPage;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.FileNames;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.workbook.ResultPages;

/**
 * What each unit is told about its result: a workbook of one sheet with every criterion, what the unit, the appraisal and the council gave, what
 * was lost and why. It holds nothing about other units.
 */
public final class FeedbackSheets {

    private final Report report;

    private FeedbackSheets(Report report) {
        this.report = report;
    }

    /** Returns who writes the feedback of a report. */
    public static FeedbackSheets of(Report report) {
        return new FeedbackSheets(report);
    }

    /**
     * Writes one file for each unit into the folder {@code feedback} of a folder, named by number and code; files of the same name are replaced.
     *
     * @return the files in the order of blocks and places
     * @throws IOException if one of them cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        Path feedback = Files.createDirectories(folder.resolve("feedback"));
        ReportContent content = ReportContent.of(report);
        ResultPages pages = new ResultPages(content);
        List<Path> files = new ArrayList<>();
        for (BlockContent block : content.blocks()) {
            for (Place place : block.places()) {
                Path file = feedback.resolve(name(files.size() + 1, place.unit().code()));
                SheetFiles.write(
                        List.of(pages.unit(block, place, files.size() + 1)), file, ResultWorkbook.options(report));
                files.add(file);
            }
        }
        return files;
    }

    /**
     * Writes the sheet of one unit to a stream, which stays open.
     *
     * @throws NoSuchElementException if the unit was not assessed or does not exist
     * @throws IOException if it cannot be written
     */
    public void write(String unit, OutputStream out) throws IOException {
        ReportContent content = ReportContent.of(report);
        Place place = report.ranking().place(unit);
        BlockContent block = content.blocks().stream()
                .filter(each -> each.block().code().equals(place.unit().block()))
                .findFirst()
                .orElseThrow();
        SheetPage page = new ResultPages(content).unit(block, place, 1);
        SheetFiles.write(List.of(page), out, ResultWorkbook.options(report));
    }

    /** The number, and the code as far as every file system can write it. */
    private static String name(int number, String code) {
        return String.format(Locale.ROOT, "%05d%s.xlsx", number, FileNames.suffix(code));
    }
}
