package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cchc.io.Journal;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** The options of every command that scores a round, and the way from files to scorecards. */
final class InputOptions {

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--round", paramLabel = "FILE", required = true, descriptionKey = "option.round")
    private @Nullable Path round;

    @Option(
            names = "--stage",
            paramLabel = "self|appraisal|reappraisal|council",
            defaultValue = "COUNCIL",
            descriptionKey = "option.stage")
    private Stage stage = Stage.COUNCIL;

    @Mixin
    private NowOption now = new NowOption();

    /** Reads and scores; reports every problem, and answers nothing where one of them is an error. */
    Optional<Scorecards> scorecards(Report report, PrintWriter err) throws IOException {
        return scorecards(given(rules), given(round), report, err);
    }

    /** Reads and scores other files, at the same stage. */
    Optional<Scorecards> scorecards(Path rulesFile, Path roundFile, Report report, PrintWriter err) throws IOException {
        try (Progress progress = new Progress(err, report)) {
            progress.step("progress.read");
            Optional<Round> read = read(rulesFile, roundFile, now, report);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            progress.step("progress.score");
            Scorecards cards = Scorer.of(read.get().rulebook()).score(read.get(), stage);
            report.add(cards.problems());
            return Optional.of(cards);
        }
    }

    /**
     * Reads a round under its rulebook, from its own file or from a journal; reports every problem, and answers nothing where one of them is an
     * error.
     */
    static Optional<Round> read(Path rulesFile, Path roundFile, NowOption now, Report report) throws IOException {
        Optional<Rulebook> rulebook = rulebook(rulesFile, report);
        if (rulebook.isEmpty()) {
            return Optional.empty();
        }
        if (isJournal(roundFile)) {
            Optional<Journal> journal = journal(roundFile, report);
            return journal.isEmpty()
                    ? Optional.empty()
                    : round(roundFile, now.read(journal.get(), rulebook.get()), report);
        }
        return round(roundFile, now.read(roundFile, rulebook.get()), report);
    }

    /** Reads a rulebook; reports every problem. */
    static Optional<Rulebook> rulebook(Path file, Report report) throws IOException {
        ReadResult<Rulebook> read = RulebookFiles.read(file);
        report.add(read.problems());
        report.madeFrom(file, read.fingerprint());
        return read.value();
    }

    /** Reads a journal and verifies its chain; reports every problem. */
    static Optional<Journal> journal(Path file, Report report) throws IOException {
        ReadResult<Journal> read = Journal.read(file);
        report.add(read.problems());
        return read.value();
    }

    /** Takes the round that was read from a file; reports every problem. */
    static Optional<Round> round(Path file, ReadResult<Round> read, Report report) {
        report.add(read.problems());
        report.madeFrom(file, read.fingerprint());
        return read.value();
    }

    /** Returns whether a file is a journal, by its name: its first line may be torn. */
    static boolean isJournal(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    private static Path given(@Nullable Path path) {
        if (path == null) {
            throw new IllegalStateException("a required option");
        }
        return path;
    }
}
