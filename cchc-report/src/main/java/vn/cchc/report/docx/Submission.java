package vn.cchc.report.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.FairnessCheck;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.Heading;
import vn.cchc.report.content.ReportContent;

/** The submission to whoever approves the result (tờ trình): each block in a few numbers, its ranking, and what happened. */
final class Submission {

    private final Body body;
    private final ReportContent content;

    private Submission(Body body) {
        this.body = body;
        this.content = body.content();
    }

    static void write(Body body) {
        new Submission(body).write();
    }

    private void write() {
        Heading heading = content.heading();
        Letterhead.head(body, "paper.submission.sign");
        body.file()
                .line(Look.KIND, body.say("paper.submission.kind"))
                .line(Look.SUBJECT, body.say("paper.submission.subject", heading.title()))
                .rule()
                .line(Look.ADDRESSEE, body.say("paper.to", Letterhead.OPEN));
        body.notes();
        if (!heading.decision().isEmpty()) {
            body.paragraph(body.say("paper.basis", heading.decision()));
        }
        body.paragraph(body.say("paper.basis", Letterhead.OPEN));
        int units = content.blocks().stream()
                .mapToInt(block -> block.places().size())
                .sum();
        body.paragraph(
                body.say("paper.submission.opening", units, content.blocks().size()));
        body.paragraph(heading.stage() + ". " + heading.status() + ".");
        general();
        body.section("paper.submission.ranking");
        content.blocks().forEach(block -> RankingTable.separated(body, block));
        content.report().concerns().ifPresent(this::concerns);
        content.commendations().ifPresent(this::commendations);
        request(heading);
        body.sources();
        Letterhead.foot(body);
    }

    private void general() {
        body.section("paper.submission.general");
        content.blocks().forEach(block -> body.item(general(block)));
        content.happened().forEach(line -> body.item(line + "."));
    }

    private String general(BlockContent block) {
        int ranked = block.ranking().ranked().size();
        if (ranked == 0) {
            return body.say("paper.submission.block.none", block.block().name());
        }
        String bands = block.bands().stream()
                .map(band -> band.name() + " " + band.units())
                .collect(Collectors.joining(", "));
        String line = body.say(
                "paper.submission.block",
                block.block().name(),
                ranked,
                block.ranking().others().size(),
                body.words().number(block.highest()),
                body.words().number(block.lowest()),
                bands);
        return block.agreed() == 0
                ? line
                : line + " " + body.say("agreed", block.agreed(), block.places().size());
    }

    private void concerns(List<Concern> concerns) {
        body.section("paper.submission.concerns");
        body.paragraph(body.say(concerns.isEmpty() ? "concerns.none" : "concerns.note"));
        Map<FairnessCheck, Long> counts = concerns.stream()
                .collect(Collectors.groupingBy(Concern::check, LinkedHashMap::new, Collectors.counting()));
        counts.forEach((check, count) -> body.item(
                body.say("paper.submission.concern", check.looksAt(body.words().language()), count)));
    }

    private void commendations(Commendations commendations) {
        body.section("paper.submission.commendations");
        for (Commendations.Award award : commendations.awards()) {
            String caption = body.say(
                    "commendations.caption",
                    award.block().block().name(),
                    commendations.title(award, body.words().language()));
            String names = award.proposals().stream()
                    .map(proposal -> body.say(
                            "paper.submission.commended.unit",
                            proposal.place().unit().name(),
                            body.words().number(proposal.value())))
                    .collect(Collectors.joining("; "));
            body.item(
                    names.isEmpty()
                            ? body.say("commendations.nobody", caption)
                            : body.say("paper.submission.commended", caption, names));
        }
    }

    private void request(Heading heading) {
        if (heading.draft()) {
            body.section("paper.submission.request");
            body.paragraph(body.say(
                    heading.provisional() ? "paper.submission.request.provisional" : "paper.submission.request.draft"));
        }
    }
}
