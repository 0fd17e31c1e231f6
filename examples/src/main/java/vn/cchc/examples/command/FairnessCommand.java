package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import vn.cchc.io.PublishedFiles;
import vn.cchc.io.ReadResult;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.problem.Problem;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.FairnessCheck;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.ranking.fairness.FairnessLaws;
import vn.cchc.ranking.fairness.LawReport;
import vn.cchc.ranking.fairness.PublishedTable;
import vn.cchc.ranking.fairness.RankingMethod;
import vn.cchc.scoring.Scorecards;

/** Says what should be considered before a ranking is published and, where asked, which fairness laws the rulebook keeps. */
@Command(name = "fairness", mixinStandardHelpOptions = true)
final class FairnessCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--published", paramLabel = "FILE", descriptionKey = "check.published")
    private @Nullable Path published;

    @Option(names = "--laws", paramLabel = "TRIES", descriptionKey = "option.laws")
    private int laws;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", descriptionKey = "option.seed")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (laws < 0) {
            throw new Misuse.Conflict(command.commandLine(), text.words().say("misuse.laws"));
        }
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Ranking> ranking = rank.ranking(cards.get(), report);
            Optional<FairnessChecks> checks = checks(report);
            if (ranking.isPresent() && checks.isPresent()) {
                Optional<LawReport> tried = laws(ranking.get(), report, err);
                show(
                        ranking.get(),
                        checks.get(),
                        tried,
                        report,
                        command.commandLine().getOut());
            }
        }
        return report.print(err);
    }

    /** The standard checks, with the printed table where one is given; nothing where it cannot be read. */
    private Optional<FairnessChecks> checks(Report report) throws IOException {
        if (published == null) {
            return Optional.of(FairnessChecks.standard());
        }
        ReadResult<PublishedTable> table = PublishedFiles.read(published);
        report.add(table.problems().stream().filter(Problem::isError).toList());
        return table.value().map(FairnessChecks.standard()::with);
    }

    private Optional<LawReport> laws(Ranking ranking, Report report, PrintWriter err) {
        if (laws == 0) {
            return Optional.empty();
        }
        try (Progress progress = new Progress(err, report)) {
            progress.step("progress.laws");
            RankingMethod method = RankingMethod.ofLibrary(
                    ranker -> ranking.yearBefore().map(ranker::with).orElse(ranker));
            return Optional.of(FairnessLaws.check(ranking.scorecards().rulebook(), method, seed, laws));
        }
    }

    private void show(
            Ranking ranking, FairnessChecks checks, Optional<LawReport> tried, Report report, PrintWriter out) {
        Words words = text.words();
        List<Concern> concerns = checks.check(ranking);
        if (report.isJson()) {
            out.println(ResultFiles.toJson(concerns, tried, words.language()));
            return;
        }
        Heading.print(ranking.scorecards(), words, out);
        for (FairnessCheck check : checks.all()) {
            List<Concern> own = concerns.stream()
                    .filter(concern -> concern.check().equals(check))
                    .toList();
            out.println();
            out.println(words.say("fairness.check", check.name(), check.looksAt(words.language()), own.size()));
            own.forEach(concern -> out.println("  " + concern.text(words.language())));
        }
        tried.ifPresent(laws -> {
            out.println();
            out.println(words.say("fairness.laws", laws.tries(), String.valueOf(laws.seed())));
            out.print(laws.text(words.language()));
        });
    }
}
