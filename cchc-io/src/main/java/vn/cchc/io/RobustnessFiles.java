package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.table.TableFiles;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.PetitionBounds;
import vn.cchc.ranking.robustness.Reach;
import vn.cchc.ranking.robustness.Robustness;
import vn.cchc.ranking.robustness.ScenarioEffect;

/** Writes how sure a ranking is, with the rules in force, and reads back between which places units move. The same result gives the same bytes of CSV and JSON on any machine. */
public final class RobustnessFiles {

    private RobustnessFiles() {}

    /**
     * Between which places units move, as a file tells it.
     *
     * @param run what a run says of how it was made, by name, such as {@code seed} and {@code draws}; empty where places are bounds over what is
     *     still open
     * @param spans the places of each unit that has any
     */
    public record Places(Map<String, String> run, List<Span> spans) {

        /**
         * The places of one unit.
         *
         * @param unit the code of the unit
         * @param best its best place
         * @param worst its worst place
         */
        public record Span(String unit, int best, int worst) {}

        public Places {
            run = Collections.unmodifiableMap(new LinkedHashMap<>(run));
            spans = List.copyOf(spans);
        }
    }

    /**
     * Reads between which places units move from a file that {@code write} wrote of a {@link Robustness} or of {@link PetitionBounds}. A file
     * about another ranking is refused: a unit has another place in it, or is not there, or is missing.
     *
     * @param ranking the ranking that the file shall speak of
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<Places> places(Path file, Ranking ranking) throws IOException {
        return new RobustnessReading(FileReading.of(file), ranking).read();
    }

    /**
     * Reads between which places units move from a stream, which the caller closes, in the same way.
     *
     * @param ranking the ranking that the stream shall speak of
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Places> places(InputStream in, String displayName, Ranking ranking) throws IOException {
        return new RobustnessReading(FileReading.of(in, displayName), ranking).read();
    }

    /**
     * Writes between which places units can still end up to a file, which is there as a whole or not at all.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(PetitionBounds bounds, Path file, FileFormat format) throws IOException {
        TableFiles.write(BoundsTables.of(bounds), file, format.format(), format.options());
    }

    /**
     * Writes between which places units can still end up to a stream, which stays open.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(PetitionBounds bounds, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(BoundsTables.of(bounds), out, format.format(), format.options());
    }

    /** Returns between which places units can still end up as JSON. */
    public static String toJson(PetitionBounds bounds) {
        return ResultFiles.json(BoundsTables.of(bounds));
    }

    /**
     * Writes what a unit would have needed to a file, which is there as a whole or not at all.
     *
     * @param answer what {@code reach} answered
     * @throws IOException if it cannot be written
     */
    public static void write(Reach reach, Reach.Answer answer, Path file, FileFormat format) throws IOException {
        TableFiles.write(ReachTables.of(reach, answer), file, format.format(), format.options());
    }

    /**
     * Writes what a unit would have needed to a stream, which stays open.
     *
     * @param answer what {@code reach} answered
     * @throws IOException if it cannot be written
     */
    public static void write(Reach reach, Reach.Answer answer, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(ReachTables.of(reach, answer), out, format.format(), format.options());
    }

    /** Returns what a unit would have needed as JSON. */
    public static String toJson(Reach reach, Reach.Answer answer) {
        return ResultFiles.json(ReachTables.of(reach, answer));
    }

    /**
     * Writes how sure places are to a file, which is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Robustness result, Path file, FileFormat format) throws IOException {
        TableFiles.write(RobustnessTables.of(result), file, format.format(), format.options());
    }

    /**
     * Writes how sure places are to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Robustness result, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(RobustnessTables.of(result), out, format.format(), format.options());
    }

    /** Returns how sure places are as JSON. */
    public static String toJson(Robustness result) {
        return ResultFiles.json(RobustnessTables.of(result));
    }

    /**
     * Writes what scenarios change to a file, which is there as a whole or not at all.
     *
     * @param nominal the ranking that they are compared with
     * @throws IOException if it cannot be written
     */
    public static void write(Ranking nominal, List<ScenarioEffect> effects, Path file, FileFormat format)
            throws IOException {
        TableFiles.write(RobustnessTables.of(nominal, effects), file, format.format(), format.options());
    }

    /**
     * Writes what scenarios change to a stream, which stays open.
     *
     * @param nominal the ranking that they are compared with
     * @throws IOException if it cannot be written
     */
    public static void write(Ranking nominal, List<ScenarioEffect> effects, OutputStream out, FileFormat format)
            throws IOException {
        TableFiles.write(RobustnessTables.of(nominal, effects), out, format.format(), format.options());
    }

    /** Returns what scenarios change as JSON. */
    public static String toJson(Ranking nominal, List<ScenarioEffect> effects) {
        return ResultFiles.json(RobustnessTables.of(nominal, effects));
    }
}
