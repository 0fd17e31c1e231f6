package vn.cchc.report.html;

import vn.cchc.ranking.Commendations;
import vn.cchc.report.content.ReportWords;

/** Who is proposed for commendation, and who could not be and why. */
final class CommendationsPart {

    private CommendationsPart() {}

    static void write(Canvas canvas, Commendations commendations) {
        canvas.begin(Part.COMMENDATIONS);
        commendations.awards().forEach(award -> write(canvas, commendations, award));
        if (!commendations.exclusions().isEmpty()) {
            canvas.html().element(Tag.H3, canvas.say("commendations.excluded"));
            try (Table table =
                    Table.open(canvas, canvas.say("commendations.excluded"), "", 0, "column.unit", "column.reason")) {
                commendations
                        .exclusions()
                        .forEach(exclusion -> table.row(
                                canvas.unit(exclusion.place()),
                                Cell.of(commendations.reason(
                                        exclusion, canvas.words().language()))));
            }
        }
        canvas.end();
    }

    private static void write(Canvas canvas, Commendations commendations, Commendations.Award award) {
        ReportWords words = canvas.words();
        String title = commendations.title(award, words.language());
        String caption =
                canvas.say("commendations.caption", award.block().block().name(), title);
        if (award.proposals().isEmpty()) {
            canvas.paragraph(canvas.say("commendations.nobody", caption));
            return;
        }
        try (Table table = Table.open(
                canvas,
                caption,
                "n1 n3 n4",
                1,
                "column.position",
                "column.unit",
                "column.value",
                "column.index.before")) {
            award.proposals()
                    .forEach(proposal -> table.row(
                            Cell.of(String.valueOf(proposal.position())),
                            canvas.unit(proposal.place()),
                            Cell.of(words.number(proposal.value())),
                            Cell.of(words.number(proposal.before()))));
        }
    }
}
