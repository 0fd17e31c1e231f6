package vn.cchc.report.docx;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table as wide as the page allows, whose heads stand again on each page and whose rows are not torn between two. */
final class WordTable {

    /** The space left and right of a text, in twentieths of a point. */
    private static final int BESIDE = 60;

    private final XWPFTable table;
    private final List<Column> columns;

    WordTable(XWPFTable table, List<Column> columns, int width) {
        this.table = table;
        this.columns = List.copyOf(columns);
        table.setWidth(width);
        Margins.set(table, BESIDE);
        table.setTableAlignment(TableRowAlign.CENTER);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        grid(width);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            fill(head.getCell(i), i, Look.HEAD_CELL, columns.get(i).head());
        }
    }

    private void grid(int width) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (Column column : columns) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) width * column.share() / shares));
        }
    }

    /** Adds a row, a text for each column. */
    void row(List<String> texts) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            fill(row.getCell(i), i, columns.get(i).look(), texts.get(i));
        }
    }

    void row(String... texts) {
        row(List.of(texts));
    }

    private void fill(XWPFTableCell cell, int column, Look look, String text) {
        cell.setWidth(
                table.getCTTbl().getTblGrid().getGridColArray(column).getW().toString());
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        WordFile.fill(cell.getParagraphArray(0), look, text);
    }
}
