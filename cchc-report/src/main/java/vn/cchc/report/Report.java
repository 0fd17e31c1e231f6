package vn.cchc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.robustness.Reach;

/**
 * What is reported: a ranking, how it shall be written, and what a caller knows beside it. Immutable.
 *
 * <pre>{@code
 * Report report = Report.of(ranking).with(ReportOptions.DEFAULT.printedOn(date));
 * HtmlReport.of(report).write(Path.of("report"));
 * }</pre>
 *
 * @param ranking the ranking; the year before and the commendation rules are those it was made with
 * @param options how it is written
 * @param sources the files it was made from
 * @param concerns what the checks before publication found; nothing where none were made
 * @param intervals between which places the units move; nothing where no such run was made
 * @param reach who answers what a unit would have needed for a better place or band; nothing where that is not to be said
 */
public record Report(
        Ranking ranking,
        ReportOptions options,
        List<Source> sources,
        Optional<List<Concern>> concerns,
        Optional<RankIntervals> intervals,
        Optional<Reach> reach) {

    /**
     * A file that the result was made from.
     *
     * @param name its name, as people know it
     * @param fingerprint the SHA-256 of its bytes in hexadecimal digits, or the head of a journal
     */
    public record Source(String name, String fingerprint) {}

    public Report {
        sources = List.copyOf(sources);
        concerns = concerns.map(List::copyOf);
    }

    /** Returns the report of a ranking with the default options and nothing beside it. */
    public static Report of(Ranking ranking) {
        return new Report(
                ranking, ReportOptions.DEFAULT, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns this report written otherwise. */
    public Report with(ReportOptions other) {
        return new Report(ranking, other, sources, concerns, intervals, reach);
    }

    /** Returns this report naming one more file it was made from. */
    public Report madeFrom(String name, String fingerprint) {
        List<Source> more = new ArrayList<>(sources);
        more.add(new Source(name, fingerprint));
        return new Report(ranking, options, more, concerns, intervals, reach);
    }

    /** Returns this report with what the checks before publication found; an empty list says that it found nothing. */
    public Report withConcerns(List<Concern> found) {
        return new Report(ranking, options, sources, Optional.of(found), intervals, reach);
    }

    /**
     * Returns this report with the intervals of places.
     *
     * @throws IllegalArgumentException if they name a unit that the ranking does not know
     */
    public Report with(RankIntervals found) {
        List<String> unknown = found.intervals().stream()
                .map(RankIntervals.Interval::unit)
                .filter(unit -> ranking.find(unit).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("intervals of units that are not ranked: " + unknown);
        }
        return new Report(ranking, options, sources, concerns, Optional.of(found), reach);
    }

    /** Returns this report saying of each ranked unit what it would have needed for the next better place and band. */
    public Report with(Reach answers) {
        return new Report(ranking, options, sources, concerns, intervals, Optional.of(answers));
    }
}
