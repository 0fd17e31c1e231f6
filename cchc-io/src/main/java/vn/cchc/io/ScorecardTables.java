package vn.cchc.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/** Lays scorecards out as tables: one row per unit and criterion, with what the points rest on. Persons are not published unless asked for. */
final class ScorecardTables {

    private static final int OTHER_COLUMNS = 13;

    private ScorecardTables() {}

    static List<Table> of(Scorecards cards, Persons persons) {
        List<String> columns = new ArrayList<>(List.of(
                "unit",
                "criterion",
                "parent",
                "name",
                "points",
                "maximum",
                "basis",
                "rule",
                "stage",
                "agency",
                "evidence",
                "reason",
                "decision"));
        if (persons == Persons.SHOWN) {
            columns.add("person");
        }
        TableBuilder table = Table.named("scores", columns.toArray(String[]::new));
        Set<Rulebook.BlockRules> rules = new LinkedHashSet<>();
        for (Scorecard card : cards.all()) {
            rules.add(card.rules());
            card.fields().forEach(field -> add(card, field, persons, table));
        }
        return List.of(
                ResultTables.about("scorecards", cards, Optional.empty()),
                ResultTables.rules(List.copyOf(rules)),
                table.build());
    }

    private static void add(Scorecard card, Score score, Persons persons, TableBuilder table) {
        List<Cell> cells = new ArrayList<>();
        String code = score.criterion().code();
        cells.add(Cell.text(card.unit().code()));
        cells.add(Cell.text(code));
        cells.add(Cell.text(card.rules().criteria().parent(code).orElse("")));
        cells.add(Cell.text(score.criterion().name()));
        boolean known = score.applies() && !(score instanceof LeafScore leaf && leaf.isMissing());
        cells.add(known ? Cell.number(score.points().toBigDecimal()) : Cell.BLANK);
        cells.add(Cell.number(score.maximum().toBigDecimal()));
        if (score instanceof LeafScore leaf) {
            cells.addAll(basis(leaf));
            if (persons == Persons.SHOWN) {
                cells.addAll(Collections.nCopies(OTHER_COLUMNS - cells.size(), Cell.BLANK));
                cells.add(Cell.text(mark(leaf.basis()).map(Mark::person).orElse("")));
            }
        }
        table.row(cells);
        if (score instanceof GroupScore group) {
            group.parts().forEach(part -> add(card, part, persons, table));
        }
    }

    private static Optional<Mark> mark(Basis basis) {
        if (basis instanceof Basis.Decided decided) {
            return Optional.of(decided.mark());
        }
        if (basis instanceof Basis.NothingToCount nothing) {
            return Optional.of(nothing.mark());
        }
        return basis instanceof Basis.Refused refused ? Optional.of(refused.mark()) : Optional.empty();
    }

    private static List<Cell> basis(LeafScore score) {
        Basis basis = score.basis();
        String rule = score.criterion().rule().name();
        if (basis instanceof Basis.Decided decided) {
            return mark(decided.corrected() ? "CORRECTED" : "DECIDED", rule, decided.mark());
        }
        if (basis instanceof Basis.NothingToCount nothing) {
            return mark("NOTHING_TO_COUNT", rule, nothing.mark());
        }
        if (basis instanceof Basis.Refused refused) {
            return mark("REFUSED", rule, refused.mark());
        }
        if (basis instanceof Basis.Exempted exempted) {
            return exemption(rule, exempted.exemption());
        }
        return List.of(Cell.text(basis instanceof Basis.NotCovered ? "NOT_COVERED" : "NOT_MARKED"), Cell.text(rule));
    }

    private static List<Cell> mark(String basis, String rule, Mark mark) {
        return List.of(
                Cell.text(basis),
                Cell.text(rule),
                Cell.text(mark.stage().map(Stage::name).orElse("SURVEY")),
                Cell.text(mark.agency().name()),
                Cell.text(mark.evidence().map(Evidence::text).orElse("")),
                Cell.text(mark.reason()),
                Cell.text(mark.decision()));
    }

    private static List<Cell> exemption(String rule, Exemption exemption) {
        boolean unassigned = exemption.task().isPresent();
        return List.of(
                Cell.text(unassigned ? "TASK_NOT_ASSIGNED" : "EXEMPT"),
                Cell.text(rule),
                Cell.text(exemption.from().name()),
                Cell.text(exemption.proposedBy()),
                Cell.BLANK,
                Cell.text(exemption.task().orElse(exemption.reason())),
                Cell.text(exemption.basis().text()));
    }
}
