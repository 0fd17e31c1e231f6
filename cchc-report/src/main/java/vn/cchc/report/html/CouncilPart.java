package vn.cchc.report.html;

import java.util.List;
import vn.cchc.model.council.Petition;
import vn.cchc.report.ReportOptions.Persons;
import vn.cchc.report.content.CouncilContent;
import vn.cchc.report.content.CouncilWords;
import vn.cchc.report.content.ReportWords;
import vn.cchc.scoring.PetitionReport;
import vn.cchc.scoring.Scorecard;

/** The petitions member by member, and everything that was changed after the first appraisal. */
final class CouncilPart {

    private CouncilPart() {}

    static void write(Canvas canvas) {
        CouncilContent council = canvas.content().council();
        canvas.begin(Part.COUNCIL);
        canvas.html().element(Tag.H3, canvas.say("petitions"));
        if (council.petitions().isEmpty()) {
            canvas.paragraph(canvas.say("petitions.none"));
        }
        int member = 0;
        for (PetitionReport report : council.petitions()) {
            member += report.member().isEmpty() ? 0 : 1;
            petitions(canvas, report, caption(canvas, report.member(), member));
        }
        canvas.html().element(Tag.H3, canvas.say("changes"));
        if (council.changes().isEmpty()) {
            canvas.paragraph(canvas.say("changes.none"));
        } else {
            changes(canvas, council.changes());
        }
        canvas.end();
    }

    private static String caption(Canvas canvas, String member, int number) {
        if (member.isEmpty()) {
            return canvas.say("petitions.nobody");
        }
        return canvas.content().report().options().persons() == Persons.NAMED
                ? canvas.say("petitions.member", member)
                : canvas.say("petitions.member.unnamed", number);
    }

    private static void petitions(Canvas canvas, PetitionReport report, String caption) {
        try (Table table = Table.open(
                canvas,
                caption,
                "n5 n6",
                1,
                "column.petition",
                "column.unit",
                "column.criterion",
                "column.asked",
                "column.points.change",
                "column.index.change",
                "column.outcome")) {
            report.lines().forEach(line -> table.row("", petition(canvas, line)));
        }
    }

    private static List<Cell> petition(Canvas canvas, PetitionReport.Line line) {
        ReportWords words = canvas.words();
        Petition petition = line.petition();
        return List.of(
                Cell.of(petition.id()),
                canvas.unit(line.after().unit()),
                Cell.of(CouncilWords.name(line.leaf())),
                Cell.of(CouncilWords.asked(petition, words)).small(petition.reason()),
                Cell.of(CouncilWords.points(line.pointsBefore(), words) + " → "
                        + CouncilWords.points(line.pointsAfter(), words)),
                Cell.of(index(line.before(), words) + " → " + index(line.after(), words)),
                Cell.of(words.word(petition.outcome())).small(petition.answer()));
    }

    private static String index(Scorecard card, ReportWords words) {
        return words.number(card.published());
    }

    private static void changes(Canvas canvas, List<CouncilContent.UnitChanges> changes) {
        ReportWords words = canvas.words();
        try (Table table = Table.open(
                canvas,
                canvas.say("changes.caption"),
                "n3 n4 n5",
                0,
                "column.unit",
                "column.criterion",
                "column.points.before",
                "column.points.after",
                "column.index.change",
                "column.reason")) {
            for (CouncilContent.UnitChanges unit : changes) {
                String index = words.number(unit.before()) + " → " + words.number(unit.after());
                for (CouncilContent.LeafChange change : unit.leaves()) {
                    table.row(
                            canvas.unit(unit.place()),
                            Cell.of(CouncilWords.name(change.leaf())),
                            Cell.of(words.number(change.before())),
                            Cell.of(words.number(change.after())),
                            Cell.of(index),
                            Cell.of(CouncilWords.reason(change, words)));
                }
            }
        }
    }
}
