package vn.cchc.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Two columns without lines: the head of a paper, or its recipients beside the signature. */
final class SideBySide {

    private final XWPFTable table;
    private final int[] widths;

    SideBySide(XWPFTable table, int width, int leftPercent) {
        this.table = table;
        int left = width * leftPercent / 100;
        this.widths = new int[] {left, width - left};
        table.removeBorders();
        table.setWidth(width);
        Margins.set(table, 0);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.getRow(0).setCantSplitRow(true);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int i = 0; i < widths.length; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(widths[i]));
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths[i]));
        }
    }

    SideBySide left(Look look, String text) {
        return add(0, look, text);
    }

    SideBySide right(Look look, String text) {
        return add(1, look, text);
    }

    /** A line beneath what stands left, over so many percent of its width. */
    SideBySide leftRule(int percent) {
        rule(paragraph(0), widths[0] * percent / 100, widths[0]);
        return this;
    }

    SideBySide rightRule(int percent) {
        rule(paragraph(1), widths[1] * percent / 100, widths[1]);
        return this;
    }

    private SideBySide add(int side, Look look, String text) {
        WordFile.fill(paragraph(side), look, text);
        return this;
    }

    // a new cell brings an empty paragraph along
    private XWPFParagraph paragraph(int side) {
        XWPFTableCell cell = table.getRow(0).getCell(side);
        XWPFParagraph first = cell.getParagraphArray(0);
        return first.getStyle() == null ? first : cell.addParagraph();
    }

    static void rule(XWPFParagraph paragraph, int length, int width) {
        int beside = (width - length) / 2;
        paragraph.setStyle(Look.RULE.id());
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(beside);
        paragraph.setIndentationRight(beside);
    }
}
