package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.io.RankingFiles;
import vn.cchc.io.ReadResult;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.Lineage;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorecards;

/** The options of every command that ranks: what a ranker is handed beside scorecards. */
final class RankOptions {

    @Option(names = "--year-before", paramLabel = "FILE", descriptionKey = "option.yearBefore")
    private @Nullable Path yearBefore;

    @Option(names = "--lineage", paramLabel = "OLD=NEW", split = ",", descriptionKey = "option.lineage")
    private List<String> lineage = List.of();

    @Option(names = "--findings", paramLabel = "FILE", descriptionKey = "option.findings")
    private @Nullable Path findings;

    boolean hasYearBefore() {
        return yearBefore != null;
    }

    /** Ranks; reports every problem, and answers nothing where a file or the regulations refuse to be carried out. */
    Optional<Ranking> ranking(Scorecards cards, Report report) throws IOException {
        return ranking(cards, cards.rulebook(), Optional.empty(), report);
    }

    /** Ranks by a rulebook that differs in what is said about places only, and against a year that is at hand already. */
    Optional<Ranking> ranking(Scorecards cards, Rulebook rulebook, Optional<PreviousYear> given, Report report)
            throws IOException {
        Optional<Ranker> ranker = ranker(rulebook, given, report);
        return ranker.isEmpty() ? Optional.empty() : ranked(ranker.get(), cards, report);
    }

    /** What a command does with a ranker and the scorecards that it ranks. */
    interface Use {
        void on(Ranker ranker, Scorecards cards) throws IOException;
    }

    /** Hands on a ranker and the scorecards, unless a file is refused; reports what the regulations then refuse. */
    void use(Optional<Scorecards> cards, Report report, Use use) throws IOException {
        if (cards.isEmpty()) {
            return;
        }
        Optional<Ranker> ranker = ranker(cards.get().rulebook(), Optional.empty(), report);
        if (ranker.isEmpty()) {
            return;
        }
        try {
            use.on(ranker.get(), cards.get());
        } catch (InvalidValueException e) {
            report.add(e.problems());
        }
    }

    /** Makes a ranker with all that was handed in; reports every problem, and answers nothing where a file is refused. */
    Optional<Ranker> ranker(Rulebook rulebook, Optional<PreviousYear> given, Report report) throws IOException {
        List<Problem> refusals = new ArrayList<>();
        Ranker ranker = Ranker.of(rulebook);
        Optional<PreviousYear> year = given;
        if (yearBefore != null) {
            ReadResult<PreviousYear> read = RankingFiles.yearBefore(yearBefore);
            refusals.addAll(read.problems());
            report.madeFrom(yearBefore, read.fingerprint());
            year = read.value();
        }
        if (year.isPresent()) {
            ranker = ranker.with(year.get());
        }
        if (findings != null) {
            ReadResult<List<Finding>> read = RankingFiles.findings(findings);
            refusals.addAll(read.problems());
            ranker = ranker.with(read.value().orElse(List.of()));
        }
        for (String link : lineage) {
            String[] sides = link.split("=", -1);
            if (sides.length == 2) {
                ranker = ranker.with(Lineage.NONE.with(sides[0].strip(), sides[1].strip()));
            } else {
                refusals.add(Problem.of(Code.NOT_A_WORD_OF, Subject.setting("--lineage"), link, "OLD=NEW"));
            }
        }
        report.add(refusals);
        return refusals.stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(ranker);
    }

    /** Ranks; reports every problem, and answers nothing where the regulations refuse to be carried out. */
    static Optional<Ranking> ranked(Ranker ranker, Scorecards cards, Report report) {
        try {
            Ranking ranking = ranker.rank(cards);
            report.add(ranking.problems());
            return Optional.of(ranking);
        } catch (InvalidValueException e) {
            report.add(e.problems());
            return Optional.empty();
        }
    }
}
