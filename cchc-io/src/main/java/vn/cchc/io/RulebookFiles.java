package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.criteria.Rulebook;

/**
 * Reads and writes rulebooks: tables {@code rulebook}, {@code blocks}, {@code criteria}, {@code regulations}. A file that is a bare table of
 * criteria is a rulebook of one set with the default regulations.
 */
public final class RulebookFiles {

    private RulebookFiles() {}

    /**
     * Returns the JSON Schema (draft 2020-12) of rulebooks in JSON, as they are written. Reading also takes Vietnamese names of tables
     * and columns.
     */
    public static String jsonSchema() {
        return JsonSchemas.text("rulebook");
    }

    /**
     * Reads a rulebook; the content tells the format.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Rulebook> read(Path file) throws IOException {
        return new RulebookReading(FileReading.of(file)).read();
    }

    /**
     * Reads a rulebook with settings that the file does not hold itself.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Rulebook> read(Path file, ReadSettings settings) throws IOException {
        return new RulebookReading(FileReading.of(file, settings)).read();
    }

    /**
     * Reads a rulebook from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Rulebook> read(InputStream in, String displayName) throws IOException {
        return read(in, displayName, ReadSettings.DEFAULT);
    }

    /**
     * Reads a rulebook from a stream, which the caller closes, with settings.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Rulebook> read(InputStream in, String displayName, ReadSettings settings)
            throws IOException {
        return new RulebookReading(FileReading.of(in, displayName, settings)).read();
    }

    /**
     * Writes a rulebook; the extension of the name tells the format. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Rulebook rulebook, Path file) throws IOException {
        TableFiles.write(new RulebookTables(rulebook).tables(), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes a rulebook to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Rulebook rulebook, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(new RulebookTables(rulebook).tables(), out, format.format(), format.options());
    }
}
