package vn.cchc.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.FormCell;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Table;
import vn.cchc.model.Unit;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;

/**
 * What the hidden sheet of a form says: for whom and under which rulebook it was made. Its last row is a checksum of the others, which tells
 * an edited sheet; it is no secret and proves nothing against somebody who means to forge a form.
 *
 * @param rulebook the fingerprint of the rulebook
 * @param shown the rulebook as messages name it
 * @param audience who fills the form in
 * @param agency the agency that appraises; empty in a form for a unit
 * @param units the units whose marks it takes
 */
record TemplateStamp(String rulebook, String shown, Audience audience, String agency, List<UnitRow> units) {

    /** The layout of forms; another number when a form of one release cannot be read by the other. */
    static final String VERSION = "1";

    static final String SHEET = "cchc";

    private static final String HEAD = "cchc-template";
    private static final String CHECKSUM = "checksum";
    private static final int COLUMNS = 5;

    /** Who fills a form in. */
    enum Audience {
        UNIT,
        APPRAISER
    }

    TemplateStamp {
        units = List.copyOf(units);
    }

    static TemplateStamp of(Rulebook rulebook, Audience audience, String agency, List<Unit> units) {
        String fingerprint = RulebookFingerprint.of(rulebook);
        return new TemplateStamp(
                fingerprint,
                RulebookFingerprint.shown(rulebook.title(), rulebook.year(), fingerprint),
                audience,
                agency,
                units.stream().map(TemplateStamp::row).toList());
    }

    private static UnitRow row(Unit unit) {
        return new UnitRow(
                unit.code(), unit.name(), unit.block(), unit.parent().orElse(null), null, null, null, null, null, null);
    }

    /** Returns the sheet of a workbook that is a stamp, whatever it is called by now. */
    static Optional<Table> sheet(List<Table> tables) {
        return tables.stream().filter(table -> table.heading(0).equals(HEAD)).findFirst();
    }

    /** Returns the version that a stamp names. */
    static String version(Table sheet) {
        return sheet.heading(1);
    }

    /** Reads the stamp of this version, or nothing where it was edited. */
    static Optional<TemplateStamp> read(Table sheet) {
        List<List<String>> lines = new ArrayList<>();
        String checksum = "";
        for (Row row : sheet.rows()) {
            List<String> line = line(row);
            if (line.get(0).equals(CHECKSUM)) {
                checksum = line.get(1);
            } else {
                lines.add(line);
            }
        }
        if (!checksum.equals(checksum(lines)) || lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(new TemplateStamp(
                lines.get(0).get(1),
                lines.get(1).get(1),
                Audience.valueOf(lines.get(2).get(1)),
                lines.get(3).get(1),
                lines.subList(4, lines.size()).stream().map(TemplateStamp::unit).toList()));
    }

    /** Lays the stamp out for its sheet. */
    List<List<FormCell>> rows() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("rulebook", rulebook));
        lines.add(line("shown", shown));
        lines.add(line("audience", audience.name()));
        lines.add(line("agency", agency));
        units.forEach(unit ->
                lines.add(line("unit", text(unit.code()), text(unit.name()), text(unit.block()), text(unit.parent()))));
        List<List<FormCell>> rows = new ArrayList<>();
        rows.add(cells(line(HEAD, VERSION)));
        lines.forEach(line -> rows.add(cells(line)));
        rows.add(cells(line(CHECKSUM, checksum(lines))));
        return rows;
    }

    private static List<FormCell> cells(List<String> line) {
        return line.stream()
                .map(text -> FormCell.saying(Cell.text(text), FormCell.Look.NOTE))
                .toList();
    }

    private static String checksum(List<List<String>> lines) {
        return FileReading.fingerprint(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> line(String... texts) {
        List<String> line = new ArrayList<>(List.of(texts));
        while (line.size() < COLUMNS) {
            line.add("");
        }
        return line;
    }

    private static List<String> line(Row row) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            line.add(row.cell(column).text());
        }
        return line;
    }

    private static UnitRow unit(List<String> line) {
        return new UnitRow(
                line.get(1),
                line.get(2),
                line.get(3),
                line.get(4).isEmpty() ? null : line.get(4),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
