package vn.cchc.report.docx;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.cchc.model.problem.Language;

/** Writes each {@link Look} into a file as a style, so that whoever restyles a paper does so in one place. */
final class Styles {

    private static final String FONT = "Times New Roman";
    private static final int TWIPS = 20;
    private static final int CENTIMETRE = 567;
    private static final int SINGLE = 240;

    private Styles() {}

    static void addTo(XWPFDocument document, Language language) {
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage(language == Language.VI ? "vi-VN" : "en-GB");
        for (Look look : Look.values()) {
            styles.addStyle(new XWPFStyle(style(look), styles));
        }
    }

    private static CTStyle style(Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(look.id());
        style.addNewName().setVal(look == Look.HEADING ? "heading 1" : look.id());
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        if (look.keepsNext()) {
            paragraph.addNewKeepNext();
        }
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(twips(look.before()));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(SINGLE));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (look.isIndented()) {
            paragraph.addNewInd().setFirstLine(BigInteger.valueOf(CENTIMETRE));
        }
        paragraph.addNewJc().setVal(STJc.Enum.forInt(look.alignment().getValue()));
        if (look == Look.HEADING) {
            paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        }
        letters(style.addNewRPr(), look);
        return style;
    }

    private static void letters(CTRPr letters, Look look) {
        if (look.isBold()) {
            letters.addNewB();
        }
        if (look.isItalic()) {
            letters.addNewI();
        }
        BigInteger halves = BigInteger.valueOf(2L * look.points());
        letters.addNewSz().setVal(halves);
        letters.addNewSzCs().setVal(halves);
    }

    private static BigInteger twips(int points) {
        return BigInteger.valueOf((long) points * TWIPS);
    }
}
