package vn.cchc.report.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.cchc.io.table.FixedZip;
import vn.cchc.model.LibraryVersion;
import vn.cchc.model.problem.Language;
import vn.cchc.report.content.Visible;

/** A Word file that is being written: A4 with the margins of Decree 30/2020/NĐ-CP, numbered pages, and the day of the round instead of a clock's. */
final class WordFile {

    /** How the sheet lies. */
    enum Sheet {
        PORTRAIT,
        LANDSCAPE
    }

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int TOP = 1134;
    private static final int LEFT = 1701;
    private static final int RIGHT = 850;
    private static final int HEADER = 567;

    private final XWPFDocument document = new XWPFDocument();
    private final Sheet sheet;

    WordFile(Sheet sheet, Language language, List<String> stamps) {
        this.sheet = sheet;
        Styles.addTo(document, language);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        boolean upright = sheet == Sheet.PORTRAIT;
        size.setW(BigInteger.valueOf(upright ? SHORT : LONG));
        size.setH(BigInteger.valueOf(upright ? LONG : SHORT));
        size.setOrient(upright ? STPageOrientation.PORTRAIT : STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
        heads(stamps);
    }

    // the first page bears no number
    private void heads(List<String> stamps) {
        XWPFHeader first = document.createHeader(HeaderFooterType.FIRST);
        XWPFHeader others = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = others.createParagraph();
        number.setStyle(Look.PAGE.id());
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        stamps.forEach(stamp -> {
            fill(first.createParagraph(), Look.STAMP, stamp);
            fill(others.createParagraph(), Look.STAMP, stamp);
        });
        if (stamps.isEmpty()) {
            first.createParagraph();
        }
    }

    /** The width between the margins, in twentieths of a point. */
    int width() {
        return (sheet == Sheet.PORTRAIT ? SHORT : LONG) - LEFT - RIGHT;
    }

    /** Writes a paragraph, or nothing for an empty text. */
    WordFile line(Look look, String text) {
        if (!text.isEmpty()) {
            fill(document.createParagraph(), look, text);
        }
        return this;
    }

    /** Begins a table; what is written next stands beneath it. */
    WordTable table(List<Column> columns) {
        return new WordTable(document.createTable(1, columns.size()), columns, width());
    }

    /** Begins two columns without lines, the left one as wide as asked for in percent. */
    SideBySide sideBySide(int left) {
        return new SideBySide(document.createTable(1, 2), width(), left);
    }

    /** The line beneath what was written last. */
    WordFile rule() {
        SideBySide.rule(document.createParagraph(), width() / 4, width());
        return this;
    }

    static void fill(XWPFParagraph paragraph, Look look, String text) {
        paragraph.setStyle(look.id());
        XWPFRun run = paragraph.createRun();
        String[] lines = Visible.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }

    void write(String title, LocalDate day, OutputStream out) throws IOException {
        Optional<Date> made =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties properties = document.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(Visible.of(title));
        core.setCreator("CCHC");
        core.setCreated(made);
        core.setModified(made);
        properties.getExtendedProperties().setApplication("CCHC " + LibraryVersion.text());
        // programs want a paragraph after the last table
        document.createParagraph().setStyle(Look.RULE.id());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        // closing it would pack it once more
        document.getPackage().revert();
        FixedZip.copy(bytes.toByteArray(), out);
    }
}
