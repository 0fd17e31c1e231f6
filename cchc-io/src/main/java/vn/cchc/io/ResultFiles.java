package vn.cchc.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.io.table.TableFiles;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.RankingChange;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.LawReport;
import vn.cchc.scoring.Scorecards;

/**
 * Writes rankings and scorecards, proposals for commendation and changes between years, each with the rules in force. The same result gives
 * the same bytes of CSV and JSON on any machine.
 */
public final class ResultFiles {

    private ResultFiles() {}

    /**
     * Returns the JSON Schema (draft 2020-12) of results in JSON: rankings, scorecards, changes between years and proposals for
     * commendation.
     */
    public static String jsonSchema() {
        return JsonSchemas.text("result");
    }

    /**
     * Writes a ranking; the extension of the name tells the format. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Ranking ranking, Path file) throws IOException {
        TableFiles.write(ResultTables.of(ranking), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes a ranking to a file in a format, whatever its name. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Ranking ranking, Path file, FileFormat format) throws IOException {
        TableFiles.write(ResultTables.of(ranking), file, format.format(), format.options());
    }

    /**
     * Writes a ranking to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Ranking ranking, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(ResultTables.of(ranking), out, format.format(), format.options());
    }

    /**
     * Writes scorecards, one row per unit and criterion; the extension of the name tells the format.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(Scorecards cards, Path file) throws IOException {
        TableFiles.write(ScorecardTables.of(cards, Persons.HIDDEN), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes scorecards to a file in a format, whatever its name. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Scorecards cards, Path file, FileFormat format) throws IOException {
        write(cards, file, format, Persons.HIDDEN);
    }

    /**
     * Writes scorecards to a file in a format, with persons where asked for.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Scorecards cards, Path file, FileFormat format, Persons persons) throws IOException {
        TableFiles.write(ScorecardTables.of(cards, persons), file, format.format(), format.options());
    }

    /**
     * Writes scorecards to a stream, which stays open.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(Scorecards cards, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(ScorecardTables.of(cards, Persons.HIDDEN), out, format.format(), format.options());
    }

    /**
     * Writes proposals for commendation; the extension of the name tells the format.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(Commendations commendations, Path file) throws IOException {
        TableFiles.write(CommendationTables.of(commendations), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes proposals for commendation to a file in a format, whatever its name. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Commendations commendations, Path file, FileFormat format) throws IOException {
        TableFiles.write(CommendationTables.of(commendations), file, format.format(), format.options());
    }

    /**
     * Writes proposals for commendation to a stream, which stays open.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(Commendations commendations, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(CommendationTables.of(commendations), out, format.format(), format.options());
    }

    /**
     * Writes what changed since the year before; the extension of the name tells the format.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(RankingChange change, Path file) throws IOException {
        TableFiles.write(ChangeTables.of(change), file, WriteOptions.DEFAULT);
    }

    /**
     * Writes a comparison of two years to a file in a format, whatever its name. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(RankingChange change, Path file, FileFormat format) throws IOException {
        TableFiles.write(ChangeTables.of(change), file, format.format(), format.options());
    }

    /**
     * Writes what changed since the year before to a stream, which stays open.
     *
     * @throws IOException if they cannot be written
     */
    public static void write(RankingChange change, OutputStream out, FileFormat format) throws IOException {
        TableFiles.write(ChangeTables.of(change), out, format.format(), format.options());
    }

    /** Returns proposals for commendation as JSON. */
    public static String toJson(Commendations commendations) {
        return json(CommendationTables.of(commendations));
    }

    /** Returns what changed since the year before as JSON. */
    public static String toJson(RankingChange change) {
        return json(ChangeTables.of(change));
    }

    /** Returns a ranking as JSON. */
    public static String toJson(Ranking ranking) {
        return json(ResultTables.of(ranking));
    }

    /** Returns scorecards as JSON. */
    public static String toJson(Scorecards cards) {
        return json(ScorecardTables.of(cards, Persons.HIDDEN));
    }

    /** Returns concerns about a ranking as JSON, and the fairness laws where they were tried, with texts in a language. */
    public static String toJson(List<Concern> concerns, Optional<LawReport> laws, Language language) {
        return json(FairnessTables.of(concerns, laws, language));
    }

    /** Returns problems as JSON, with their texts in a language. */
    public static String toJson(List<Problem> problems, Language language) {
        TableBuilder table = Table.named(
                "problems",
                "code",
                "severity",
                "unit",
                "criterion",
                "setting",
                "file",
                "sheet",
                "row",
                "column",
                "cell",
                "pointer",
                "text");
        for (Problem problem : problems) {
            table.row(
                    Cell.text(problem.code().name()),
                    Cell.text(problem.severity().name()),
                    Cell.text(problem.subject().unit().orElse("")),
                    Cell.text(problem.subject().criterion().orElse("")),
                    Cell.text(problem.subject().setting().orElse("")),
                    Cell.text(problem.origin().file().orElse("")),
                    Cell.text(problem.origin().sheet().orElse("")),
                    problem.origin().row().isPresent()
                            ? Cell.number(problem.origin().row().getAsInt())
                            : Cell.BLANK,
                    Cell.text(problem.origin().column().orElse("")),
                    Cell.text(problem.origin().cell().orElse("")),
                    Cell.text(problem.origin().pointer().orElse("")),
                    Cell.text(problem.text(language)));
        }
        return json(List.of(table.build()));
    }

    static String json(List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TableFiles.write(tables, bytes, Format.JSON, WriteOptions.DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
