package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/**
 * Reads and writes rounds: tables {@code round}, {@code units}, {@code marks}, {@code exemptions}, {@code tasks}, {@code agreements},
 * {@code petitions}, {@code petitionSteps}, {@code locks}, {@code signOffs}, {@code decisions}, {@code approval}, {@code corrections},
 * {@code applicability}. A file that is a bare table of marks is a round of the units it names.
 */
public final class RoundFiles {

    private RoundFiles() {}

    /**
     * Reads a round under a rulebook; the content tells the format.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Round> read(Path file, Rulebook rulebook) throws IOException {
        return new RoundReading(FileReading.of(file), rulebook).read();
    }

    /**
     * Reads a round whose units stand in a registry of their own: a table {@code units}, or a file of that one table.
     *
     * @param file the marks and whatever else the round holds
     * @param registry the units; the fingerprint is then of both files
     * @throws IOException if a file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Round> read(Path file, Path registry, Rulebook rulebook) throws IOException {
        return new RoundReading(FileReading.of(file, registry), rulebook).read();
    }

    /**
     * Reads a round from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Round> read(InputStream in, String displayName, Rulebook rulebook) throws IOException {
        return read(in, displayName, rulebook, ReadSettings.DEFAULT);
    }

    /**
     * Reads a round under a rulebook, with settings that the file does not hold itself.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Round> read(Path file, Rulebook rulebook, ReadSettings settings) throws IOException {
        return new RoundReading(FileReading.of(file, settings), rulebook).read();
    }

    /**
     * Reads a round from a stream, which the caller closes, with settings.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Round> read(InputStream in, String displayName, Rulebook rulebook, ReadSettings settings)
            throws IOException {
        return new RoundReading(FileReading.of(in, displayName, settings), rulebook).read();
    }

    /**
     * Returns whether a file holds tables of a round, such as {@code units} or {@code marks}.
     *
     * @throws IOException if the file is missing or cannot be read
     */
    public static boolean isRound(Path file) throws IOException {
        return FileReading.of(file).hasAny(Schema.OF_ROUNDS);
    }

    /**
     * Writes a round; the extension of the name tells the format. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Round round, Path file) throws IOException {
        TableFiles.write(new RoundTables(round).tables(), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes a round to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Round round, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(new RoundTables(round).tables(), out, format.format(), format.options());
    }
}
