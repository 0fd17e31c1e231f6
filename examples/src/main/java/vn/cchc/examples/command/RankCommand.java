package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.io.Persons;
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

    @Mixin
    private OutOptions out = new OutOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Option(names = "--persons", descriptionKey = "option.persons")
    private boolean persons;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (out.isGiven() && block.isPresent()) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.blockAndOut"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Ranking> ranking = rank.ranking(cards.get(), report);
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
        if (!out.isGiven()) {
            new RankingTable(text.words()).print(ranking, block, console);
            return;
        }
        out.write("ranking", (file, format) -> ResultFiles.write(ranking, file, format), console, text.words());
        out.write(
                "scorecards",
                (file, format) ->
                        ResultFiles.write(ranking.scorecards(), file, format, persons ? Persons.SHOWN : Persons.HIDDEN),
                console,
                text.words());
    }
}
