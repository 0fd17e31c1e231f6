package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.io.table.FormCell.Look;
import vn.cchc.io.table.SheetCell;
import vn.cchc.io.table.SheetPage;
import vn.cchc.model.Block;
import vn.cchc.model.LibraryVersion;
import vn.cchc.report.Report;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.RulesInForce;

/** The sheet that says how the result was made, and how the formulas of the other sheets express it. */
final class MethodSheet {

    private static final List<Integer> WIDTHS = List.of(44, 44, 34, 20);
    private static final int HEADINGS = 0;

    private final SheetHead head;
    private final SheetWords words;
    private final ReportContent content;

    MethodSheet(SheetHead head, ReportContent content) {
        this.head = head;
        this.words = head.words();
        this.content = content;
    }

    SheetPage page() {
        List<List<SheetCell>> rows = new ArrayList<>(
                head.rows(words.say("sheet.method"), content.heading().provisional(), "", WIDTHS.size()));
        Stream.of("method.formulas", "method.whole", "method.noise", "method.places", "method.beyond")
                .forEach(key -> rows.add(head.paragraph(words.say(key), WIDTHS.size())));
        rows.add(head.paragraph(words.report().say("method.exact"), WIDTHS.size()));
        if (!content.heading().decision().isEmpty()) {
            rows.add(head.paragraph(
                    words.report().say("method.decision", content.heading().decision()), WIDTHS.size()));
        }
        content.rules().forEach(rules -> rules(rows, rules));
        sources(rows);
        rows.add(List.of(words.title(words.report().say("method.version", LibraryVersion.text()))));
        return new SheetPage(
                words.say("sheet.method"),
                WIDTHS,
                rows,
                0,
                0,
                head.print(
                        WIDTHS.size(),
                        rows.size(),
                        true,
                        HEADINGS,
                        content.heading().provisional()));
    }

    private void rules(List<List<SheetCell>> rows, RulesInForce rules) {
        String blocks = rules.blocks().stream().map(Block::name).collect(Collectors.joining("; "));
        rows.add(List.of(SheetCell.EMPTY));
        rows.add(List.of(words.title(words.report().say("method.rules", blocks))));
        rows.add(Stream.of("column.rule", "column.holds", "column.declared", "column.name")
                .map(key -> words.text(words.report().say(key), Look.HEADING))
                .toList());
        rules.rules()
                .forEach(rule -> rows.add(List.of(
                        words.plainText(rule.label()),
                        words.plainText(rule.value()),
                        words.plainText(rule.declared()
                                .map(before -> words.report().say("method.overridden", before))
                                .orElse(words.report().say("method.asDeclared"))),
                        words.plainText(rule.name()))));
    }

    private void sources(List<List<SheetCell>> rows) {
        rows.add(List.of(SheetCell.EMPTY));
        List<Report.Source> sources = content.report().sources();
        if (sources.isEmpty()) {
            rows.add(List.of(words.title(words.report().say("method.noSources"))));
            return;
        }
        rows.add(List.of(words.title(words.report().say("method.sources"))));
        rows.add(List.of(
                words.text(words.report().say("column.file"), Look.HEADING),
                words.text(words.report().say("column.fingerprint"), Look.HEADING)));
        sources.forEach(
                source -> rows.add(List.of(words.plainText(source.name()), words.plainText(source.fingerprint()))));
    }
}
