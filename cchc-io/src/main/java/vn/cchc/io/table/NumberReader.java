package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.problem.Code;

/** Reads the numbers of one table in one style, and notices when two styles are mixed. */
final class NumberReader {

    private static final int LONGEST = 30;

    private final NumberStyle style;
    private NumberStyle met = NumberStyle.UNDECLARED;
    private String metText = "";
    private boolean warned;

    NumberReader(NumberStyle style) {
        this.style = style;
    }

    /** Reads the number of a cell, or reports why it is none. */
    Optional<BigDecimal> read(Cell cell, Reporter report) {
        return switch (cell.kind()) {
            case NUMBER, PERCENT -> stored(cell.text(), report);
            case TEXT -> written(Spelling.clean(cell.text()).replace('\u2212', '-'), report);
            default -> refuse(report, Code.NOT_A_NUMBER, cell.shown());
        };
    }

    /** Reads digits as people write them. */
    Optional<BigDecimal> written(String text, Reporter report) {
        if (text.length() > LONGEST) {
            return refuse(report, Code.NUMBER_TOO_LONG, shortened(text));
        }
        return style == NumberStyle.UNDECLARED ? undeclared(text, report) : declared(text, report);
    }

    private static Optional<BigDecimal> stored(String text, Reporter report) {
        boolean plain = text.length() <= LONGEST && text.indexOf('e') < 0 && text.indexOf('E') < 0;
        return plain ? Optional.of(new BigDecimal(text)) : refuse(report, Code.NUMBER_TOO_LONG, shortened(text));
    }

    private Optional<BigDecimal> declared(String text, Reporter report) {
        Optional<BigDecimal> value = style.read(text);
        if (value.isPresent()) {
            return value;
        }
        String exchanged = style.exchanged(text);
        return style.read(exchanged).isPresent()
                ? refuse(report, Code.NUMBER_OF_OTHER_STYLE, text, style.tag(), exchanged)
                : refuse(report, Code.NOT_A_NUMBER, text);
    }

    @SuppressWarnings("BigDecimalEquals") // digits that differ only behind the point are a doubt too
    private Optional<BigDecimal> undeclared(String text, Reporter report) {
        Optional<BigDecimal> vietnamese = NumberStyle.VI.read(text);
        Optional<BigDecimal> english = NumberStyle.EN.read(text);
        if (vietnamese.isPresent() && english.isPresent()) {
            return vietnamese.get().equals(english.get()) ? english : refuse(report, Code.NUMBER_AMBIGUOUS, text);
        }
        if (vietnamese.isEmpty() && english.isEmpty()) {
            return refuse(report, Code.NOT_A_NUMBER, text);
        }
        noticeMixture(vietnamese.isPresent() ? NumberStyle.VI : NumberStyle.EN, text, report);
        return vietnamese.or(() -> english);
    }

    private void noticeMixture(NumberStyle now, String text, Reporter report) {
        if (met == NumberStyle.UNDECLARED) {
            met = now;
            metText = text;
        } else if (met != now && !warned) {
            warned = true;
            report.problem(Code.NUMBER_STYLES_MIXED, text, metText);
        }
    }

    private static <T> Optional<T> refuse(Reporter report, Code code, Object... values) {
        report.problem(code, values);
        return Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST + 10 ? text.substring(0, LONGEST) + '…' : text;
    }
}
