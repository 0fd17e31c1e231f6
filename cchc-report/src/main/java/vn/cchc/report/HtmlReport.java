package vn.cchc.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.html.HtmlPages;

/**
 * A report as HTML, for people: files that need no network and no script, read well aloud and print well on A4. The same report gives the same
 * bytes on any machine.
 *
 * <p>Names and reasons from data are shown as what they are: none of them can become markup, a script, or an address.
 */
public final class HtmlReport {

    private final Report report;

    private HtmlReport(Report report) {
        this.report = report;
    }

    /** Returns who writes a report as HTML. */
    public static HtmlReport of(Report report) {
        return new HtmlReport(report);
    }

    /**
     * Writes {@code report.html} into a folder, which is made where it is missing, and, where units and fields have files of their own, the
     * folders {@code fields} and {@code units} beside it. A file of such a name is replaced; others stay.
     *
     * @return the files, the report first
     * @throws IOException if one of them cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        HtmlPages pages = new HtmlPages(ReportContent.of(report));
        return pages.write(name -> open(folder.resolve(name))).stream()
                .map(folder::resolve)
                .toList();
    }

    /**
     * Writes everything as one page to a stream, which stays open, whatever the arrangement says.
     *
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        Report one = report.with(report.options().with(ReportOptions.Arrangement.ONE_FILE));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlPages(ReportContent.of(one)).write(name -> new FilterWriter(writer) {
            @Override
            public void close() throws IOException {
                flush();
            }
        });
    }

    private static Writer open(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }
}
