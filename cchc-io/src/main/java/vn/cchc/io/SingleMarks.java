package vn.cchc.io;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.RowReader;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/** Reads tables of one mark a row. Most say no more than unit, criterion, stage and points; the other columns are asked for where there are any. */
final class SingleMarks {

    private static final List<String> EVIDENCE = List.of("reported", "outOf", "evidence");

    private final MarkIntake marks;
    private final Function<RowReader, String> unit;
    private final Function<String, Optional<Stage>> unsaid;
    private final Map<String, Optional<Stage>> unsaidByCriterion = new HashMap<>();
    private final boolean staged;
    private final boolean factsTold;
    private final boolean evidenceTold;

    /**
     * Starts to read a table.
     *
     * @param unit the code of the unit that a row names
     * @param unsaid the stage of a criterion's marks where the table has no column for it
     */
    SingleMarks(
            MarkIntake marks,
            Columns columns,
            Function<RowReader, String> unit,
            Function<String, Optional<Stage>> unsaid) {
        this.marks = marks;
        this.unit = unit;
        this.unsaid = unsaid;
        this.staged = columns.find("stage").isPresent();
        this.factsTold = MarkFacts.isIn(columns);
        this.evidenceTold =
                EVIDENCE.stream().anyMatch(field -> columns.find(field).isPresent());
    }

    void read(RowReader row) {
        String criterion = row.code("criterion").orElse("");
        String code = unit.apply(row);
        Stage stage = stage(row, criterion);
        BigDecimal points = row.decimal("points").orElse(null);
        if (evidenceTold || factsTold || points == null || !row.isSound()) {
            readWhole(row, code, criterion, stage, points);
        } else {
            marks.add(code, criterion, stage, points, row.index(), MarkRows.WHOLE_ROW);
        }
    }

    private void readWhole(
            RowReader row, String code, String criterion, @Nullable Stage stage, @Nullable BigDecimal points) {
        BigDecimal reported = row.decimal("reported").orElse(null);
        BigDecimal outOf = row.decimal("outOf").orElse(null);
        String evidence = row.text("evidence").orElse(null);
        MarkFacts facts = factsTold ? MarkFacts.of(row) : MarkFacts.NONE;
        if (row.isSound()) {
            marks.add(new MarkRow(
                    code,
                    criterion,
                    stage,
                    points,
                    reported,
                    outOf,
                    evidence,
                    facts.agency(),
                    facts.person(),
                    facts.time(),
                    facts.reason(),
                    facts.decision(),
                    facts.documents(),
                    row.origin()));
        } else {
            marks.refuse(code, criterion, stage, row.origin());
        }
    }

    private @Nullable Stage stage(RowReader row, String criterion) {
        if (staged) {
            return row.word("stage", Words.STAGES).orElse(null);
        }
        return unsaidByCriterion.computeIfAbsent(criterion, unsaid).orElse(null);
    }
}
