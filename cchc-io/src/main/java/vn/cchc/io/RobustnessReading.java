package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.io.RobustnessFiles.Places;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads back between which places units move: from a run of robustness, or from the outcomes that are still open. */
final class RobustnessReading {

    private RobustnessReading() {}

    static ReadResult<Places> read(FileReading file) {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> bounds = file.find(Schema.BOUNDS, false);
        Schema schema = bounds.isPresent() ? Schema.BOUNDS : Schema.PLACES;
        Optional<Table> table = bounds.isPresent() ? bounds : file.find(schema, true);
        if (table.isEmpty()) {
            file.reportMissing(schema);
            return file.refused();
        }
        Map<String, String> run = new LinkedHashMap<>();
        file.find(Schema.RUN, false)
                .ifPresent(about -> file.rows(
                        about,
                        Schema.RUN,
                        row -> row.text("name")
                                .ifPresent(
                                        name -> run.put(name, row.text("value").orElse("")))));
        List<Places.Span> spans = new ArrayList<>();
        String prefix = schema == Schema.BOUNDS ? "Place" : "";
        file.rows(
                table.get(),
                schema,
                row -> span(row, "best" + prefix, "worst" + prefix).ifPresent(spans::add));
        return file.hasErrors() ? file.refused() : file.of(new Places(run, spans));
    }

    /** A unit that never has a place has no span. */
    private static Optional<Places.Span> span(RowReader row, String bestField, String worstField) {
        Optional<String> unit = row.code("unit");
        OptionalInt best = row.count(bestField);
        OptionalInt worst = row.count(worstField);
        if (unit.isEmpty() || best.isEmpty() || worst.isEmpty()) {
            return Optional.empty();
        }
        if (best.getAsInt() < 1 || worst.getAsInt() < best.getAsInt()) {
            row.report(
                    worstField,
                    Problem.of(Code.PLACES_REVERSED, Subject.unit(unit.get()), best.getAsInt(), worst.getAsInt()));
            return Optional.empty();
        }
        return Optional.of(new Places.Span(unit.get(), best.getAsInt(), worst.getAsInt()));
    }
}
