package vn.cchc.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.FairnessCheck;

/** What the checks before publication found, check by check. */
final class ConcernsPart {

    private static final int MOST = 300;

    private ConcernsPart() {}

    static void write(Canvas canvas, List<Concern> concerns) {
        canvas.begin(Part.CONCERNS);
        canvas.paragraph(canvas.say(concerns.isEmpty() ? "concerns.none" : "concerns.note"));
        Map<FairnessCheck, List<Concern>> byCheck = concerns.stream()
                .collect(Collectors.groupingBy(Concern::check, LinkedHashMap::new, Collectors.toList()));
        byCheck.forEach((check, own) -> write(canvas, check, own));
        canvas.end();
    }

    private static void write(Canvas canvas, FairnessCheck check, List<Concern> concerns) {
        String caption =
                canvas.say("concerns.caption", check.looksAt(canvas.words().language()), concerns.size());
        try (Table table = Table.open(canvas, caption, "", 0, "column.unit", "column.concern")) {
            concerns.stream()
                    .limit(MOST)
                    .forEach(concern -> table.row(
                            names(canvas, concern), concern.text(canvas.words().language())));
        }
        if (concerns.size() > MOST) {
            canvas.paragraph(canvas.say("more", concerns.size() - MOST));
        }
    }

    private static String names(Canvas canvas, Concern concern) {
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
