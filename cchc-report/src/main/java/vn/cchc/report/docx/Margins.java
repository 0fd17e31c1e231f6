package vn.cchc.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Sets the space beside the texts of a table; the library leaves nought out, and programs then take their own. */
final class Margins {

    private Margins() {}

    static void set(XWPFTable table, int twips) {
        CTTblCellMar margins = table.getCTTbl().getTblPr().addNewTblCellMar();
        set(margins.addNewLeft(), twips);
        set(margins.addNewRight(), twips);
    }

    private static void set(CTTblWidth side, int twips) {
        side.setType(STTblWidth.DXA);
        side.setW(BigInteger.valueOf(twips));
    }
}
