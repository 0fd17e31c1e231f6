package vn.cchc.io.table;

import java.util.Optional;

/**
 * Reads the bytes of one part of a workbook for what no honest part holds: a document type, another charset, a cell beyond column XFD
 * (for which the library would fill its list with nothing up to there).
 */
final class PartScan {

    static final int LONGEST_COLUMN = 3;

    private State state = State.BEGIN;
    private int letters;
    private int matched;
    private Optional<String> fault = Optional.empty();

    /** Where in the part the scan stands. */
    private enum State {
        /** Before the first sign. */
        BEGIN,
        /** Not XML: nothing to look for. */
        OTHER,
        /** Just after {@code <}. */
        OPEN,
        /** After {@code <!}. */
        DECLARATION,
        /** In a comment. */
        COMMENT,
        /** Between tags. */
        TEXT,
        /** In a tag, outside attributes. */
        TAG,
        /** After a space in a tag and the letter r. */
        AFTER_R,
        /** After {@code r=}. */
        BEFORE_VALUE,
        /** In the value of r. */
        VALUE_OF_R,
        /** In another value, in double quotes. */
        DOUBLE_QUOTED,
        /** In another value, in single quotes. */
        SINGLE_QUOTED
    }

    Optional<String> fault() {
        return fault;
    }

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count && state != State.OTHER; i++) {
            byte b = bytes[i];
            // most bytes are text between tags
            if (state != State.TEXT || b == '<') {
                state = step(b);
            }
        }
    }

    private State step(byte b) {
        return switch (state) {
            case BEGIN -> begin(b);
            case OPEN -> open(b);
            case DECLARATION -> declaration(b);
            case COMMENT -> comment(b);
            case TEXT -> b == '<' ? State.OPEN : State.TEXT;
            case TAG -> tag(b);
            case AFTER_R -> isSpace(b) ? State.AFTER_R : b == '=' ? State.BEFORE_VALUE : tag(b);
            case BEFORE_VALUE -> isSpace(b) ? State.BEFORE_VALUE : value(b);
            case VALUE_OF_R -> valueOfR(b);
            case DOUBLE_QUOTED -> b == '"' ? State.TAG : State.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> b == '\'' ? State.TAG : State.SINGLE_QUOTED;
            case OTHER -> State.OTHER;
        };
    }

    private State begin(byte b) {
        if (b == '<') {
            return State.OPEN;
        }
        if (b == (byte) 0xFF || b == (byte) 0xFE || b == 0) {
            return refuse("UTF-16");
        }
        boolean mark = b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
        return mark || isSpace(b) ? State.BEGIN : State.OTHER;
    }

    private State open(byte b) {
        matched = 0;
        if (b == 0) {
            return refuse("UTF-16");
        }
        return b == '!' ? State.DECLARATION : State.TAG;
    }

    private State declaration(byte b) {
        if (b == '-') {
            return State.COMMENT;
        }
        return b == 'D' || b == 'd' || b == 'E' || b == 'e' ? refuse("DOCTYPE") : b == '[' ? State.COMMENT : State.TAG;
    }

    private State comment(byte b) {
        matched = b == '-' || b == ']' ? matched + 1 : b == '>' && matched >= 2 ? -1 : 0;
        return matched < 0 ? State.TEXT : State.COMMENT;
    }

    private State tag(byte b) {
        boolean afterSpace = matched == 1;
        matched = isSpace(b) ? 1 : 0;
        return switch (b) {
            case '>' -> State.TEXT;
            case '"' -> State.DOUBLE_QUOTED;
            case '\'' -> State.SINGLE_QUOTED;
            case 'r' -> afterSpace ? State.AFTER_R : State.TAG;
            default -> State.TAG;
        };
    }

    private State value(byte b) {
        letters = 0;
        return b == '"' || b == '\'' ? State.VALUE_OF_R : tag(b);
    }

    private State valueOfR(byte b) {
        if (b == '"' || b == '\'') {
            return State.TAG;
        }
        if (b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b == '&') {
            letters += b == '&' ? LONGEST_COLUMN + 1 : 1;
            return letters > LONGEST_COLUMN ? refuse("r=…") : State.VALUE_OF_R;
        }
        return State.VALUE_OF_R;
    }

    private State refuse(String what) {
        fault = Optional.of(what);
        return State.OTHER;
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
