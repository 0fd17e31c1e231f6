package vn.cchc.io.table;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.problem.Problem;

/**
 * What a file held: its tables in order, and what is wrong with the file itself. A refused file has no table and one error.
 *
 * @param file the name shown for the file or stream
 * @param format the format told from the content, or nothing where it was not understood
 * @param tables the tables, in the order of the file
 * @param problems what was found while reading
 */
public record TableDocument(String file, Optional<Format> format, List<Table> tables, List<Problem> problems) {

    public TableDocument {
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** Returns the first table with one of the names, whatever their case, spaces, tone marks and Unicode form. */
    public Optional<Table> find(String... names) {
        for (Table table : tables) {
            for (String name : names) {
                if (Spelling.fold(name).equals(Spelling.fold(table.name()))) {
                    return Optional.of(table);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the table of a file that holds one only, whatever its name. */
    public Optional<Table> only() {
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    /** Returns whether the file itself was refused. */
    public boolean isRefused() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
