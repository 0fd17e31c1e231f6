package vn.cchc.io;

import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.RowReader;
import vn.cchc.model.act.ApprovalRow;
import vn.cchc.model.act.CorrectionRow;
import vn.cchc.model.act.SelfScoreLockRow;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.council.PetitionStepRow;

/** Reads the rows of what agencies, council and chairman enter beside marks. */
final class CouncilReading {

    private final Function<RowReader, String> units;

    /** Reads rows; {@code units} answers the code of the unit that a row names. */
    CouncilReading(Function<RowReader, String> units) {
        this.units = units;
    }

    PetitionStepRow step(RowReader row) {
        return new PetitionStepRow(
                row.code("petition").orElse(null),
                row.text("member").orElse(null),
                row.word("outcome", Words.OUTCOMES).orElse(null),
                row.text("answer").orElse(null),
                row.instant("time").orElse(null),
                row.origin());
    }

    SelfScoreLockRow lock(RowReader row) {
        return new SelfScoreLockRow(
                units.apply(row),
                row.text("person").orElse(null),
                row.instant("time").orElse(null),
                row.origin());
    }

    SignOffRow signOff(RowReader row) {
        return new SignOffRow(
                row.text("agency").orElse(null),
                row.code("field").orElse(null),
                row.code("block").orElse(null),
                row.text("person").orElse(null),
                row.date("date").orElse(null),
                row.origin());
    }

    DecisionRow decision(RowReader row) {
        return new DecisionRow(
                row.text("number").orElse(null),
                row.date("date").orElse(null),
                row.text("subject").orElse(null),
                count(row, "members"),
                row.text("present").orElse(null),
                row.text("inWriting").orElse(null),
                count(row, "inFavour"),
                count(row, "against"),
                row.origin());
    }

    ApprovalRow approval(RowReader row) {
        return new ApprovalRow(
                row.text("decision").orElse(null),
                row.text("person").orElse(null),
                row.date("date").orElse(null),
                row.origin());
    }

    CorrectionRow correction(RowReader row) {
        return new CorrectionRow(
                units.apply(row),
                row.code("criterion").orElse(null),
                row.decimal("points").orElse(null),
                row.text("evidence").orElse(null),
                row.text("basis").orElse(null),
                row.text("agency").orElse(null),
                row.text("person").orElse(null),
                row.instant("time").orElse(null),
                row.text("reason").orElse(null),
                row.text("documents").orElse(null),
                row.origin());
    }

    ApplicabilityRow applicability(RowReader row) {
        return new ApplicabilityRow(
                units.apply(row),
                row.code("criterion").orElse(null),
                row.yesNo("applies").orElse(null),
                row.text("reason").orElse(null),
                row.text("proposedBy").orElse(null),
                row.date("date").orElse(null),
                row.origin());
    }

    private static @Nullable Integer count(RowReader row, String field) {
        OptionalInt count = row.count(field);
        return count.isEmpty() ? null : count.getAsInt();
    }
}
