package vn.cchc.report.html;

import vn.cchc.model.round.Exemption;
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

    private static void reasons(Canvas canvas) {
        try (Table table = Table.open(
                canvas,
                canvas.say("exemptions.reasons"),
                "n3",
                0,
                "column.unit",
                "column.criterion",
                "column.maximum",
                "column.reason")) {
            for (ExemptionContent unit : canvas.content().exemptions()) {
                for (ExemptionContent.ExemptLeaf exempt : unit.exempt()) {
                    table.row(
                            canvas.unit(unit.place()),
                            Cell.of(exempt.leaf().code() + " " + exempt.leaf().name()),
                            Cell.of(canvas.words().number(exempt.leaf().maximum())),
                            reason(canvas, exempt.exemption()));
                }
            }
        }
    }

    private static Cell reason(Canvas canvas, Exemption exemption) {
        return exemption
                .task()
                .map(task -> Cell.of(canvas.say("exemptions.task", task)))
                .orElseGet(() -> Cell.of(exemption.reason())
                        .small(ReportWords.join("; ", exemption.basis().text(), exemption.decision())));
    }
}
