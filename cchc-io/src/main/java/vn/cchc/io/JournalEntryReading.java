package vn.cchc.io;

import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.CellKind;
import vn.cchc.io.table.JsonLines;
import vn.cchc.io.table.JsonLines.JsonLine;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Turns the members of a JSON object into an entry, or says everything that is wrong with them. */
final class JournalEntryReading {

    /** The longest line of a journal, in bytes. */
    static final int LONGEST = 1 << 20;

    private static final String EXPECTED = "id, at, agency, person, table, against, row";
    private static final Set<String> MEMBERS = Set.of(EXPECTED.split(", "));
    private static final int LONGEST_VERSION = 9;
    // in any time zone a year of four digits, which every program reads
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private final JsonLine line;
    private final List<Problem> problems = new ArrayList<>();

    private JournalEntryReading(JsonLine line) {
        this.line = line;
    }

    static Checked<JournalEntry> of(String json, String displayName) {
        List<Problem> problems = new ArrayList<>();
        Origin at = Origin.ofFile(displayName);
        JsonLine line =
                new JsonLines(displayName, LONGEST).read(CharBuffer.wrap(json.toCharArray()), at, problems::add);
        return problems.isEmpty() ? of(line, at) : Checked.refused(problems);
    }

    static Checked<JournalEntry> of(JsonLine line, Origin at) {
        Checked<JournalEntry> read = new JournalEntryReading(line).read();
        return read.problems().isEmpty()
                ? read
                : Checked.refused(
                        read.problems().stream().map(p -> p.at(place(p, at))).toList());
    }

    private static Origin place(Problem problem, Origin line) {
        return problem.origin().column().map(line::inColumn).orElse(line);
    }

    /** Makes an entry against version 0 of its subject. */
    static Checked<JournalEntry> entry(
            String id, Instant at, String agency, String person, String table, Map<String, Cell> row) {
        Map<String, Cell> members = new LinkedHashMap<>();
        members.put("id", Cell.text(id));
        members.put("agency", Cell.text(agency));
        members.put("person", Cell.text(person));
        members.put("table", Cell.text(table));
        JournalEntryReading reading = new JournalEntryReading(new JsonLine(members, Map.of("row", row)));
        if (!writable(at)) {
            reading.report("at", Code.NOT_A_TIME, at);
        }
        return reading.read(Optional.of(at));
    }

    private Checked<JournalEntry> read() {
        // loops, not streams: this is asked of every line of a journal
        for (String name : line.members().keySet()) {
            if (!MEMBERS.contains(name)) {
                unknown(name);
            }
        }
        for (String name : line.objects().keySet()) {
            if (!name.equals("row")) {
                unknown(name);
            }
        }
        return read(time());
    }

    private Checked<JournalEntry> read(Optional<Instant> at) {
        String id = text("id", true);
        String agency = text("agency", false);
        String person = text("person", false);
        String name = text("table", true);
        Optional<JournalTable> table = JournalTable.find(name);
        if (table.isEmpty() && !name.isEmpty()) {
            report("table", Code.NOT_A_WORD_OF, name, JournalTable.names());
        }
        Map<String, Cell> row = row(table);
        int against = against();
        return problems.isEmpty()
                ? Checked.of(
                        new JournalEntry(id, at.orElseThrow(), agency, person, table.orElseThrow(), row, against),
                        List.of())
                : Checked.refused(problems);
    }

    private Optional<Instant> time() {
        String text = text("at", true);
        Optional<Instant> at = Cell.text(text).instant().filter(JournalEntryReading::writable);
        if (at.isEmpty() && !text.isEmpty()) {
            report("at", Code.NOT_A_TIME, text);
        }
        return at;
    }

    private static boolean writable(Instant at) {
        return !at.isBefore(FIRST) && !at.isAfter(LAST);
    }

    private int against() {
        Cell cell = line.members().getOrDefault("against", Cell.BLANK);
        if (cell.isBlank()) {
            return 0;
        }
        String digits = cell.text();
        boolean whole = cell.kind() == CellKind.NUMBER
                && digits.length() <= LONGEST_VERSION
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!whole) {
            report("against", Code.NOT_WHOLE, digits);
        }
        return whole ? Integer.parseInt(digits) : 0;
    }

    private Map<String, Cell> row(Optional<JournalTable> table) {
        Map<String, Cell> row = new LinkedHashMap<>();
        line.objects().getOrDefault("row", Map.of()).forEach((field, cell) -> {
            if (table.isPresent() && !table.get().fields().contains(field)) {
                report(
                        field,
                        Code.JOURNAL_MEMBER_UNKNOWN,
                        field,
                        String.join(", ", table.get().fields()));
            } else if (!isUnicode(cell.text())) {
                report(field, Code.TEXT_NOT_UNICODE, field);
            } else if (!cell.isBlank()) {
                row.put(field, cell);
            }
        });
        for (String field : table.map(JournalTable::required).orElse(List.of())) {
            if (!row.containsKey(field)) {
                report(field, Code.FIELD_BLANK, field);
            }
        }
        return row;
    }

    private String text(String member, boolean required) {
        Cell cell = line.members().getOrDefault(member, Cell.BLANK);
        if (cell.isBlank() && required) {
            report(member, Code.FIELD_BLANK, member);
        } else if (!cell.isBlank() && cell.kind() != CellKind.TEXT) {
            report(member, Code.CODE_IS_A_NUMBER, cell.text());
        } else if (!isUnicode(cell.text())) {
            report(member, Code.TEXT_NOT_UNICODE, member);
        }
        return cell.text();
    }

    private void unknown(String member) {
        report(member, Code.JOURNAL_MEMBER_UNKNOWN, member, EXPECTED);
    }

    private void report(String member, Code code, Object... values) {
        problems.add(Problem.of(code, Subject.INPUT, values).at(Origin.NONE.inColumn(member)));
    }

    /** Half of a surrogate pair has no bytes in UTF-8. */
    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
