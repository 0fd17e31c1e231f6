package vn.cchc.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/**
 * The synthetic round of {@code data/gen.py}, made here from the same numbers so that measuring needs no other program: 8 fields, 38
 * criteria, 88 sub-criteria, 100 points, and any number of units.
 *
 * <p>Run as a program it writes the same files as the script, byte for byte: {@code SyntheticRound OUTDIR N [N ...]}.
 */
public final class SyntheticRound {

    /** The number of leaves. */
    public static final int LEAVES = 88;

    /** The code of the root in the files; the library's sets have no node of their own for it. */
    public static final String ROOT = "IDX";

    private static final int[] CRITERIA_OF_FIELD = {5, 5, 5, 5, 5, 5, 4, 4};
    private static final int CRITERIA = 38;
    private static final int CRITERIA_WITH_THREE_LEAVES = 12;
    private static final int QUARTERS_OF_TOTAL = 400;
    private static final int YEAR = 2025;
    private static final String YEAR_END = "2025-12-31";

    private final List<Node> nodes;
    private final List<Node> leaves;
    private final long[] hundredths;

    /** A criterion of the tree; level 1 is a leaf, 4 the root. */
    public record Node(String code, String parent, int level, int quarters) {

        /** Returns the maximum, with two decimals. */
        public BigDecimal maximum() {
            return BigDecimal.valueOf(25L * quarters, 2);
        }
    }

    private SyntheticRound(int units) {
        this.nodes = tree();
        this.leaves = nodes.stream().filter(node -> node.level() == 1).toList();
        this.hundredths = points(units);
    }

    /** Returns the round of so many units; the same number gives the same round everywhere. */
    public static SyntheticRound of(int units) {
        return new SyntheticRound(units);
    }

    /** Returns the tree, each criterion before its children and the root last. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Returns the leaves in order. */
    public List<Node> leaves() {
        return leaves;
    }

    /** Returns the points in hundredths, unit by unit, leaf by leaf. */
    public long[] hundredths() {
        return hundredths;
    }

    /** Returns the number of units. */
    public int units() {
        return hundredths.length / LEAVES;
    }

    /** Returns the code of a unit. */
    public static String unit(int position) {
        return String.format("U%06d", position + 1);
    }

    /** Returns a rulebook of the tree, every leaf judged, with the default regulations. */
    public Rulebook judged() {
        return Rulebook.of(YEAR, CriteriaSet.of(criterionRows()).orThrow());
    }

    /** Returns a rulebook of the tree, every leaf proportional, with the default regulations. */
    public Rulebook proportional() {
        List<CriterionRow> rows = new ArrayList<>(criterionRows());
        for (int i = 0; i < rows.size(); i++) {
            if (nodes.get(i).level() == 1) {
                rows.set(i, rows.get(i).withRule("Proportional", "", MarkSource.SELF_THEN_APPRAISAL));
            }
        }
        return Rulebook.of(YEAR, CriteriaSet.of(rows).orThrow());
    }

    /** Returns a round in which every leaf was appraised at its points. */
    public Round appraised(Rulebook rulebook) {
        List<MarkRow> marks = new ArrayList<>(hundredths.length);
        List<String> codes = unitCodes();
        for (int cell = 0; cell < hundredths.length; cell++) {
            marks.add(MarkRow.points(
                    codes.get(cell / LEAVES),
                    leaves.get(cell % LEAVES).code(),
                    Stage.APPRAISAL,
                    BigDecimal.valueOf(hundredths[cell], 2).toPlainString()));
        }
        return round(rulebook, marks);
    }

    /** Returns a round in which every leaf was appraised by counts of its own, such as 412 of 450. */
    public Round counted(Rulebook rulebook) {
        LongSupplier random = lcg(2024);
        List<MarkRow> marks = new ArrayList<>(hundredths.length);
        List<String> codes = unitCodes();
        for (int cell = 0; cell < hundredths.length; cell++) {
            long outOf = 1 + random.getAsLong() % 99_999;
            long reported = random.getAsLong() % (outOf + 1);
            marks.add(MarkRow.evidence(
                    codes.get(cell / LEAVES),
                    leaves.get(cell % LEAVES).code(),
                    Stage.APPRAISAL,
                    reported + "/" + outOf));
        }
        return round(rulebook, marks);
    }

    private Round round(Rulebook rulebook, List<MarkRow> marks) {
        List<UnitRow> rows = unitCodes().stream()
                .map(code -> UnitRow.of(code, "Unit " + code, Rulebook.ALL_UNITS.code()))
                .toList();
        return Round.of(rulebook, LocalDate.parse(YEAR_END), rows, marks).orThrow();
    }

    private List<String> unitCodes() {
        return IntStream.range(0, units()).mapToObj(SyntheticRound::unit).toList();
    }

    private List<CriterionRow> criterionRows() {
        return nodes.stream()
                .filter(node -> !node.code().equals(ROOT))
                .map(node -> CriterionRow.of(
                        node.code(),
                        node.parent().equals(ROOT) ? null : node.parent(),
                        "Criterion " + node.code(),
                        node.maximum().toPlainString()))
                .toList();
    }

    /** Returns the linear congruential generator of the script, its 31 good bits. */
    public static LongSupplier lcg(long seed) {
        long[] state = {seed};
        return () -> {
            state[0] = 6364136223846793005L * state[0] + 1442695040888963407L;
            return state[0] >>> 33;
        };
    }

    private static List<Node> tree() {
        LongSupplier random = lcg(7);
        int[] leavesOf = shuffledLeafCounts(random);
        int[] quarters = quarters(random);
        List<Node> rows = new ArrayList<>();
        int criterion = 0;
        int leaf = 0;
        for (int f = 0; f < CRITERIA_OF_FIELD.length; f++) {
            String field = "A" + (f + 1);
            List<Node> below = new ArrayList<>();
            int fieldQuarters = 0;
            for (int c = 0; c < CRITERIA_OF_FIELD[f]; c++, criterion++) {
                String code = field + "C" + (c + 1);
                List<Node> ends = new ArrayList<>();
                for (int s = 0; s < leavesOf[criterion]; s++, leaf++) {
                    ends.add(new Node(code + "S" + (s + 1), code, 1, quarters[leaf]));
                }
                int sum = ends.stream().mapToInt(Node::quarters).sum();
                below.add(new Node(code, field, 2, sum));
                below.addAll(ends);
                fieldQuarters += sum;
            }
            rows.add(new Node(field, ROOT, 3, fieldQuarters));
            rows.addAll(below);
        }
        rows.add(new Node(ROOT, "", 4, QUARTERS_OF_TOTAL));
        return List.copyOf(rows);
    }

    private static int[] shuffledLeafCounts(LongSupplier random) {
        long[] keys =
                IntStream.range(0, CRITERIA).mapToLong(i -> random.getAsLong()).toArray();
        return IntStream.range(0, CRITERIA)
                .boxed()
                .sorted(Comparator.comparingLong(i -> keys[i]))
                .mapToInt(i -> i < CRITERIA_WITH_THREE_LEAVES ? 3 : 2)
                .toArray();
    }

    /** Maxima of 0.50 to 2.00 in quarters of a point, moved one by one until they total 100. */
    private static int[] quarters(LongSupplier random) {
        int[] quarters = new int[LEAVES];
        int sum = 0;
        for (int i = 0; i < LEAVES; i++) {
            quarters[i] = 2 + (int) (random.getAsLong() % 5);
            sum += quarters[i];
        }
        for (int i = 0; sum != QUARTERS_OF_TOTAL; i = (i + 1) % LEAVES) {
            if (sum < QUARTERS_OF_TOTAL && quarters[i] < 8) {
                quarters[i]++;
                sum++;
            } else if (sum > QUARTERS_OF_TOTAL && quarters[i] > 2) {
                quarters[i]--;
                sum--;
            }
        }
        return quarters;
    }

    private long[] points(int units) {
        LongSupplier random = lcg(20_240_000L + units);
        long[] points = new long[units * LEAVES];
        for (int cell = 0; cell < points.length; cell++) {
            long product = leaves.get(cell % LEAVES).quarters() * (50 + random.getAsLong() % 51);
            // a quarter of a point times whole percent, to hundredths, half to even as the script rounds
            long down = product / 4;
            boolean up = product % 4 == 3 || product % 4 == 2 && down % 2 == 1;
            points[cell] = up ? down + 1 : down;
        }
        return points;
    }

    /** Writes the files of the script. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            SyntheticRound round = of(Integer.parseInt(arguments[i]));
            Files.writeString(directory.resolve("tree.csv"), round.treeFile());
            Files.writeString(directory.resolve("units_" + round.units() + ".csv"), round.unitsFile());
        }
    }

    private String treeFile() {
        StringBuilder text = new StringBuilder("code,parent,level,max\r\n");
        for (Node node : nodes) {
            text.append(String.join(",", node.code(), node.parent(), "" + node.level(), "" + node.maximum()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private String unitsFile() {
        StringBuilder text = new StringBuilder("uCode");
        leaves.forEach(leaf -> text.append(',').append(leaf.code()));
        for (int cell = 0; cell < hundredths.length; cell++) {
            if (cell % LEAVES == 0) {
                text.append("\r\n").append(unit(cell / LEAVES));
            }
            text.append(',').append(BigDecimal.valueOf(hundredths[cell], 2));
        }
        return text.append("\r\n").toString();
    }
}
