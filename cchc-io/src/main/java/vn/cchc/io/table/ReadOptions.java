package vn.cchc.io.table;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a reader is told beside the file.
 *
 * @param limits how much the file may ask for
 * @param delimiter the delimiter of a CSV file whose headings do not tell it
 * @param charset the charset of a text file that is not UTF-8
 */
public record ReadOptions(Limits limits, Optional<Character> delimiter, Optional<Charset> charset) {

    /** The default limits, and the delimiter told from the headings. */
    public static final ReadOptions DEFAULT = new ReadOptions(Limits.DEFAULT, Optional.empty(), Optional.empty());
}
