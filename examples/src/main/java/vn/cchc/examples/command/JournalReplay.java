package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cchc.io.Journal;
import vn.cchc.io.RoundFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Rebuilds the round as it was at any moment, and prints its ranking or writes it as a file. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class JournalReplay implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "JOURNAL", descriptionKey = "journal.file")
    private @Nullable Path file;

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--entry", paramLabel = "N", descriptionKey = "journal.entry")
    private Optional<Integer> entry = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", descriptionKey = "journal.at", converter = TimeText.class)
    private Optional<Instant> at = Optional.empty();

    @Option(
            names = "--stage",
            paramLabel = "self|appraisal|reappraisal|council",
            defaultValue = "COUNCIL",
            descriptionKey = "option.stage")
    private Stage stage = Stage.COUNCIL;

    @Option(names = "--to", paramLabel = "FILE", descriptionKey = "journal.to")
    private Optional<Path> to = Optional.empty();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (entry.isPresent() && at.isPresent()) {
            throw new Misuse.Conflict(line, text.words().say("misuse.moment"));
        }
        Report report = text.report();
        Optional<Journal> journal = InputOptions.journal(Objects.requireNonNull(file), report);
        Optional<Rulebook> rulebook = InputOptions.rulebook(Objects.requireNonNull(rules), report);
        if (journal.isPresent() && rulebook.isPresent()) {
            Journal moment = moment(journal.get(), line);
            Optional<Round> round =
                    InputOptions.round(Objects.requireNonNull(file), moment.round(rulebook.get()), report);
            if (round.isPresent()) {
                line.getOut().println(title(moment, journal.get().size()));
                show(round.get(), report, line.getOut());
            }
        }
        return report.print(line.getErr());
    }

    private Journal moment(Journal journal, CommandLine line) {
        if (at.isPresent()) {
            return journal.until(at.get());
        }
        int number = entry.orElse(journal.size());
        if (number < 0 || number > journal.size()) {
            throw new Misuse.Conflict(line, text.words().say("misuse.entry", number, journal.size()));
        }
        return journal.first(number);
    }

    private String title(Journal moment, int size) {
        String last = moment.size() == 0
                ? "–"
                : TimeText.of(moment.entries().get(moment.size() - 1).at());
        return text.words().say("journal.moment", moment.size(), size, last, moment.head());
    }

    private void show(Round round, Report report, PrintWriter out) throws IOException {
        if (to.isPresent()) {
            RoundFiles.write(round, to.get());
            out.println(text.words().say("written", to.get()));
            return;
        }
        Scorecards cards = Scorer.of(round.rulebook()).score(round, stage);
        report.add(cards.problems());
        rank.ranking(cards, report)
                .ifPresent(ranking -> new RankingTable(text.words()).print(ranking, Optional.empty(), out));
    }
}
