package vn.cchc.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.cchc.io.RobustnessFiles.Places;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;

/**
 * Reads back between which places units move, from a run of robustness or from the outcomes that are still open, and holds the file to the
 * ranking that it shall speak of.
 */
final class RobustnessReading {

    private final FileReading file;
    private final Ranking ranking;
    private final Map<String, String> run = new LinkedHashMap<>();
    private final List<Places.Span> spans = new ArrayList<>();
    private final Set<String> named = new HashSet<>();

    RobustnessReading(FileReading file, Ranking ranking) {
        this.file = file;
        this.ranking = ranking;
    }

    ReadResult<Places> read() {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> bounds = file.find(Schema.BOUNDS, false);
        Schema schema = bounds.isPresent() ? Schema.BOUNDS : Schema.PLACES;
        String suffix = bounds.isPresent() ? "Place" : "";
        Optional<Table> table = bounds.isPresent() ? bounds : file.find(schema, true);
        if (table.isEmpty()) {
            file.reportMissing(schema);
            return file.refused();
        }
        file.find(Schema.RUN, false)
                .ifPresent(about -> file.rows(
                        about,
                        Schema.RUN,
                        row -> row.text("name")
                                .ifPresent(
                                        name -> run.put(name, row.text("value").orElse("")))));
        if (file.rows(table.get(), schema, row -> span(row, "best" + suffix, "worst" + suffix))) {
            reportUnitsLeftOut();
        }
        return file.hasErrors() ? file.refused() : file.of(new Places(run, spans));
    }

    /** A unit that never has a place has no span. */
    private void span(RowReader row, String bestField, String worstField) {
        Optional<String> unit = row.code("unit");
        OptionalInt place = row.count("place");
        OptionalInt best = row.count(bestField);
        OptionalInt worst = row.count(worstField);
        if (unit.isEmpty()) {
            return;
        }
        named.add(unit.get());
        OptionalInt now = place(unit.get());
        if (!now.equals(place)) {
            row.report("place", other(unit.get(), place, now));
        }
        if (best.isEmpty() || worst.isEmpty()) {
            return;
        }
        if (best.getAsInt() < 1 || worst.getAsInt() < best.getAsInt()) {
            row.report(
                    worstField,
                    Problem.of(Code.PLACES_REVERSED, Subject.unit(unit.get()), best.getAsInt(), worst.getAsInt()));
            return;
        }
        spans.add(new Places.Span(unit.get(), best.getAsInt(), worst.getAsInt()));
    }

    /** A run that was stopped before its first draw speaks of no unit; every other file of each that has a place. */
    private void reportUnitsLeftOut() {
        if (run.getOrDefault("drawn", "").equals("0")) {
            return;
        }
        ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .filter(each -> each.place().isPresent())
                .map(each -> each.unit().code())
                .filter(unit -> !named.contains(unit))
                .forEach(unit -> file.report(
                        other(unit, OptionalInt.empty(), place(unit)).at(file.origin())));
    }

    private OptionalInt place(String unit) {
        return ranking.find(unit).map(Place::place).orElse(OptionalInt.empty());
    }

    private static Problem other(String unit, OptionalInt found, OptionalInt expected) {
        return Problem.of(Code.PLACES_OF_OTHER_RANKING, Subject.unit(unit), text(found), text(expected));
    }

    private static String text(OptionalInt place) {
        return place.isPresent() ? String.valueOf(place.getAsInt()) : "–";
    }
}
