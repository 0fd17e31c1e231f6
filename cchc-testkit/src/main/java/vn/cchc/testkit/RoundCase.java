package vn.cchc.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Entry;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.ranking.fairness.LawCase;

/**
 * The rows of a sound round, and the rulebook it is appraised under.
 *
 * @param rulebook the rulebook
 * @param referenceDate the day that decides which units exist
 * @param rows the lists of the round
 */
public record RoundCase(Rulebook rulebook, LocalDate referenceDate, RoundRows rows) {

    /** Returns the round that the rows make. */
    public Round round() {
        return Round.of(rulebook, referenceDate, rows).orThrow();
    }

    /** Returns the same rows as the fairness laws take them. */
    public LawCase lawCase() {
        return new LawCase(rulebook, referenceDate, rows);
    }

    /**
     * Returns this case with its rows as they were entered one after the other: by time, those without one first, and kind by kind where times
     * are the same.
     */
    public RoundCase inOrder() {
        List<Entry> entries = new ArrayList<>(rows.entries());
        entries.sort(Comparator.comparing(Entry::time, Comparator.nullsFirst(Comparator.naturalOrder())));
        return withRows(RoundRows.of(entries).withNote(rows.note()));
    }

    /** Returns this case with other rows. */
    public RoundCase withRows(RoundRows newRows) {
        return new RoundCase(rulebook, referenceDate, newRows);
    }

    /** Returns this case with one regulation of every block changed by name. */
    public RoundCase with(String regulation, String value) {
        return new RoundCase(rulebook.with(regulation, value), referenceDate, rows);
    }

    /** Writes what differs from the defaults, the criteria, the units and the marks, line by line, for the report of a failed property. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        rulebook.blocks().forEach(rules -> describe(rules, lines));
        rulebook.anyBlock().ifPresent(rules -> describe(rules, lines));
        rows.units().forEach(unit -> lines.add("unit " + text(unit)));
        rows.exemptions().forEach(exemption -> lines.add("exempt " + text(exemption)));
        rows.marks().forEach(mark -> lines.add("mark " + text(mark)));
        return "\n" + String.join("\n", lines);
    }

    private static void describe(Rulebook.BlockRules rules, List<String> lines) {
        Map<String, String> usual = Regulations.DEFAULT.values();
        StringBuilder line = new StringBuilder("block " + rules.block().code() + ":");
        rules.regulations().values().forEach((name, value) -> {
            if (!value.equals(usual.get(name))) {
                line.append(' ').append(name).append('=').append(value).append(';');
            }
        });
        lines.add(line.toString());
        rules.criteria().criteria().forEach(criterion -> lines.add("  " + text(criterion)));
    }

    private static String text(Criterion criterion) {
        String start = criterion.code() + " " + criterion.kind() + " maximum " + criterion.maximum();
        return criterion instanceof Leaf leaf
                ? start + " " + leaf.source() + " " + leaf.rule().name()
                        + leaf.rule().parameters()
                : start + " group of " + ((CriterionGroup) criterion).children().size();
    }

    private static String text(UnitRow unit) {
        return unit.code() + " of block " + unit.block()
                + (unit.participation() == null ? "" : " " + unit.participation());
    }

    private static String text(ExemptionRow exemption) {
        return exemption.unit() + " " + exemption.criterion() + " from " + exemption.from();
    }

    private static String text(MarkRow mark) {
        return mark.unit() + " " + mark.criterion() + " " + mark.stage() + " " + plain(mark.points()) + " at "
                + mark.time();
    }

    private static String plain(@Nullable BigDecimal points) {
        return points == null ? "–" : points.toPlainString();
    }
}
