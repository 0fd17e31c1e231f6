package vn.cchc.report.html;

import java.util.Locale;

/** The parts of a report, in their order. */
enum Part {
    SUMMARY,
    RANKING,
    BARS,
    HEAT,
    INTERVALS,
    MOVES,
    COUNCIL,
    EXEMPTIONS,
    CONCERNS,
    COMMENDATIONS,
    FIELDS,
    UNITS,
    METHOD;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its heading among the words. */
    String key() {
        return "part." + name();
    }
}
