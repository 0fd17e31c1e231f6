package vn.cchc.report.workbook;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.report.content.Visible;
import vn.cchc.scoring.LeafScore;

/** The words of workbooks in one language, and the cells that say them. */
final class SheetWords {

    /** What stands where a criterion does not apply, or where there is nothing. */
    static final String AWAY = ReportWords.NOTHING;

    /** What stands where nobody has marked a leaf. */
    static final String OPEN = "…";

    private static final int LONGEST_NAME_OF_CODE = 12;

    private final Sentences sentences;
    private final ReportWords report;

    SheetWords(ReportContent content) {
        this.report = content.words();
        this.sentences = Sentences.of(SheetWords.class, "workbook", report.language());
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    ReportWords report() {
        return report;
    }

    /** A text in a formula, which no data reaches. */
    String quoted(String key) {
        return '"' + say(key) + '"';
    }

    /** The format of a number as it is, with the decimal mark of the language. */
    String plain() {
        return report.language() == Language.VI ? "[$-42A]General" : "";
    }

    /** The format of a number with decimals. */
    String decimals(int decimals) {
        String digits = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
        return report.language() == Language.VI ? "[$-42A]" + digits : digits;
    }

    /** The name of a sheet: words, a number, and so much of a code as any program takes. */
    String sheet(String key, int number, String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]", "");
        return say(key, number, plain.substring(0, Math.min(LONGEST_NAME_OF_CODE, plain.length())))
                .strip();
    }

    SheetCell heading(String key, Object... values) {
        return text(say(key, values), Look.HEADING);
    }

    SheetCell title(String text) {
        return text(text, Look.TITLE);
    }

    SheetCell plainText(String text) {
        return text(text, Look.PLAIN);
    }

    /** A short mark, in the middle of its cell. */
    SheetCell mark(String text) {
        return text(text, Look.MARK);
    }

    /** The points of a leaf, or that it does not apply or is not marked. */
    SheetCell points(LeafScore leaf) {
        if (!leaf.applies()) {
            return mark(AWAY);
        }
        return leaf.isMissing() ? mark(OPEN) : SheetCell.number(leaf.points().toBigDecimal(), plain());
    }

    SheetCell text(String text, Look look) {
        return SheetCell.text(Visible.of(text), look);
    }

    /** A number, or that there is none. */
    SheetCell number(Optional<BigDecimal> number, String format) {
        return number.map(value -> SheetCell.number(value, format)).orElseGet(() -> mark(AWAY));
    }

    SheetCell blank() {
        return SheetCell.saying(Cell.BLANK, Look.PLAIN);
    }
}
