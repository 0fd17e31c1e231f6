package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cchc.io.Journal;
import vn.cchc.io.PublishedFiles;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.fairness.PublishedTable;

/** Checks files without scoring: criteria tables and rulebooks, rounds under a rulebook, published tables. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private TextOptions text = new TextOptions();

    @Mixin
    private NowOption now = new NowOption();

    @ArgGroup(multiplicity = "1")
    private @Nullable Subject subject;

    @Spec
    private @Nullable CommandSpec spec;

    /** What is checked: files of ours, or a table as it was printed. */
    static final class Subject {

        @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "check.files")
        private List<Path> files = List.of();

        @Option(names = "--published", paramLabel = "FILE", descriptionKey = "check.published")
        private List<Path> published = List.of();
    }

    @Override
    public Integer call() throws IOException {
        Report report = text.report();
        Subject chosen = Objects.requireNonNull(subject);
        for (Path file : chosen.published) {
            ReadResult<PublishedTable> table = PublishedFiles.read(file);
            report.add(table.problems());
            table.value().ifPresent(value -> report.add(value.check()));
        }
        checkFiles(chosen.files, report);
        return report.print(Objects.requireNonNull(spec).commandLine().getErr());
    }

    /** A round is checked under the rulebook given before it. */
    private void checkFiles(List<Path> files, Report report) throws IOException {
        Optional<Rulebook> rulebook = Optional.empty();
        for (Path file : files) {
            if (InputOptions.isJournal(file)) {
                checkJournal(file, rulebook, report);
            } else if (rulebook.isPresent() && RoundFiles.isRound(file)) {
                report.add(now.read(file, rulebook.get()).problems());
            } else {
                ReadResult<Rulebook> read = RulebookFiles.read(file);
                report.add(read.problems());
                read.value().ifPresent(value -> report.add(refusals(value)));
                rulebook = read.value();
            }
        }
    }

    /** The chain of a journal, and the round that it makes under the rulebook given before it, if any. */
    private void checkJournal(Path file, Optional<Rulebook> rulebook, Report report) throws IOException {
        Optional<Journal> journal = InputOptions.journal(file, report);
        if (journal.isPresent()) {
            report.add(journal.get().verify());
            rulebook.ifPresent(
                    rules -> report.add(now.read(journal.get(), rules).problems()));
        }
    }

    /** What ranking would refuse; that the year before has to be handed in is no fault of the files. */
    private static List<Problem> refusals(Rulebook rulebook) {
        return Ranker.of(rulebook).check().stream()
                .map(problem ->
                        problem.code() == Code.YEAR_BEFORE_MISSING ? problem.withSeverity(Severity.NOTE) : problem)
                .toList();
    }
}
