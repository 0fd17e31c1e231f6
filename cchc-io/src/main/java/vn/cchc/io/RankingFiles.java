package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.io.table.RowReader;
import vn.cchc.io.table.Table;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.robustness.WeightSet;

/**
 * Reads what is handed in beside scorecards: the ranking of the year before, findings about units, and weights of others.
 */
public final class RankingFiles {

    private RankingFiles() {}

    /**
     * Reads the ranking of a year before, as {@link ResultFiles} wrote it, or one bare table of codes and indexes.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<PreviousYear> yearBefore(Path file) throws IOException {
        return yearBefore(FileReading.of(file));
    }

    /**
     * Reads the ranking of a year before from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<PreviousYear> yearBefore(InputStream in, String displayName) throws IOException {
        return yearBefore(FileReading.of(in, displayName));
    }

    /**
     * Reads a table of findings, alone in its file or called {@code [findings]}.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<List<Finding>> findings(Path file) throws IOException {
        return findings(FileReading.of(file));
    }

    /**
     * Reads a table of findings from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<List<Finding>> findings(InputStream in, String displayName) throws IOException {
        return findings(FileReading.of(in, displayName));
    }

    /**
     * Reads weight sets, one row per set and criterion, alone in its file or called {@code [weights]}.
     *
     * @throws IOException if the file is missing or cannot be read; what is wrong inside is among the problems
     */
    public static ReadResult<List<WeightSet>> weightSets(Path file) throws IOException {
        return weightSets(FileReading.of(file));
    }

    /**
     * Reads weight sets from a stream, which the caller closes.
     *
     * @param displayName the name that messages show
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<List<WeightSet>> weightSets(InputStream in, String displayName) throws IOException {
        return weightSets(FileReading.of(in, displayName));
    }

    private static ReadResult<List<WeightSet>> weightSets(FileReading file) {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> table = file.find(Schema.WEIGHTS, true);
        if (table.isEmpty()) {
            file.reportMissing(Schema.WEIGHTS);
            return file.refused();
        }
        Map<String, Map<String, BigDecimal>> sets = new LinkedHashMap<>();
        file.rows(table.get(), Schema.WEIGHTS, row -> {
            Optional<String> set = required(row, "set", row.code("set"));
            Optional<String> criterion = required(row, "criterion", row.code("criterion"));
            Optional<BigDecimal> weight = row.decimal("weight");
            if (weight.isEmpty()) {
                required(row, "weight", Optional.empty());
            } else if (set.isPresent() && criterion.isPresent()) {
                Map<String, BigDecimal> weights = sets.computeIfAbsent(set.get(), name -> new LinkedHashMap<>());
                if (weights.putIfAbsent(criterion.get(), weight.get()) != null) {
                    row.report(
                            "criterion", Problem.of(Code.WEIGHT_TWICE, Subject.criterion(criterion.get()), set.get()));
                }
            }
        });
        List<WeightSet> found = new ArrayList<>();
        sets.forEach((name, weights) -> found.add(new WeightSet(name, weights)));
        return file.hasErrors() ? file.refused() : file.of(List.copyOf(found));
    }

    private static ReadResult<List<Finding>> findings(FileReading file) {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> table = file.find(Schema.FINDINGS, true);
        if (table.isEmpty()) {
            file.reportMissing(Schema.FINDINGS);
            return file.refused();
        }
        List<Finding> findings = new ArrayList<>();
        file.rows(table.get(), Schema.FINDINGS, row -> {
            Optional<String> unit = required(row, "unit", row.code("unit"));
            Optional<String> name = required(row, "finding", row.text("finding"));
            if (unit.isPresent() && name.isPresent()) {
                findings.add(
                        new Finding(unit.get(), name.get(), row.text("decision").orElse("")));
            }
        });
        return file.of(List.copyOf(findings));
    }

    private static ReadResult<PreviousYear> yearBefore(FileReading file) {
        if (file.isRefused()) {
            return file.refused();
        }
        Optional<Table> table = file.find(Schema.RANKING, true);
        if (table.isEmpty()) {
            file.reportMissing(Schema.RANKING);
            return file.refused();
        }
        int year = year(file);
        Map<String, Regulations> regulations = regulations(file);
        List<PreviousYear.Entry> entries = new ArrayList<>();
        Map<String, Origin> seen = new HashMap<>();
        file.rows(
                table.get(),
                Schema.RANKING,
                row -> entry(row, seen, regulations).ifPresent(entries::add));
        return file.hasErrors() ? file.refused() : file.of(PreviousYear.of(year, entries, regulations));
    }

    private static Optional<PreviousYear.Entry> entry(
            RowReader row, Map<String, Origin> seen, Map<String, Regulations> regulations) {
        Optional<String> unit = required(row, "unit", row.code("unit"));
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Origin first = seen.putIfAbsent(unit.get(), row.origin());
        if (first != null) {
            row.report("unit", Problem.of(Code.UNIT_TWICE, Subject.unit(unit.get()), first.brief()));
            return Optional.empty();
        }
        Place.Standing standing = row.word("standing", Words.STANDINGS).orElse(Place.Standing.RANKED);
        OptionalInt place = row.count("place");
        String block = row.code("block").orElse("");
        // files keep more or fewer zeros at the end of a number than were published
        int scale = Optional.ofNullable(regulations.get(block))
                .map(rules -> rules.indexRounding().scale())
                .orElse(0);
        return Optional.of(new PreviousYear.Entry(
                unit.get(),
                row.text("name").orElse(unit.get()),
                block,
                standing == Place.Standing.RANKED ? place : OptionalInt.empty(),
                row.decimal("index").map(index -> withScale(index, scale))));
    }

    private static BigDecimal withScale(BigDecimal index, int scale) {
        BigDecimal shortest = index.stripTrailingZeros();
        return shortest.setScale(Math.max(scale, shortest.scale()));
    }

    private static Optional<String> required(RowReader row, String field, Optional<String> value) {
        if (value.isEmpty() && row.isSound()) {
            row.report(field, Problem.of(Code.FIELD_BLANK, Subject.INPUT, field));
        }
        return value;
    }

    private static int year(FileReading file) {
        List<Integer> years = new ArrayList<>();
        file.find(Schema.RESULT, false)
                .ifPresent(table -> file.rows(
                        table,
                        Schema.RESULT,
                        row -> row.text("name")
                                .filter("year"::equals)
                                .ifPresent(name -> row.count("value").ifPresent(years::add))));
        return years.isEmpty() ? 0 : years.get(0);
    }

    private static Map<String, Regulations> regulations(FileReading file) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        file.find(Schema.RULES, false)
                .ifPresent(table -> file.rows(
                        table,
                        Schema.RULES,
                        row -> row.code("block")
                                .ifPresent(block -> row.text("name")
                                        .ifPresent(name -> values.computeIfAbsent(block, b -> new LinkedHashMap<>())
                                                .put(name, row.text("value").orElse(""))))));
        Map<String, Regulations> regulations = new LinkedHashMap<>();
        values.forEach((block, named) -> {
            try {
                regulations.put(block, Regulations.of(named));
            } catch (InvalidValueException e) {
                e.problems().forEach(problem -> file.report(problem.at(file.origin())));
            }
        });
        return regulations;
    }
}
