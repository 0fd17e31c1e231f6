package vn.cchc.io;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.RowReader;

/** What a row says about each of its marks beside the mark itself. */
record MarkFacts(
        @Nullable String agency,
        @Nullable String person,
        @Nullable Instant time,
        @Nullable String reason,
        @Nullable String decision,
        @Nullable String documents) {

    /** Nothing is said. */
    static final MarkFacts NONE = new MarkFacts(null, null, null, null, null, null);

    private static final List<String> FIELDS = List.of("agency", "person", "time", "reason", "decision", "documents");

    /** Returns whether a table has a column for any of it. */
    static boolean isIn(Columns columns) {
        return FIELDS.stream().anyMatch(field -> columns.find(field).isPresent());
    }

    static MarkFacts of(RowReader row) {
        return new MarkFacts(
                row.text("agency").orElse(null),
                row.text("person").orElse(null),
                row.instant("time").orElse(null),
                row.text("reason").orElse(null),
                row.text("decision").orElse(null),
                row.text("documents").orElse(null));
    }

    boolean isNothing() {
        return agency == null
                && person == null
                && time == null
                && reason == null
                && decision == null
                && documents == null;
    }
}
