package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
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
     * Returns the JSON Schema (draft 2020-12) of rounds in JSON, as they are written. Reading also takes Vietnamese names of tables
     * and columns.
     */
    public static String jsonSchema() {
        return JsonSchemas.text("round");
    }

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
     * Reads returned files of any format and merges their marks into one round: forms that were filled in, and files of the tables of a round.
     * One of them may list the units; without it nobody knows who has not returned.
     *
     * <p>A mark is taken where its sender may give it: a unit its self-scores, an agency what it appraises. Other marks and tables are reported
     * and not taken. Two files that differ in one mark are an error that names both places; what two files say alike counts once. Who has not
     * returned, and which field of which agency is incomplete, is among the problems as a warning.
     *
     * @throws IOException if a file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Round> readAll(List<Path> returned, Rulebook rulebook) throws IOException {
        return new Returns(rulebook).read(returned);
    }

    /**
     * Reads returned files and merges them into the round so far, which lists the units and keeps everything it holds.
     *
     * @param soFar the round so far, or a file of its units
     * @throws IOException if a file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Round> readAll(List<Path> returned, Path soFar, Rulebook rulebook) throws IOException {
        return new Returns(rulebook).upon(soFar).read(returned);
    }

    /**
     * Returns whether a file holds tables that only rounds have, such as {@code units} or {@code marks}.
     *
     * @throws IOException if the file is missing or cannot be read
     */
    public static boolean isRound(Path file) throws IOException {
        return FileReading.of(file)
                .hasAny(Schema.OF_ROUNDS.stream()
                        .filter(schema -> !Schema.OF_RULEBOOKS.contains(schema))
                        .toList());
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
