package vn.cchc.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.fairness.Concern;
import vn.cchc.ranking.fairness.Counterexample;
import vn.cchc.ranking.fairness.LawReport;

/** Lays concerns and laws out as tables: one row per concern, one per figure or word that it speaks of, one per law. */
final class FairnessTables {

    private static final String BETWEEN = "; ";

    private FairnessTables() {}

    static List<Table> of(List<Concern> concerns, Optional<LawReport> laws, Language language) {
        TableBuilder all = Table.named("concerns", "number", "check", "code", "units", "text");
        TableBuilder values = Table.named("concernValues", "concern", "name", "figure", "word");
        for (int i = 0; i < concerns.size(); i++) {
            Concern concern = concerns.get(i);
            Cell number = Cell.number(i + 1L);
            all.row(
                    number,
                    Cell.text(concern.check().name()),
                    Cell.text(concern.code()),
                    Cell.text(String.join(BETWEEN, concern.units())),
                    Cell.text(concern.text(language)));
            for (Map.Entry<String, BigDecimal> figure : concern.figures().entrySet()) {
                values.row(number, Cell.text(figure.getKey()), Cell.number(figure.getValue()), Cell.BLANK);
            }
            for (Map.Entry<String, String> word : concern.words().entrySet()) {
                values.row(number, Cell.text(word.getKey()), Cell.BLANK, Cell.text(word.getValue()));
            }
        }
        List<Table> tables = new ArrayList<>(List.of(all.build(), values.build()));
        laws.ifPresent(report -> tables.add(laws(report, language)));
        return tables;
    }

    private static Table laws(LawReport report, Language language) {
        TableBuilder table =
                Table.named("laws", "law", "outcome", "seed", "tries", "silentAbout", "kind", "units", "text");
        for (LawReport.Finding finding : report.findings()) {
            Optional<Counterexample> example = finding.counterexample();
            table.row(
                    Cell.text(finding.law().name()),
                    Cell.text(finding.outcome().name()),
                    Cell.number(report.seed()),
                    Cell.number(report.tries()),
                    Cell.text(String.join(
                            BETWEEN,
                            finding.silences().stream()
                                    .map(silence -> silence.block() + " " + silence.reason() + " " + silence.detail())
                                    .toList())),
                    Cell.text(example.map(Counterexample::kind).orElse("")),
                    Cell.text(String.join(
                            BETWEEN, example.map(Counterexample::units).orElse(List.of()))),
                    Cell.text(example.map(e -> e.text(language)).orElse("")));
        }
        return table.build();
    }
}
