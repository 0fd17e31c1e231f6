package vn.cchc.model.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** The language of texts for people. Never taken from the machine's default locale. */
public enum Language {
    /** Vietnamese, the default of every text. */
    VI(Locale.forLanguageTag("vi"), ','),
    /** English. */
    EN(Locale.ENGLISH, '.');

    private static final Pattern ISO_DAY = Pattern.compile("^(\\d{4})-(\\d\\d)-(\\d\\d)$");

    private final Locale locale;
    private final char decimalMark;

    Language(Locale locale, char decimalMark) {
        this.locale = locale;
        this.decimalMark = decimalMark;
    }

    /** Returns the locale of this language, for resource bundles. */
    public Locale locale() {
        return locale;
    }

    /** Returns the mark between whole and decimal digits: {@code ','} in Vietnamese, {@code '.'} in English. */
    public char decimalMark() {
        return decimalMark;
    }

    /** Returns the name of this language in files and options: {@code vi} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the field's word for a constant of the model, such as "thẩm định" for {@code APPRAISAL}; a text that is no constant comes back
     * as it is.
     */
    public String word(String constant) {
        return Words.of(this, constant);
    }

    /** Writes a plain decimal with the decimal mark of this language: {@code "1.83"} is {@code "1,83"} in Vietnamese. */
    public String number(String plainDecimal) {
        return plainDecimal.replace('.', decimalMark);
    }

    /** Writes a day given as {@code 2025-12-31} the way this language does: 31/12/2025 in Vietnamese; any other text comes back as it is. */
    public String day(String iso) {
        return this == VI ? ISO_DAY.matcher(iso).replaceFirst("$3/$2/$1") : iso;
    }

    /** Names the row {@code 4} or the cell {@code E4} of a table. */
    String place(String rowOrCell) {
        boolean cell = !rowOrCell.isEmpty() && Character.isLetter(rowOrCell.charAt(0));
        String noun = this == VI ? (cell ? "ô " : "dòng ") : (cell ? "cell " : "row ");
        return noun + rowOrCell;
    }
}
