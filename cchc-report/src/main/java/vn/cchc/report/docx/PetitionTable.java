package vn.cchc.report.docx;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.council.Petition;
import vn.cchc.report.ReportOptions.Persons;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.CouncilContent;
import vn.cchc.report.content.CouncilWords;
import vn.cchc.report.content.ReportWords;

/** The petition table for the minutes of the council: what each unit asked for, the answer with its reason, and the figures before and after. */
final class PetitionTable {

    private static final int HALF = 50;

    private PetitionTable() {}

    static void write(Body body, PetitionLines petitions) {
        body.file()
                .line(Look.KIND, body.say("paper.petitions.kind"))
                .line(Look.SUBJECT, body.content().heading().title())
                .line(
                        Look.ATTACHED,
                        body.say(
                                "paper.petitions.attached",
                                Letterhead.day(body.content().heading().printDate(), body.words())))
                .rule();
        body.notes();
        boolean any = false;
        for (BlockContent block : body.content().blocks()) {
            List<PetitionLines.Given> own = petitions.ofBlock(block.block().code());
            if (!own.isEmpty()) {
                block(body, block, own);
                any = true;
            }
        }
        if (!any) {
            body.paragraph(body.say("petitions.none"));
        }
        changes(body, body.content().council().changes());
        body.sources();
        sign(body);
    }

    private static void block(Body body, BlockContent block, List<PetitionLines.Given> own) {
        boolean named = body.content().report().options().persons() == Persons.NAMED;
        List<Column> columns = new ArrayList<>(List.of(
                body.number("column.number", 6),
                body.text("column.unit", 16),
                body.text("column.criterion", 22),
                body.text("column.asked", 24),
                body.text("column.answer", 12),
                body.text("column.reason", 24),
                body.number("column.points.before", 10),
                body.number("column.points.after", 10),
                body.number("column.index.appraised", 11),
                body.number("column.index.after", 11)));
        if (named) {
            columns.add(body.text("column.member", 18));
        }
        WordTable table =
                body.table(body.say("paper.petitions.caption", block.block().name()), columns);
        int number = 0;
        for (PetitionLines.Given given : own) {
            number++;
            List<String> texts = row(body.words(), number, given);
            table.row(named ? texts : texts.subList(0, texts.size() - 1));
        }
    }

    private static List<String> row(ReportWords words, int number, PetitionLines.Given given) {
        Petition petition = given.line().petition();
        return List.of(
                String.valueOf(number),
                given.line().after().unit().name(),
                CouncilWords.name(given.line().leaf()),
                ReportWords.join("\n", CouncilWords.asked(petition, words), petition.reason()),
                words.word(petition.outcome()),
                petition.answer(),
                CouncilWords.points(given.line().pointsBefore(), words),
                CouncilWords.points(given.line().pointsAfter(), words),
                words.number(given.line().before().published()),
                words.number(given.line().after().published()),
                given.member());
    }

    /** Writes every leaf that has other points than it was first appraised at, whether a petition asked for them or not. */
    private static void changes(Body body, List<CouncilContent.UnitChanges> changes) {
        if (changes.isEmpty()) {
            body.paragraph(body.say("changes.none"));
            return;
        }
        WordTable table = body.table(
                body.say("changes"),
                List.of(
                        body.text("column.unit", 20),
                        body.text("column.criterion", 30),
                        body.number("column.points.before", 10),
                        body.number("column.points.after", 10),
                        body.text("column.reason", 40)));
        for (CouncilContent.UnitChanges unit : changes) {
            for (CouncilContent.LeafChange change : unit.leaves()) {
                table.row(
                        unit.place().unit().name(),
                        CouncilWords.name(change.leaf()),
                        body.words().number(change.before()),
                        body.words().number(change.after()),
                        CouncilWords.reason(change, body.words()));
            }
        }
    }

    private static void sign(Body body) {
        SideBySide both = body.file().sideBySide(HALF);
        both.left(Look.SIGNER, body.say("paper.petitions.secretary"))
                .left(Look.HINT, body.say("paper.petitions.sign"))
                .left(Look.SIGNER, "")
                .left(Look.SIGNER, Letterhead.OPEN)
                .right(Look.SIGNER, body.say("paper.petitions.chair"))
                .right(Look.HINT, body.say("paper.petitions.sign"))
                .right(Look.SIGNER, "")
                .right(Look.SIGNER, Letterhead.OPEN);
    }
}
