package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cchc.io.JournalChain.Link;
import vn.cchc.io.JournalEntry;
import vn.cchc.io.JournalFile;
import vn.cchc.io.ReadResult;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Problem;

/** Appends entries to a journal: all that a file holds, or none and why. */
@Command(name = "append", mixinStandardHelpOptions = true)
final class JournalAppend implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "JOURNAL", descriptionKey = "journal.file")
    private @Nullable Path journal;

    @Parameters(index = "1", paramLabel = "ENTRIES", descriptionKey = "journal.entries")
    private @Nullable Path entries;

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--now", paramLabel = "TIME", descriptionKey = "journal.now", converter = TimeText.class)
    private Optional<Instant> now = Optional.empty();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Report report = text.report();
        ReadResult<List<JournalEntry>> read = JournalEntry.readAll(Objects.requireNonNull(entries));
        report.add(read.problems());
        Optional<Rulebook> rulebook = InputOptions.rulebook(Objects.requireNonNull(rules), report);
        if (read.value().isPresent() && rulebook.isPresent()) {
            append(
                    read.value().get(),
                    rulebook.get(),
                    report,
                    command.commandLine().getOut());
        }
        return report.print(command.commandLine().getErr());
    }

    private void append(List<JournalEntry> given, Rulebook rulebook, Report report, PrintWriter out)
            throws IOException {
        Path file = Objects.requireNonNull(journal);
        // the command is where the machine's clock is read; the library is told what now is
        Checked<List<Link>> links = JournalFile.of(file)
                .append(
                        given,
                        now.orElseGet(Instant::now),
                        longer -> longer.round(rulebook).problems());
        report.add(links.problems().stream().filter(this::isNews).toList());
        out.println(
                links.value().isPresent()
                        ? said(links.value().get())
                        : text.words().say("journal.refused", file));
    }

    /** What a round says of entries that were there before was said when they came. */
    private boolean isNews(Problem problem) {
        String source = String.valueOf(Objects.requireNonNull(entries).getFileName());
        return problem.isError()
                || problem.origin().sheet().isEmpty()
                || problem.origin().file().equals(Optional.of(source));
    }

    private String said(List<Link> links) {
        Words words = text.words();
        long added = links.stream().filter(Link::isNew).count();
        return links.isEmpty()
                ? words.say("journal.nothing")
                : words.say(
                        "journal.appended",
                        added,
                        links.size() - added,
                        links.get(links.size() - 1).hash());
    }
}
