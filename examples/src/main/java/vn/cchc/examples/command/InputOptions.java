package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RoundFiles;
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

    /** Reads and scores; reports every problem, and answers nothing where one of them is an error. */
    Optional<Scorecards> scorecards(Report report, PrintWriter err) throws IOException {
        return scorecards(given(rules), given(round), report, err);
    }

    /** Reads and scores other files, at the same stage. */
    Optional<Scorecards> scorecards(Path rulesFile, Path roundFile, Report report, PrintWriter err) throws IOException {
        try (Progress progress = new Progress(err, report)) {
            progress.step("progress.read");
            Optional<Round> read = read(rulesFile, roundFile, report);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            progress.step("progress.score");
            Scorecards cards = Scorer.of(read.get().rulebook()).score(read.get(), stage);
            report.add(cards.problems());
            return Optional.of(cards);
        }
    }

    /** Reads a round under its rulebook; reports every problem, and answers nothing where one of them is an error. */
    static Optional<Round> read(Path rulesFile, Path roundFile, Report report) throws IOException {
        ReadResult<Rulebook> rulebook = RulebookFiles.read(rulesFile);
        report.add(rulebook.problems());
        report.madeFrom(rulesFile, rulebook.fingerprint());
        if (rulebook.value().isEmpty()) {
            return Optional.empty();
        }
        ReadResult<Round> read = RoundFiles.read(roundFile, rulebook.value().get());
        report.add(read.problems());
        report.madeFrom(roundFile, read.fingerprint());
        return read.value();
    }

    private static Path given(@Nullable Path path) {
        if (path == null) {
            throw new IllegalStateException("a required option");
        }
        return path;
    }
}
