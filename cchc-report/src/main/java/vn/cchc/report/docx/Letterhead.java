package vn.cchc.report.docx;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import vn.cchc.report.content.ReportWords;

/**
 * The parts of a paper that Decree 30/2020/NĐ-CP puts around its text: the national name and motto, the agency, number and place above it, the
 * recipients and the signature beneath it. What only whoever signs can know is left open as dots.
 */
final class Letterhead {

    /** What the user fills in. */
    static final String OPEN = "........................";

    private static final int AGENCY_PERCENT = 38;
    private static final int RECIPIENTS_PERCENT = 48;

    private Letterhead() {}

    /** Writes the head of a paper whose number bears the sign of its kind, such as {@code TTr}. */
    static void head(Body body, String sign) {
        ReportWords words = body.words();
        body.file()
                .sideBySide(AGENCY_PERCENT)
                .left(Look.SUPERIOR, OPEN)
                .left(Look.AGENCY, OPEN)
                .leftRule(40)
                .left(Look.NUMBER, words.say("paper.number", words.say(sign)))
                .right(Look.NATION, words.say("paper.nation"))
                .right(Look.MOTTO, words.say("paper.motto"))
                .rightRule(52)
                .right(
                        Look.PLACE,
                        words.say("paper.place", day(body.content().heading().printDate(), words)));
    }

    /** Writes the recipients beside the place of the signature. */
    static void foot(Body body) {
        ReportWords words = body.words();
        body.file()
                .sideBySide(RECIPIENTS_PERCENT)
                .left(Look.RECIPIENTS, words.say("paper.recipients"))
                .left(Look.RECIPIENT, words.say("paper.recipients.above"))
                .left(Look.RECIPIENT, "- " + OPEN + ";")
                .left(Look.RECIPIENT, words.say("paper.recipients.file"))
                .right(Look.SIGNER, OPEN)
                .right(Look.HINT, words.say("paper.sign"))
                .right(Look.SIGNER, "")
                .right(Look.SIGNER, "")
                .right(Look.SIGNER, OPEN);
    }

    /** Writes a day as papers do: the day below ten and the first two months with a nought before them, so that nobody adds a digit. */
    static String day(Optional<LocalDate> day, ReportWords words) {
        return day.map(known -> words.say(
                        "paper.day",
                        String.format(Locale.ROOT, "%02d", known.getDayOfMonth()),
                        String.format(Locale.ROOT, known.getMonthValue() < 3 ? "%02d" : "%d", known.getMonthValue()),
                        String.valueOf(known.getYear()),
                        words.date(known)))
                .orElse(words.say("paper.day.open"));
    }
}
