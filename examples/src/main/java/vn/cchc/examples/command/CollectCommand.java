package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Round;

/** Merges the files that units and agencies returned into one round. */
@Command(name = "collect", mixinStandardHelpOptions = true)
final class CollectCommand implements Callable<Integer> {

    private static final String RETURNS = "(?s).*\\.(xlsx|xlsm|xls|csv|json)";

    @Parameters(paramLabel = "DIR", descriptionKey = "collect.folder")
    private @Nullable Path folder;

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--round", paramLabel = "FILE", descriptionKey = "collect.round")
    private @Nullable Path round;

    @Option(names = "--out", paramLabel = "ROUND", required = true, descriptionKey = "collect.out")
    private @Nullable Path out;

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter console = command.commandLine().getOut();
        Path target = Objects.requireNonNull(out);
        Path from = Objects.requireNonNull(folder);
        if (!target.getFileName().toString().toLowerCase(Locale.ROOT).matches(".+\\.(csv|xlsx|json)")) {
            throw new Misuse.Conflict(
                    command.commandLine(), text.words().say("misuse.value", target, "--out ROUND.csv|.xlsx|.json"));
        }
        if (target.toAbsolutePath().normalize().startsWith(from.toAbsolutePath().normalize())) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.outInside"));
        }
        Report report = text.report();
        if (Files.exists(target)) {
            report.add(Problem.of(Code.FILE_EXISTS, Subject.INPUT, target));
            return report.print(command.commandLine().getErr());
        }
        collect(from, target, report, console);
        return report.print(command.commandLine().getErr());
    }

    private void collect(Path from, Path target, Report report, PrintWriter console) throws IOException {
        ReadResult<Rulebook> rulebook = RulebookFiles.read(Objects.requireNonNull(rules));
        report.add(rulebook.problems());
        if (rulebook.value().isEmpty()) {
            return;
        }
        List<Path> returned = returned(from, report);
        ReadResult<Round> read = round == null
                ? RoundFiles.readAll(returned, rulebook.value().get())
                : RoundFiles.readAll(returned, round, rulebook.value().get());
        report.add(read.problems());
        Optional<Round> collected = read.value();
        if (collected.isPresent()) {
            RoundFiles.write(collected.get(), target);
            int marks = collected.get().rows().marks().size();
            console.println(text.words().say("collected", returned.size(), marks));
            console.println(text.words().say("written", target));
        }
    }

    /** The files of the folder in the order of their names; what is no return is noted. */
    private List<Path> returned(Path from, Report report) throws IOException {
        List<Path> returned = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> files = Files.list(from)) {
            all = files.sorted().toList();
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            // a spreadsheet program leaves such a file beside one that is open
            boolean lock = name.startsWith("~$") || name.startsWith(".");
            if (!lock
                    && Files.isRegularFile(file)
                    && name.toLowerCase(Locale.ROOT).matches(RETURNS)) {
                if (round == null || !Files.isSameFile(file, round)) {
                    returned.add(file);
                }
            } else {
                report.add(Problem.of(Code.RETURN_PASSED_OVER, Subject.INPUT, name));
            }
        }
        return returned;
    }
}
