package vn.cchc.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.act.Approval;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.ranking.Ranking;

/**
 * What stands at the head of every page and paper.
 *
 * @param title the name of the result with its year
 * @param decision the decision that issues the rules; empty where none is named
 * @param notes what a reader of any result must know, such as that the data is synthetic
 * @param stage which stage was scored
 * @param draft whether the result is not approved yet
 * @param status whether the result is a draft, or by which decision it was approved
 * @param provisional whether units that will be ranked are not fully marked yet
 * @param printDate the day that the report bears
 */
public record Heading(
        String title,
        String decision,
        List<String> notes,
        String stage,
        boolean draft,
        String status,
        boolean provisional,
        Optional<LocalDate> printDate) {

    public Heading {
        notes = List.copyOf(notes);
    }

    static Heading of(Ranking ranking, Optional<LocalDate> printDate, ReportWords words) {
        Rulebook rulebook = ranking.scorecards().rulebook();
        Round round = ranking.scorecards().round();
        return new Heading(
                title(rulebook, words),
                rulebook.citation().text(),
                Stream.of(rulebook.note(), round.note())
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .toList(),
                words.say("stage", words.word(ranking.scorecards().stage())),
                round.draft(),
                status(round, words),
                ranking.provisional(),
                printDate);
    }

    private static String title(Rulebook rulebook, ReportWords words) {
        if (!rulebook.title().isEmpty()) {
            return rulebook.title();
        }
        return rulebook.year() == 0 ? words.say("title.bare") : words.say("title", rulebook.year());
    }

    private static String status(Round round, ReportWords words) {
        if (round.draft()) {
            return words.say("draft");
        }
        Approval approval = round.approval().orElseThrow();
        int corrections = round.corrections().size();
        String day = approval.date().map(words::date).orElse(ReportWords.NOTHING);
        return words.say(corrections == 0 ? "approved" : "corrected", approval.decision(), day, corrections);
    }
}
