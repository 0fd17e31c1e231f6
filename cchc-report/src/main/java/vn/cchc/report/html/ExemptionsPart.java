package vn.cchc.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.report.content.CouncilWords;
import vn.cchc.report.content.ExemptionContent;
import vn.cchc.report.content.ReportWords;

/** What does not apply to whom, why, and what that does to the index. */
final class ExemptionsPart {

    private ExemptionsPart() {}

    static void write(Canvas canvas) {
        canvas.begin(Part.EXEMPTIONS);
        if (canvas.content().exemptions().isEmpty()) {
            canvas.paragraph(canvas.say("exemptions.none"));
        } else {
            canvas.paragraph(canvas.say("exemptions.effect.note"));
            effects(canvas);
            reasons(canvas);
        }
        canvas.end();
    }

    private static void effects(Canvas canvas) {
        ReportWords words = canvas.words();
        try (Table table = Table.open(
                canvas,
                canvas.say("exemptions.effect"),
                "n2 n3 n4 n5 n6 n7",
                0,
                "column.unit",
                "column.exempt",
                "column.removed",
                "column.maximum.left",
                "column.index",
                "column.index.lowest",
                "column.index.highest")) {
            for (ExemptionContent unit : canvas.content().exemptions()) {
                table.row(
                        canvas.unit(unit.place()),
                        Cell.of(String.valueOf(unit.exempt().size())),
                        Cell.of(words.number(unit.removed())),
                        Cell.of(canvas.say("of", words.number(unit.maximum()), words.number(unit.total()))),
                        Cell.of(words.number(unit.index())),
                        Cell.of(words.number(unit.lowest())),
                        Cell.of(words.number(unit.highest())));
            }
        }
    }

    /** Units that one reason keeps from the same criterion stand in one row. */
    private static void reasons(Canvas canvas) {
        Map<Why, List<String>> units = new LinkedHashMap<>();
        for (ExemptionContent unit : canvas.content().exemptions()) {
            for (ExemptionContent.ExemptLeaf exempt : unit.exempt()) {
                units.computeIfAbsent(Why.of(canvas, exempt), why -> new ArrayList<>())
                        .add(unit.place().unit().name());
            }
        }
        try (Table table = Table.open(
                canvas,
                canvas.say("exemptions.reasons"),
                "n2",
                0,
                "column.criterion",
                "column.maximum",
                "column.reason",
                "column.exempt.units")) {
            units.forEach((why, names) -> table.row(
                    Cell.of(CouncilWords.name(why.leaf())),
                    Cell.of(canvas.words().number(why.leaf().maximum())),
                    Cell.of(why.reason()).small(why.basis()),
                    Cell.of(String.join("; ", names))));
        }
    }

    private record Why(Leaf leaf, String reason, String basis) {

        private static Why of(Canvas canvas, ExemptionContent.ExemptLeaf exempt) {
            return new Why(
                    exempt.leaf(),
                    CouncilWords.reason(exempt.exemption(), canvas.words()),
                    CouncilWords.basis(exempt.exemption()));
        }
    }
}
