package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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
import picocli.CommandLine.Spec;
import vn.cchc.io.FileFormat;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;

/** Scores and ranks a round; prints a table, or writes files. */
@Command(name = "rank", mixinStandardHelpOptions = true)
final class RankCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--block", paramLabel = "BLOCK", descriptionKey = "option.block")
    private Optional<String> block = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--formats",
            paramLabel = "csv,xlsx,json",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "CSV",
            descriptionKey = "option.formats")
    private List<FileFormat> formats = List.of(FileFormat.CSV);

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (out != null && block.isPresent()) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.blockAndOut"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Ranking> ranking = InputOptions.ranked(cards.get(), report);
            if (ranking.isPresent() && hasBlock(ranking.get(), report)) {
                show(ranking.get(), command.commandLine().getOut());
            }
        }
        return report.print(err);
    }

    private boolean hasBlock(Ranking ranking, Report report) {
        List<String> known =
                ranking.blocks().stream().map(each -> each.block().code()).toList();
        boolean has = block.isEmpty() || known.contains(block.get());
        if (!has) {
            report.add(Problem.of(Code.BLOCK_UNKNOWN, Subject.INPUT, block.get(), String.join(", ", known)));
        }
        return has;
    }

    private void show(Ranking ranking, PrintWriter console) throws IOException {
        Path folder = out;
        if (folder == null) {
            new RankingTable(text.words()).print(ranking, block, console);
            return;
        }
        Files.createDirectories(folder);
        for (FileFormat format : formats) {
            String ending = "." + format.name().toLowerCase(Locale.ROOT);
            Path rankingFile = folder.resolve("ranking" + ending);
            ResultFiles.write(ranking, rankingFile);
            Path cardsFile = folder.resolve("scorecards" + ending);
            ResultFiles.write(ranking.scorecards(), cardsFile);
            console.println(text.words().say("written", rankingFile));
            console.println(text.words().say("written", cardsFile));
        }
    }
}
