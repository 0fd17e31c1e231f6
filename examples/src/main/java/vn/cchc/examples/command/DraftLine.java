package vn.cchc.examples.command;

import java.time.LocalDate;
import vn.cchc.model.act.Approval;
import vn.cchc.model.round.Round;

/** Says whether a result is a draft, or who approved it. */
final class DraftLine {

    private DraftLine() {}

    static String of(Round round, Words words) {
        if (round.draft()) {
            return words.say("draft");
        }
        Approval approval = round.approval().orElseThrow();
        int corrections = round.corrections().size();
        String date = approval.date().map(LocalDate::toString).orElse("–");
        return words.say(corrections == 0 ? "approved" : "corrected", approval.decision(), date, corrections);
    }
}
