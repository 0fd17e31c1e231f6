package vn.cchc.report.html;

import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.ranking.Place;
import vn.cchc.report.Report;

/** What a check before publication found. */
final class ConcernsPart {

    private ConcernsPart() {}

    static void write(Canvas canvas, List<Report.Remark> concerns) {
        canvas.begin(Part.CONCERNS);
        canvas.paragraph(canvas.say(concerns.isEmpty() ? "concerns.none" : "concerns.note"));
        if (!concerns.isEmpty()) {
            try (Table table = Table.open(
                    canvas, canvas.say("concerns.caption", concerns.size()), "", 0, "column.unit", "column.concern")) {
                concerns.forEach(concern -> table.row(names(canvas, concern), concern.text()));
            }
        }
        canvas.end();
    }

    private static String names(Canvas canvas, Report.Remark concern) {
        String names = concern.units().stream()
                .map(code -> canvas.content()
                        .report()
                        .ranking()
                        .find(code)
                        .map(Place::unit)
                        .map(unit -> unit.name() + " (" + code + ")")
                        .orElse(code))
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? canvas.say("concerns.all") : names;
    }
}
