package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.io.ReadResult;
import vn.cchc.io.RobustnessFiles;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.robustness.Variation;
import vn.cchc.report.RankIntervals;

/** Reads between which places units move from the file of a run, for a report. */
final class RunIntervals {

    private final Words words;
    private final Map<String, String> run;

    private RunIntervals(Words words, Map<String, String> run) {
        this.words = words;
        this.run = run;
    }

    /** Reads a file about a ranking; reports every problem, and answers nothing where it is refused. */
    static Optional<RankIntervals> read(Path file, Ranking ranking, Words words, Report report) throws IOException {
        ReadResult<RobustnessFiles.Places> read = RobustnessFiles.places(file, ranking);
        report.add(read.problems());
        report.madeFrom(file, read.fingerprint());
        return read.value()
                .map(places -> new RankIntervals(
                        new RunIntervals(words, places.run()).title(),
                        places.spans().stream()
                                .map(span -> new RankIntervals.Interval(span.unit(), span.best(), span.worst()))
                                .toList()));
    }

    /** What was varied; the seed and the number of draws belong to what anybody can do again. */
    private String title() {
        if (run.isEmpty()) {
            return words.say("intervals.bounds");
        }
        return of("seed").isEmpty()
                ? words.say("intervals.sets", of("weightSets"))
                : words.say("intervals.draws", of("drawn"), of("seed"), varied());
    }

    private String varied() {
        List<String> varied = new ArrayList<>();
        if (!of("weights").isEmpty()) {
            varied.add(words.say("intervals.weights", of("weights")));
        }
        List<String> scores = List.of(of("scores").split(" ", -1));
        for (Variation.Scores kind : Variation.Scores.values()) {
            if (scores.contains(kind.name())) {
                varied.add(words.say("robustness." + kind.name()));
            }
        }
        return String.join("; ", varied);
    }

    private String of(String name) {
        return run.getOrDefault(name, "");
    }
}
