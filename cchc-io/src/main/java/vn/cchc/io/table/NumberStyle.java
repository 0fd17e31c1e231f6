package vn.cchc.io.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers are written in text cells. */
public enum NumberStyle {
    /** Nobody said: only a text with one possible reading is a number. */
    UNDECLARED("", '\0', '\0'),
    /** Vietnamese: 1.250,5. */
    VI("vi-VN", '.', ','),
    /** English: 1,250.5. */
    EN("en-US", ',', '.');

    private final String tag;
    private final char group;
    private final char mark;
    private final Pattern pattern;

    NumberStyle(String tag, char group, char mark) {
        this.tag = tag;
        this.group = group;
        this.mark = mark;
        this.pattern =
                Pattern.compile("-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\\" + group + "[0-9]{3})+)(?:\\" + mark + "[0-9]+)?");
    }

    /** Returns the language tag by which a user declares this style, or nothing. */
    public String tag() {
        return tag;
    }

    /** Returns this style, or the English one of machines where nobody declared a style and the file is JSON. */
    public NumberStyle orOf(Format format) {
        return this == UNDECLARED && format == Format.JSON ? EN : this;
    }

    /** Reads a number written in this declared style; a group has exactly three digits. */
    Optional<BigDecimal> read(String text) {
        if (!pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = text.indexOf(group) < 0 ? text : text.replace(String.valueOf(group), "");
        return Optional.of(new BigDecimal(plain.replace(mark, '.')));
    }

    /** Writes the same digits with the two marks exchanged. */
    String exchanged(String text) {
        return text.replace(mark, '\0').replace(group, mark).replace('\0', group);
    }
}
