package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
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
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.ranking.robustness.Reach;
import vn.cchc.report.RankIntervals;
import vn.cchc.report.ReportOptions;
import vn.cchc.scoring.Scorecards;

/** Writes the report of a round for people: pages with tables and pictures. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    /** What it would take is asked of so many units at most: each answer looks at all others. */
    private static final int MOST_ASKED = 500;

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--formats",
            paramLabel = ReportFormat.NAMES,
            split = ",",
            hideParamSyntax = true,
            defaultValue = "HTML",
            descriptionKey = "option.reportFormats")
    private List<ReportFormat> formats = List.of(ReportFormat.HTML);

    @Option(names = "--robustness", paramLabel = "FILE", descriptionKey = "option.robustness")
    private @Nullable Path robustness;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "option.printDate")
    private @Nullable LocalDate date;

    @Option(names = "--persons", descriptionKey = "option.persons")
    private boolean persons;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        rank.use(input.scorecards(report, err), report, (ranker, cards) -> write(ranker, cards, report));
        return report.print(err);
    }

    private void write(Ranker ranker, Scorecards cards, Report report) throws IOException {
        Ranking ranking = ranker.rank(cards);
        report.add(ranking.problems());
        Optional<RankIntervals> intervals =
                robustness == null ? Optional.empty() : RunIntervals.read(robustness, ranking, text.words(), report);
        if (robustness != null && intervals.isEmpty()) {
            return;
        }
        CommandSpec command = Objects.requireNonNull(spec);
        vn.cchc.report.Report reported = reported(ranking, report);
        if (intervals.isPresent()) {
            reported = reported.with(intervals.get());
        }
        if (cards.all().size() <= MOST_ASKED) {
            reported = reported.with(Reach.of(ranker, cards));
        }
        write(reported, command.commandLine().getOut(), command.commandLine().getErr(), report);
    }

    private void write(vn.cchc.report.Report reported, PrintWriter console, PrintWriter err, Report report)
            throws IOException {
        Path folder = Objects.requireNonNull(out);
        try (Progress progress = new Progress(err, report)) {
            progress.step("progress.report");
            for (ReportFormat format : new LinkedHashSet<>(formats)) {
                List<Path> files = format.write(reported, folder);
                console.println(text.words().say("written", files.get(0)));
                if (files.size() > 1) {
                    console.println(text.words().say("written.more", files.size() - 1, folder));
                }
            }
        }
    }

    private vn.cchc.report.Report reported(Ranking ranking, Report report) {
        ReportOptions options = ReportOptions.DEFAULT
                .in(text.words().language())
                .with(persons ? ReportOptions.Persons.NAMED : ReportOptions.Persons.HIDDEN);
        LocalDate day = date;
        vn.cchc.report.Report reported = vn.cchc.report.Report.of(ranking)
                .with(day == null ? options : options.printedOn(day))
                .withConcerns(FairnessChecks.standard().check(ranking));
        for (var source : report.sources().entrySet()) {
            reported = reported.madeFrom(source.getKey(), source.getValue());
        }
        return reported;
    }
}
