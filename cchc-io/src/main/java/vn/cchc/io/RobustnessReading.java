package vn.cchc.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;

/** Reads back how sure places are, and holds the file to the ranking that it shall speak of. */
final class RobustnessReading {

    private final FileReading file;
    private final Ranking ranking;
    private final Map<String, String> run = new LinkedHashMap<>();
    private final List<RobustnessFiles.DrawnPlaces> places = new ArrayList<>();
    private final Map<String, Origin> seen = new LinkedHashMap<>();

    RobustnessReading(FileReading file, Ranking ranking) {
        this.file = file;
        this.ranking = ranking;
    }

    ReadResult<RobustnessFiles.DrawnRun> read() {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> table = file.find(Schema.PLACES, false);
        if (table.isEmpty()) {
            file.reportMissing(Schema.PLACES);
            return file.refused();
        }
        file.find(Schema.RUN, false)
                .ifPresentOrElse(
                        given -> file.rows(
                                given,
                                Schema.RUN,
                                row -> row.text("name")
                                        .ifPresent(name ->
                                                run.put(name, row.text("value").orElse("")))),
                        () -> file.reportMissing(Schema.RUN));
        if (file.rows(table.get(), Schema.PLACES, this::place)) {
            reportUnitsLeftOut();
        }
        return file.of(new RobustnessFiles.DrawnRun(run, places));
    }

    private void place(RowReader row) {
        Optional<String> unit = row.code("unit");
        OptionalInt nominal = required(row, "place");
        OptionalInt best = required(row, "best");
        OptionalInt worst = required(row, "worst");
        if (unit.isEmpty()) {
            blank(row, "unit");
            return;
        }
        Origin first = seen.putIfAbsent(unit.get(), row.origin());
        if (first != null) {
            row.report("unit", Problem.of(Code.UNIT_TWICE, Subject.unit(unit.get()), first.brief()));
        } else if (nominal.isPresent() && best.isPresent() && worst.isPresent()) {
            take(
                    row,
                    new RobustnessFiles.DrawnPlaces(unit.get(), nominal.getAsInt(), best.getAsInt(), worst.getAsInt()));
        }
    }

    private void take(RowReader row, RobustnessFiles.DrawnPlaces drawn) {
        OptionalInt now = ranking.find(drawn.unit()).map(Place::place).orElse(OptionalInt.empty());
        if (now.isEmpty() || now.getAsInt() != drawn.place()) {
            row.report("place", other(drawn.unit(), String.valueOf(drawn.place()), text(now)));
        }
        if (drawn.best() < 1 || drawn.worst() < drawn.best()) {
            row.report(
                    "worst", Problem.of(Code.PLACES_REVERSED, Subject.unit(drawn.unit()), drawn.best(), drawn.worst()));
        }
        places.add(drawn);
    }

    /** A run that was stopped before its first draw speaks of no unit; every other of each that has a place. */
    private void reportUnitsLeftOut() {
        if (run.getOrDefault("drawn", "").equals("0")) {
            return;
        }
        Set<String> left = new TreeSet<>();
        ranking.blocks().stream()
                .flatMap(block -> block.places().stream())
                .filter(place -> place.place().isPresent())
                .map(place -> place.unit().code())
                .filter(unit -> !seen.containsKey(unit))
                .forEach(left::add);
        left.forEach(unit ->
                file.report(other(unit, "–", text(ranking.place(unit).place())).at(file.origin())));
    }

    private static Problem other(String unit, String found, String expected) {
        return Problem.of(Code.ROBUSTNESS_OF_OTHER_RANKING, Subject.unit(unit), found, expected);
    }

    private static String text(OptionalInt place) {
        return place.isPresent() ? String.valueOf(place.getAsInt()) : "–";
    }

    private static OptionalInt required(RowReader row, String field) {
        OptionalInt count = row.count(field);
        if (count.isEmpty()) {
            blank(row, field);
        }
        return count;
    }

    private static void blank(RowReader row, String field) {
        if (row.isSound()) {
            row.report(field, Problem.of(Code.FIELD_BLANK, Subject.INPUT, field));
        }
    }
}
