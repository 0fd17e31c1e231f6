package vn.cchc.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same sums and ranks the way they are written without a thought for speed: maps of {@link BigDecimal} by code. */
public final class NaiveTree {

    private final Map<String, List<String>> children = new HashMap<>();
    private final List<Map<String, BigDecimal>> given;

    /** Prepares one map of points per unit. */
    public NaiveTree(SyntheticRound round) {
        for (SyntheticRound.Node node : round.nodes()) {
            children.put(
                    node.code(),
                    round.nodes().stream()
                            .filter(child -> child.parent().equals(node.code()))
                            .map(SyntheticRound.Node::code)
                            .toList());
        }
        List<Map<String, BigDecimal>> units = new ArrayList<>();
        for (int u = 0; u < round.units(); u++) {
            Map<String, BigDecimal> points = new HashMap<>();
            for (int leaf = 0; leaf < SyntheticRound.LEAVES; leaf++) {
                points.put(
                        round.leaves().get(leaf).code(),
                        BigDecimal.valueOf(round.hundredths()[u * SyntheticRound.LEAVES + leaf], 2));
            }
            units.add(points);
        }
        this.given = List.copyOf(units);
    }

    /** Adds up every unit, then ranks them; returns the ranks by unit. */
    public int[] treeAndRank() {
        List<Map<String, BigDecimal>> results = given.stream().map(this::tree).toList();
        Integer[] order = new Integer[results.size()];
        Arrays.setAll(order, u -> u);
        Comparator<Integer> byIndex = Comparator.comparing(u -> index(results, u));
        Arrays.sort(order, byIndex.reversed());
        int[] ranks = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            boolean tied = i > 0 && index(results, order[i]).compareTo(index(results, order[i - 1])) == 0;
            ranks[order[i]] = tied ? ranks[order[i - 1]] : i + 1;
        }
        return ranks;
    }

    private static BigDecimal index(List<Map<String, BigDecimal>> results, int unit) {
        return results.get(unit).getOrDefault(SyntheticRound.ROOT, BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> tree(Map<String, BigDecimal> points) {
        Map<String, BigDecimal> sums = new HashMap<>();
        sum(SyntheticRound.ROOT, points, sums);
        return sums;
    }

    private BigDecimal sum(String code, Map<String, BigDecimal> points, Map<String, BigDecimal> sums) {
        List<String> below = children.getOrDefault(code, List.of());
        if (below.isEmpty()) {
            return points.getOrDefault(code, BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String child : below) {
            sum = sum.add(sum(child, points, sums));
        }
        sums.put(code, sum);
        return sum;
    }
}
