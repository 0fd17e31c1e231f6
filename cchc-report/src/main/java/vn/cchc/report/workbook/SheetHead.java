package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.io.table.SheetPage;
import vn.cchc.model.LibraryVersion;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.Heading;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.ReportWords;

/**
 * What stands at the head and in the margins of every sheet: the result, the block, the stage, whether it is a draft or provisional, and the
 * notes that a reader of any result must know.
 */
final class SheetHead {

    private final ReportContent content;
    private final SheetWords words;

    SheetHead(ReportContent content, SheetWords words) {
        this.content = content;
        this.words = words;
    }

    SheetWords words() {
        return words;
    }

    /**
     * The first six rows of a sheet about a block.
     *
     * @param span over how many columns a text may run so that it stays on the first page
     */
    List<List<SheetCell>> rows(BlockContent block, String title, String guide, int span) {
        return rows(title + ": " + block.block().name(), block.ranking().provisional(), guide, span);
    }

    List<List<SheetCell>> rows(String title, boolean provisional, String guide, int span) {
        Heading heading = content.heading();
        return List.of(
                line(heading.title(), Look.TITLE),
                line(title, Look.TITLE),
                paragraph(ReportWords.join(" · ", heading.stage(), heading.status(), printed()), span),
                line(stamps(provisional), Look.WARNING),
                paragraph(String.join(" ", heading.notes()), span),
                paragraph(guide, span));
    }

    private List<SheetCell> line(String text, Look look) {
        return text.isEmpty() ? List.of(SheetCell.EMPTY) : List.of(words.text(text, look));
    }

    /** A text over the width of a page. */
    List<SheetCell> paragraph(String text, int span) {
        return text.isEmpty()
                ? List.of(SheetCell.EMPTY)
                : List.of(words.text(text, Look.NOTE).over(span));
    }

    private String printed() {
        return content.heading()
                .printDate()
                .map(day -> words.report().say("foot.date", words.report().date(day)))
                .orElse("");
    }

    private String stamps(boolean provisional) {
        List<String> stamps = new ArrayList<>();
        if (content.heading().draft()) {
            stamps.add(words.report().say("stamp.draft"));
        }
        if (provisional) {
            stamps.add(words.report().say("stamp.provisional"));
        }
        return String.join(" · ", stamps);
    }

    /**
     * How a sheet is printed.
     *
     * @param provisional whether the units that it shows are provisional
     */
    SheetPage.Print print(int columns, int rows, boolean onePageWide, int headingRow, boolean provisional) {
        return new SheetPage.Print(
                true,
                columns,
                rows,
                onePageWide,
                headingRow,
                ReportWords.join(" · ", stamps(provisional), content.heading().title()),
                words.say("footer", LibraryVersion.text()));
    }
}
