package vn.cchc.io;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/** Takes the marks of a round's tables: keeps out those of other days, and remembers which rows had a refused cell. */
final class MarkIntake {

    private static final Set<Code> NAMES =
            Set.of(Code.UNIT_UNKNOWN, Code.UNIT_NOT_VALID, Code.CRITERION_UNKNOWN, Code.CRITERION_NOT_A_LEAF);

    private final FileReading file;
    private final MarkRows rows = new MarkRows();
    private final Set<Origin> refusedRows = new HashSet<>();
    private Optional<UnitDays> days = Optional.empty();

    MarkIntake(FileReading file) {
        this.file = file;
    }

    /** Says on which days the units existed. */
    void of(UnitDays newDays) {
        days = Optional.of(newDays);
    }

    /** Says that marks of a table follow, and how many there may be. */
    void in(Table table, int count) {
        rows.in(table, count);
    }

    /** Takes points and nothing beside them, which are of no day. */
    void add(String unit, String criterion, @Nullable Stage stage, BigDecimal points, int row, int column) {
        rows.add(unit, criterion, stage, points, row, column);
    }

    void add(MarkRow mark) {
        Optional<Problem> reason = days.flatMap(known -> known.reasonToKeepOut(mark));
        if (reason.isPresent()) {
            Origin place = mark.origin() == null ? file.origin() : mark.origin().inColumn("time");
            file.reportLocated(reason.stream().map(r -> r.at(place)).toList(), file.origin());
        } else {
            rows.add(mark);
        }
    }

    /** Takes a row with a refused cell: of its mark no more is known than that there is one. */
    void refuse(String unit, String criterion, @Nullable Stage stage, @Nullable Origin origin) {
        if (origin != null) {
            refuse(origin);
        }
        rows.add(new MarkRow(
                unit, criterion, stage, null, null, null, null, null, null, null, null, null, null, origin));
    }

    /** Remembers a row with a refused cell. */
    void refuse(Origin row) {
        refusedRows.add(row);
    }

    List<MarkRow> rows() {
        return rows;
    }

    /** Returns whether a problem of the round is one: of a row with a refused cell only its unit and criterion still tell something. */
    boolean isFinding(Problem problem) {
        Origin at = problem.origin();
        Origin row = new Origin(at.file(), at.sheet(), at.row(), Optional.empty(), Optional.empty(), at.pointer());
        return !refusedRows.contains(row) || NAMES.contains(problem.code());
    }
}
