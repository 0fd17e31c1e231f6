package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A table as it was printed, to be checked against itself: rank against index, parts against totals. Nothing in it is corrected.
 *
 * @param rows the rows about units, in the order of the print
 * @param bandCounts the rows that say how many units are in a band, in the order of the print
 */
public record PublishedTable(List<Row> rows, List<BandCount> bandCounts) {

    /**
     * One printed row that says how many units of a block are in a band.
     *
     * @param group the year, block and province, as printed; counts of one group are added up
     * @param band the band as printed
     * @param count how many units are in it
     * @param units how many units the print says there are in the group
     * @param share the printed share in percent
     * @param origin the place of the row in a file
     */
    public record BandCount(
            String group, String band, int count, OptionalInt units, Optional<BigDecimal> share, Origin origin) {}

    /**
     * One printed row.
     *
     * @param group the year, block and province that it is ranked in, as printed; rows of other groups are not compared with it
     * @param unit the unit's name as printed
     * @param rank the printed rank
     * @param groupSize how many units the print says were ranked in the group
     * @param parts the printed parts, such as appraisal and survey points
     * @param total the printed total of the parts
     * @param maximum the maximum of the total
     * @param index the printed index
     * @param origin the place of the row in a file
     * @param cells the places of its cells in the file, by the names {@code rank}, {@code total} and {@code index}, where they are known
     */
    public record Row(
            String group,
            String unit,
            OptionalInt rank,
            OptionalInt groupSize,
            List<BigDecimal> parts,
            Optional<BigDecimal> total,
            Optional<BigDecimal> maximum,
            Optional<BigDecimal> index,
            Origin origin,
            Map<String, Origin> cells) {

        public Row {
            parts = List.copyOf(parts);
            cells = Map.copyOf(cells);
        }

        private Origin place(String cell) {
            return cells.getOrDefault(cell, origin.inColumn(cell));
        }
    }

    /** Makes a table of units alone. */
    public PublishedTable(List<Row> rows) {
        this(rows, List.of());
    }

    public PublishedTable {
        rows = List.copyOf(rows);
        bandCounts = List.copyOf(bandCounts);
    }

    /**
     * Returns what does not fit, row by row. A gap that rounding of the printed parts explains, at most (parts + 1) × half a last digit, is a
     * note; a larger one or a wrong rank is a warning. Counts of bands are held against the number of units, their shares against the
     * counts and against 100.
     */
    public List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        rows.forEach(row -> {
            checkParts(row, problems);
            checkIndex(row, problems);
        });
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row));
        groups.values().forEach(group -> checkRanks(group, problems));
        long blank = rows.stream().filter(row -> row.index().isEmpty()).count();
        if (blank > 0) {
            problems.add(Problem.of(Code.PUBLISHED_BLANK, Subject.INPUT, blank));
        }
        Map<String, List<BandCount>> counts = new LinkedHashMap<>();
        bandCounts.forEach(count ->
                counts.computeIfAbsent(count.group(), g -> new ArrayList<>()).add(count));
        counts.values().forEach(group -> BandCountCheck.check(group, problems));
        return problems;
    }

    private static void checkParts(Row row, List<Problem> problems) {
        if (row.total().isEmpty() || row.parts().isEmpty()) {
            return;
        }
        BigDecimal sum = row.parts().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        report(sum, row.total().get(), row.parts().size(), row, "total", problems);
    }

    private static void checkIndex(Row row, List<Problem> problems) {
        if (row.total().isEmpty() || row.maximum().isEmpty() || row.index().isEmpty()) {
            return;
        }
        BigDecimal printed = row.index().get();
        if (row.maximum().get().signum() > 0) {
            BigDecimal computed = row.total()
                    .get()
                    .multiply(BigDecimal.valueOf(100))
                    .divide(row.maximum().get(), printed.scale(), RoundingMode.HALF_UP);
            report(computed, printed, 1, row, "index", problems);
        }
    }

    private static void report(
            BigDecimal computed, BigDecimal printed, int parts, Row row, String column, List<Problem> problems) {
        BigDecimal difference = computed.subtract(printed).abs();
        if (difference.signum() == 0) {
            return;
        }
        BigDecimal halfDigit = BigDecimal.ONE.movePointLeft(printed.scale()).divide(BigDecimal.valueOf(2));
        BigDecimal explained = halfDigit.multiply(BigDecimal.valueOf(parts + 1L));
        boolean total = column.equals("total");
        Code code = difference.compareTo(explained) <= 0
                ? (total ? Code.PUBLISHED_PARTS_ROUNDED : Code.PUBLISHED_INDEX_ROUNDED)
                : (total ? Code.PUBLISHED_PARTS_OFF : Code.PUBLISHED_INDEX_OFF);
        problems.add(Problem.of(
                        code,
                        Subject.unit(row.unit()),
                        row.unit(),
                        computed.toPlainString(),
                        printed.toPlainString(),
                        difference.toPlainString())
                .at(row.place(column)));
    }

    private static void checkRanks(List<Row> group, List<Problem> problems) {
        List<Row> known = group.stream()
                .filter(row -> row.index().isPresent() && row.rank().isPresent())
                .toList();
        boolean complete = known.size() >= size(group);
        if (complete && isDense(known)) {
            problems.add(Problem.of(Code.PUBLISHED_RANKS_DENSE, Subject.INPUT)
                    .at(known.get(0).place("rank")));
            return;
        }
        for (Row row : known) {
            int ahead = 0;
            int lastAhead = 0;
            for (Row other : known) {
                if (other.index().get().compareTo(row.index().get()) > 0) {
                    ahead++;
                    lastAhead = Math.max(lastAhead, other.rank().getAsInt());
                }
            }
            int printed = row.rank().getAsInt();
            // a table of the first and last few only bounds the rank from below
            int least = complete ? ahead + 1 : Math.max(ahead, lastAhead) + 1;
            if (complete ? printed != least : printed < least) {
                problems.add(Problem.of(
                                Code.PUBLISHED_RANK_WRONG,
                                Subject.unit(row.unit()),
                                row.unit(),
                                printed,
                                complete ? String.valueOf(least) : "≥ " + least)
                        .at(row.place("rank")));
            }
        }
    }

    /** Whether the ranks number the different indexes, 1-2-2-3, where that differs from 1-2-2-4. */
    private static boolean isDense(List<Row> known) {
        boolean differs = false;
        for (Row row : known) {
            List<BigDecimal> ahead = known.stream()
                    .map(other -> other.index().get().stripTrailingZeros())
                    .filter(index -> index.compareTo(row.index().get()) > 0)
                    .toList();
            int dense = (int) ahead.stream().distinct().count() + 1;
            if (row.rank().getAsInt() != dense) {
                return false;
            }
            differs |= dense != ahead.size() + 1;
        }
        return differs;
    }

    /** How many units the group has, as far as the print tells. */
    private static int size(List<Row> group) {
        return group.stream()
                .mapToInt(row -> Math.max(row.groupSize().orElse(0), row.rank().orElse(0)))
                .max()
                .orElse(0);
    }
}
