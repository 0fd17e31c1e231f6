package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.cchc.report.CouncilPapers;
import vn.cchc.report.FeedbackSheets;
import vn.cchc.report.HtmlReport;
import vn.cchc.report.Report;
import vn.cchc.report.ResultWorkbook;

/**
 * The formats of a report, as {@code --formats} names them. A further one is one more constant, its name in the list, and its words in the text of
 * the option.
 */
enum ReportFormat {
    /** Pages with tables and pictures. */
    HTML {
        @Override
        List<Path> write(Report report, Path folder) throws IOException {
            return HtmlReport.of(report).write(folder);
        }
    },
    /** A workbook that works the result out again. */
    XLSX {
        @Override
        List<Path> write(Report report, Path folder) throws IOException {
            return ResultWorkbook.of(report).write(folder);
        }
    },
    /** A workbook for each unit that tells it its result. */
    FEEDBACK {
        @Override
        List<Path> write(Report report, Path folder) throws IOException {
            return FeedbackSheets.of(report).write(folder);
        }
    },
    /** The papers for the council and the chairman. */
    DOCX {
        @Override
        List<Path> write(Report report, Path folder) throws IOException {
            return CouncilPapers.of(report).write(folder);
        }
    };

    /** The formats as usage and messages list them. */
    static final String NAMES = "html,xlsx,docx,feedback";

    /** Writes the report into a folder, which is made where it is missing, and returns its files, the one to open first. */
    abstract List<Path> write(Report report, Path folder) throws IOException;
}
