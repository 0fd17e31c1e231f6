package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import vn.cchc.io.Journal;
import vn.cchc.model.problem.Problem;

/** Verifies the chain of a journal, and its end against a head that was noted elsewhere. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class JournalVerify implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "JOURNAL", descriptionKey = "journal.file")
    private @Nullable Path file;

    @Option(names = "--head", paramLabel = "HASH", descriptionKey = "journal.head")
    private Optional<String> head = Optional.empty();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Report report = text.report();
        Optional<Journal> journal = InputOptions.journal(Objects.requireNonNull(file), report);
        if (journal.isPresent()) {
            Journal read = journal.get();
            List<Problem> end =
                    head.isPresent() ? read.verify(head.get().strip().toLowerCase(Locale.ROOT)) : read.verify();
            report.add(end);
            String key = end.stream().anyMatch(Problem::isError) ? "journal.rewritten" : "journal.holds";
            command.commandLine().getOut().println(text.words().say(key, read.size(), read.head()));
        }
        return report.print(command.commandLine().getErr());
    }
}
