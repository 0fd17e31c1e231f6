package vn.cchc.io.table;

import java.util.Optional;

/**
 * What a reader is told beside the file.
 *
 * @param limits how much the file may ask for
 * @param delimiter the delimiter of a CSV file whose headings do not tell it
 */
public record ReadOptions(Limits limits, Optional<Character> delimiter) {

    /** The default limits, and the delimiter told from the headings. */
    public static final ReadOptions DEFAULT = new ReadOptions(Limits.DEFAULT, Optional.empty());
}
