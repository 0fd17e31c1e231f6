package vn.cchc.model.problem;

import java.util.Locale;

/** The language of texts for people. Never taken from the machine's default locale. */
public enum Language {
    /** Vietnamese, the default of every text. */
    VI(Locale.forLanguageTag("vi"), ','),
    /** English. */
    EN(Locale.ENGLISH, '.');

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
}
