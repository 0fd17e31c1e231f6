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
import vn.cchc.io.ReadResult;
import vn.cchc.io.RobustnessFiles;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.report.RankIntervals;
import vn.cchc.report.ReportOptions;
import vn.cchc.scoring.Scorecards;

/** Writes the report of a round for people: pages with tables and pictures. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

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

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "option.printDate")
    private @Nullable LocalDate date;

    @Option(names = "--robustness", paramLabel = "FILE", descriptionKey = "option.robustness")
    private @Nullable Path robustness;

    @Option(names = "--persons", descriptionKey = "option.persons")
    private boolean persons;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            Optional<Ranking> ranking = rank.ranking(cards.get(), report);
            if (ranking.isPresent()) {
                Optional<RankIntervals> intervals = intervals(ranking.get(), report);
                if (robustness == null || intervals.isPresent()) {
                    write(
                            ranking.get(),
                            intervals,
                            report,
                            command.commandLine().getOut(),
                            err);
                }
            }
        }
        return report.print(err);
    }

    /** Reads between which places the units moved; nothing where no file was given or it is refused. */
    private Optional<RankIntervals> intervals(Ranking ranking, Report report) throws IOException {
        if (robustness == null) {
            return Optional.empty();
        }
        ReadResult<RobustnessFiles.DrawnRun> read = RobustnessFiles.read(robustness, ranking);
        report.add(read.problems());
        report.madeFrom(robustness, read.fingerprint());
        return read.value()
                .map(drawn -> new RankIntervals(
                        new RobustnessText(text.words()).title(drawn.run()),
                        drawn.places().stream()
                                .map(each -> new RankIntervals.Interval(each.unit(), each.best(), each.worst()))
                                .toList()));
    }

    private void write(
            Ranking ranking, Optional<RankIntervals> intervals, Report report, PrintWriter console, PrintWriter err)
            throws IOException {
        Path folder = Objects.requireNonNull(out);
        try (Progress progress = new Progress(err, report)) {
            progress.step("progress.report");
            vn.cchc.report.Report reported = reported(ranking, intervals, report);
            for (ReportFormat format : new LinkedHashSet<>(formats)) {
                List<Path> files = format.write(reported, folder);
                console.println(text.words().say("written", files.get(0)));
                if (files.size() > 1) {
                    console.println(text.words().say("written.more", files.size() - 1, folder));
                }
            }
        }
    }

    private vn.cchc.report.Report reported(Ranking ranking, Optional<RankIntervals> intervals, Report report) {
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
        return intervals.map(reported::with).orElse(reported);
    }
}
