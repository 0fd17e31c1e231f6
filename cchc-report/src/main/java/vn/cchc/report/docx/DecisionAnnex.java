package vn.cchc.report.docx;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.act.Approval;

/** The annex of the decision that approves the result (phụ lục quyết định): the ranking of each block, and its fields. */
final class DecisionAnnex {

    private DecisionAnnex() {}

    static void write(Body body) {
        body.file()
                .line(Look.KIND, body.say("paper.annex.kind"))
                .line(Look.SUBJECT, body.content().heading().title())
                .line(Look.ATTACHED, attached(body))
                .rule();
        body.notes();
        body.content().blocks().forEach(block -> {
            RankingTable.plain(body, block);
            RankingTable.fields(body, block);
        });
        body.sources();
    }

    private static String attached(Body body) {
        Optional<Approval> approval =
                body.content().report().ranking().scorecards().round().approval();
        Optional<LocalDate> day = approval.flatMap(Approval::date);
        String written = Letterhead.day(day, body.words());
        return approval.map(known -> body.say("paper.annex.approved", known.decision(), written))
                .orElse(body.say("paper.annex.attached", written));
    }
}
