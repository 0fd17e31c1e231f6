package vn.cchc.report.docx;

import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * How a paragraph looks, each a style of its own in the file. Sizes are those of Decree 30/2020/NĐ-CP, annex I: 13 to 14 points for the text, 12 to
 * 13 for the heading of the paper, 12 and 11 for its recipients.
 */
enum Look {
    NATION(12, Weight.BOLD, ParagraphAlignment.CENTER, 0),
    MOTTO(13, Weight.BOLD, ParagraphAlignment.CENTER, 0),
    SUPERIOR(12, Weight.PLAIN, ParagraphAlignment.CENTER, 0),
    AGENCY(12, Weight.BOLD, ParagraphAlignment.CENTER, 0),
    NUMBER(13, Weight.PLAIN, ParagraphAlignment.CENTER, 6),
    PLACE(13, Weight.ITALIC, ParagraphAlignment.CENTER, 6),
    /** The line beneath a heading: an empty paragraph with a border. */
    RULE(2, Weight.PLAIN, ParagraphAlignment.CENTER, 3),
    KIND(14, Weight.BOLD, ParagraphAlignment.CENTER, 14),
    SUBJECT(14, Weight.BOLD, ParagraphAlignment.CENTER, 0),
    ATTACHED(14, Weight.ITALIC, ParagraphAlignment.CENTER, 0),
    ADDRESSEE(14, Weight.PLAIN, ParagraphAlignment.CENTER, 12),
    BODY(14, Weight.PLAIN, ParagraphAlignment.BOTH, 6),
    HEADING(14, Weight.BOLD, ParagraphAlignment.LEFT, 10),
    CAPTION(13, Weight.BOLD, ParagraphAlignment.CENTER, 8),
    NOTE(12, Weight.ITALIC, ParagraphAlignment.LEFT, 4),
    HEAD_CELL(12, Weight.BOLD, ParagraphAlignment.CENTER, 1),
    CELL(12, Weight.PLAIN, ParagraphAlignment.LEFT, 1),
    CENTERED_CELL(12, Weight.PLAIN, ParagraphAlignment.CENTER, 1),
    RECIPIENTS(12, Weight.BOLD_ITALIC, ParagraphAlignment.LEFT, 18),
    RECIPIENT(11, Weight.PLAIN, ParagraphAlignment.LEFT, 0),
    SIGNER(14, Weight.BOLD, ParagraphAlignment.CENTER, 18),
    HINT(13, Weight.ITALIC, ParagraphAlignment.CENTER, 0),
    PAGE(13, Weight.PLAIN, ParagraphAlignment.CENTER, 0),
    STAMP(11, Weight.BOLD, ParagraphAlignment.RIGHT, 0);

    /** How strong the letters are. */
    enum Weight {
        PLAIN,
        BOLD,
        ITALIC,
        BOLD_ITALIC
    }

    private final int points;
    private final Weight weight;
    private final ParagraphAlignment alignment;
    private final int before;

    Look(int points, Weight weight, ParagraphAlignment alignment, int before) {
        this.points = points;
        this.weight = weight;
        this.alignment = alignment;
        this.before = before;
    }

    /** The id and name of the style in the file; programs know that of headings and list them. */
    String id() {
        return this == HEADING
                ? "Heading1"
                : "Cchc" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    int points() {
        return points;
    }

    boolean isBold() {
        return weight == Weight.BOLD || weight == Weight.BOLD_ITALIC;
    }

    boolean isItalic() {
        return weight == Weight.ITALIC || weight == Weight.BOLD_ITALIC;
    }

    ParagraphAlignment alignment() {
        return alignment;
    }

    /** The space before a paragraph, in points. */
    int before() {
        return before;
    }

    /** Whether the first line is indented, by 1 cm. */
    boolean isIndented() {
        return this == BODY;
    }

    /** Whether what follows stays on the same page. */
    boolean keepsNext() {
        return this == HEADING || this == CAPTION || this == SIGNER || this == RECIPIENTS || this == HINT;
    }
}
