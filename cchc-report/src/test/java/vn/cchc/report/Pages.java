package vn.cchc.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Writes reports and parses what was written. */
final class Pages {

    private Pages() {}

    /** The files of a report by their name, as a parser reads them. */
    static Map<String, Document> of(Report report, Path folder) throws IOException {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Path file : HtmlReport.of(report).write(folder)) {
            pages.put(folder.relativize(file).toString().replace('\\', '/'), Jsoup.parse(Files.readString(file)));
        }
        return pages;
    }

    static Document one(Report report, Path folder) {
        try {
            return of(report.with(report.options().with(ReportOptions.Arrangement.ONE_FILE)), folder)
                    .get("report.html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
