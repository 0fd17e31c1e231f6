package vn.cchc.report.docx;

import java.util.List;
import vn.cchc.model.council.Petition;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.CouncilContent;
import vn.cchc.report.content.CouncilWords;
import vn.cchc.report.content.ExemptionContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.report.content.ScoreRow;
import vn.cchc.report.content.UnitContent;

/** The notice of results to one unit (thông báo kết quả): where it stands, its fields, and how each of its petitions was answered. */
final class Notice {

    private final Body body;
    private final ReportWords words;
    private final UnitContent unit;
    private final Place place;

    private Notice(Body body, UnitContent unit) {
        this.body = body;
        this.words = body.words();
        this.unit = unit;
        this.place = unit.place();
    }

    static void write(Body body, UnitContent unit, PetitionLines petitions, List<ExemptionContent.ExemptLeaf> exempt) {
        Notice notice = new Notice(body, unit);
        notice.head();
        notice.result();
        notice.fields();
        notice.exemptions(exempt);
        notice.petitions(petitions.ofUnit(notice.place.unit().code()));
        notice.changes(petitions.changes(notice.place.unit().code()));
        if (body.content().heading().draft()) {
            body.paragraph(body.say("paper.notice.draft", body.say("paper.day.open")));
        }
        body.sources();
        Letterhead.foot(body);
    }

    private void head() {
        String title = body.content().heading().title();
        String name = place.unit().name();
        Letterhead.head(body, "paper.notice.sign");
        body.file()
                .line(Look.KIND, body.say("paper.notice.kind"))
                .line(Look.SUBJECT, body.say("paper.notice.subject", name, title))
                .rule()
                .line(Look.ADDRESSEE, body.say("paper.to", name));
        body.notes();
        if (!body.content().heading().decision().isEmpty()) {
            body.paragraph(body.say("paper.basis", body.content().heading().decision()));
        }
        body.paragraph(
                body.say("paper.notice.opening", name, unit.block().block().name()));
    }

    private void result() {
        body.section("paper.notice.result");
        body.item(body.say(
                "paper.notice.points",
                words.number(place.card().points()),
                words.number(place.card().maximum()),
                words.number(place.card().published()),
                place.band().orElse(ReportWords.NOTHING)));
        place.printed()
                .ifPresent(number -> body.item(body.say(
                        "paper.notice.place",
                        words.number(number),
                        unit.block().ranking().ranked().size())));
        unlessEmpty("paper.notice.between", body.content().places().separation(place));
        unlessEmpty("paper.notice.remark", body.content().places().remark(place));
        body.item(body.content().heading().status() + ".");
    }

    private void unlessEmpty(String key, String text) {
        if (!text.isEmpty()) {
            body.item(body.say(key, text));
        }
    }

    private void fields() {
        body.section("paper.notice.fields");
        WordTable table = body.table(
                body.say("paper.notice.fields"),
                List.of(
                        body.text("column.field", 46),
                        body.number("column.maximum.applicable", 14),
                        body.number("column.points", 12),
                        body.number("column.percent", 14),
                        body.number("column.mean", 14)));
        for (ScoreRow row : unit.fields()) {
            table.row(
                    CouncilWords.name(row.criterion()),
                    words.number(row.score().maximum()),
                    words.points(row.score()),
                    row.percent()
                            .map(words::number)
                            .orElse(body.say(row.score().applies() ? "cell.open" : "cell.exempt")),
                    words.number(row.mean()));
        }
    }

    private void exemptions(List<ExemptionContent.ExemptLeaf> exempt) {
        if (exempt.isEmpty()) {
            return;
        }
        body.section("paper.notice.exemptions");
        exempt.forEach(each -> body.item(ReportWords.join(
                ": ",
                CouncilWords.name(each.leaf()),
                ReportWords.join(
                        "; ", CouncilWords.reason(each.exemption(), words), CouncilWords.basis(each.exemption())))));
    }

    private void petitions(List<PetitionLines.Given> petitions) {
        body.section("paper.notice.petitions");
        if (petitions.isEmpty()) {
            body.paragraph(body.say("paper.notice.noPetitions"));
        }
        for (Petition.Outcome outcome : List.of(
                Petition.Outcome.ACCEPTED,
                Petition.Outcome.PARTLY_ACCEPTED,
                Petition.Outcome.REFUSED,
                Petition.Outcome.OPEN)) {
            List<PetitionLines.Given> own = petitions.stream()
                    .filter(given -> given.line().petition().outcome() == outcome)
                    .toList();
            if (!own.isEmpty()) {
                petitions(outcome, own);
            }
        }
    }

    private void petitions(Petition.Outcome outcome, List<PetitionLines.Given> own) {
        WordTable table = body.table(
                body.say("paper.notice." + outcome.name()),
                List.of(
                        body.text("column.criterion", 27),
                        body.text("column.asked", 27),
                        body.text("column.reason", 26),
                        body.number("column.points.before", 16),
                        body.number("column.points.after", 16)));
        for (PetitionLines.Given given : own) {
            Petition petition = given.line().petition();
            table.row(
                    CouncilWords.name(given.line().leaf()),
                    ReportWords.join("\n", CouncilWords.asked(petition, words), petition.reason()),
                    petition.answer(),
                    CouncilWords.points(given.line().pointsBefore(), words),
                    CouncilWords.points(given.line().pointsAfter(), words));
        }
    }

    private void changes(List<CouncilContent.LeafChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        body.section("paper.notice.changes");
        changes.forEach(change -> body.item(ReportWords.join(
                ": ",
                CouncilWords.name(change.leaf()),
                ReportWords.join(
                        "; ",
                        words.number(change.before()) + " → " + words.number(change.after()),
                        CouncilWords.reason(change, words)))));
    }
}
