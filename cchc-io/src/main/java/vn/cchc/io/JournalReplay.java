package vn.cchc.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.io.table.Format;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableBuilder;
import vn.cchc.io.table.TableDocument;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** Lays the entries of a journal out as the tables of a round file, so that both are read by the same rules. */
final class JournalReplay {

    private final Map<String, TableBuilder> tables = new LinkedHashMap<>();
    private final String name;

    private JournalReplay(String name) {
        this.name = name;
    }

    static ReadResult<Round> round(
            String name, List<JournalEntry> entries, String head, Rulebook rulebook, ReadSettings settings) {
        JournalReplay replay = new JournalReplay(name);
        for (int i = 0; i < entries.size(); i++) {
            replay.add(i + 1, entries.get(i));
        }
        TableDocument document = new TableDocument(name, Optional.of(Format.JSON), replay.tables(), List.of());
        return RoundReading.ofEntries(FileReading.of(document, head).with(settings), rulebook)
                .read();
    }

    private void add(int line, JournalEntry entry) {
        JournalTable table = entry.place();
        tables.computeIfAbsent(table.name(), t -> Table.inFile(name, t, table.headings()))
                .row(line, table.cells(entry));
    }

    private List<Table> tables() {
        return tables.values().stream().map(TableBuilder::build).toList();
    }
}
