package vn.cchc.io;

import java.nio.charset.Charset;
import java.util.Optional;
import vn.cchc.io.table.Limits;
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
 * @param maximumBytes the most bytes of a text file, or of the parts of a workbook when expanded
 * @param maximumRows the most rows of a file
 */
public record ReadSettings(
        Optional<Language> numbers,
        Optional<Character> delimiter,
        Optional<Charset> charset,
        long maximumBytes,
        int maximumRows) {

    /** Nothing is known, and the limits are generous to honest files. */
    public static final ReadSettings DEFAULT = new ReadSettings(
            Optional.empty(), Optional.empty(), Optional.empty(), Limits.DEFAULT.bytes(), Limits.DEFAULT.rows());

    /** Returns these settings with the style of numbers declared. */
    public ReadSettings withNumbers(Language language) {
        return new ReadSettings(Optional.of(language), delimiter, charset, maximumBytes, maximumRows);
    }

    /** Returns these settings with the delimiter of a CSV file declared. */
    public ReadSettings withDelimiter(char newDelimiter) {
        return new ReadSettings(numbers, Optional.of(newDelimiter), charset, maximumBytes, maximumRows);
    }

    /** Returns these settings with the charset of a text file declared. */
    public ReadSettings withCharset(Charset newCharset) {
        return new ReadSettings(numbers, delimiter, Optional.of(newCharset), maximumBytes, maximumRows);
    }

    /** Returns these settings with other limits. */
    public ReadSettings withLimits(long newMaximumBytes, int newMaximumRows) {
        return new ReadSettings(numbers, delimiter, charset, newMaximumBytes, newMaximumRows);
    }

    ReadOptions options() {
        return new ReadOptions(Limits.DEFAULT.with(maximumBytes, maximumRows), delimiter, charset);
    }

    NumberStyle numberStyle() {
        return numbers.map(language -> language == Language.VI ? NumberStyle.VI : NumberStyle.EN)
                .orElse(NumberStyle.UNDECLARED);
    }
}
