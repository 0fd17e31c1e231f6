package vn.cchc.io;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;
import vn.cchc.io.table.NumberStyle;
import vn.cchc.io.table.ReadOptions;
import vn.cchc.model.problem.Language;

/**
 * What a caller knows about a file that the file does not say itself, and how much it may ask of its reader.
 *
 * @param numbers the language in whose style its text cells write numbers: 1.250,5 in Vietnamese, 1,250.5 in English; without it a text with
 *     two readings is refused
 * @param delimiter the delimiter of a CSV file whose headings do not tell it
 * @param charset the charset of a text file that is not UTF-8, such as windows-1258
 * @param limits how much a file may ask of its reader
 * @param now the present moment, which no part of the library asks a clock for; what a round holds of a later date is then refused
 */
public record ReadSettings(
        Optional<Language> numbers,
        Optional<Character> delimiter,
        Optional<Charset> charset,
        Limits limits,
        Optional<Instant> now) {

    /** Nothing is known, and the limits are generous to honest files. */
    public static final ReadSettings DEFAULT =
            new ReadSettings(Optional.empty(), Optional.empty(), Optional.empty(), Limits.DEFAULT, Optional.empty());

    /**
     * How much a file may ask of its reader. What asks for more is refused as soon as that shows.
     *
     * @param bytes the most bytes of a text file, or of the parts of a workbook when expanded
     * @param tables the most tables of a file
     * @param rows the most rows of a file that are not blank
     * @param columns the most columns of a table
     * @param cells the most cells of a file, counted up to the last filled one of each row
     * @param textLength the most characters of one cell
     * @param depth how deep JSON may nest
     */
    public record Limits(long bytes, int tables, int rows, int columns, long cells, int textLength, int depth) {

        /** Half a gigabyte, 5,000 tables, two million rows, 4,096 columns, forty million cells, a million characters, 50 levels. */
        public static final Limits DEFAULT = of(vn.cchc.io.table.Limits.DEFAULT);

        private static Limits of(vn.cchc.io.table.Limits limits) {
            return new Limits(
                    limits.bytes(),
                    limits.tables(),
                    limits.rows(),
                    limits.columns(),
                    limits.cells(),
                    limits.textLength(),
                    limits.depth());
        }

        /** Returns these limits with other numbers of bytes and rows. */
        public Limits with(long newBytes, int newRows) {
            return new Limits(newBytes, tables, newRows, columns, cells, textLength, depth);
        }

        private vn.cchc.io.table.Limits ofTables() {
            return new vn.cchc.io.table.Limits(bytes, tables, rows, columns, cells, textLength, depth);
        }
    }

    /** Returns these settings with the style of numbers declared. */
    public ReadSettings withNumbers(Language language) {
        return new ReadSettings(Optional.of(language), delimiter, charset, limits, now);
    }

    /** Returns these settings with the delimiter of a CSV file declared. */
    public ReadSettings withDelimiter(char newDelimiter) {
        return new ReadSettings(numbers, Optional.of(newDelimiter), charset, limits, now);
    }

    /** Returns these settings with the charset of a text file declared. */
    public ReadSettings withCharset(Charset newCharset) {
        return new ReadSettings(numbers, delimiter, Optional.of(newCharset), limits, now);
    }

    /** Returns these settings with other limits of bytes and rows. */
    public ReadSettings withLimits(long maximumBytes, int maximumRows) {
        return withLimits(limits.with(maximumBytes, maximumRows));
    }

    /** Returns these settings with other limits. */
    public ReadSettings withLimits(Limits newLimits) {
        return new ReadSettings(numbers, delimiter, charset, newLimits, now);
    }

    /** Returns these settings with the present moment, later than which nothing in a round may be dated. */
    public ReadSettings withNow(Instant newNow) {
        return new ReadSettings(numbers, delimiter, charset, limits, Optional.of(newNow));
    }

    ReadOptions options() {
        return new ReadOptions(limits.ofTables(), delimiter, charset);
    }

    NumberStyle numberStyle() {
        return numbers.map(language -> language == Language.VI ? NumberStyle.VI : NumberStyle.EN)
                .orElse(NumberStyle.UNDECLARED);
    }
}
