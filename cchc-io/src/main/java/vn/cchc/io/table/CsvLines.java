package vn.cchc.io.table;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a CSV file that are not data, and the apostrophe that keeps data from being taken for something else. */
final class CsvLines {

    /** The error values of spreadsheets: data, though they begin like a comment. */
    static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA");

    private static final Pattern OPENING = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern RUN = Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]");
    private static final Pattern RUN_OR_READ_AS_LINE =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20#\\[]");

    private CsvLines() {}

    /** Returns the name of the table that a line opens, whose first cell this is and whose other cells are blank. */
    static Optional<String> opened(String firstCell) {
        Matcher matcher = OPENING.matcher(firstCell.strip());
        return matcher.matches() ? Optional.of(Spelling.clean(matcher.group(1))) : Optional.empty();
    }

    /** Returns whether a line with this first cell is a comment. */
    static boolean isComment(String firstCell) {
        return firstCell.length() > 1 && firstCell.charAt(0) == '#' && !ERRORS.contains(firstCell.strip());
    }

    /** Puts an apostrophe before a text that a spreadsheet would run, or that would be taken for a comment or an opening line. */
    static String guard(String text, boolean first) {
        return isGuardable(text, first) ? '\'' + text : text;
    }

    /** Takes away the apostrophe that {@link #guard} put there. */
    static String restore(String text, boolean first) {
        return !text.isEmpty() && text.charAt(0) == '\'' && isGuardable(text, first) ? text.substring(1) : text;
    }

    private static boolean isGuardable(String text, boolean first) {
        return (first ? RUN_OR_READ_AS_LINE : RUN).matcher(text).lookingAt();
    }
}
