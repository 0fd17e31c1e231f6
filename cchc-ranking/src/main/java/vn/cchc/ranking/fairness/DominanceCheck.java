package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.model.Points;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.Separation;

/**
 * Among units with the same applicable leaves, nobody at least as good everywhere and better somewhere should stand below.
 *
 * <p>Who dominates has more points in sum. So only those pairs are compared leaf by leaf in which the sum and the rank disagree: n log n steps
 * and as many comparisons as there are such pairs, which are few where ranks follow points, and n²/2 in the worst case.
 */
record DominanceCheck() implements StandardCheck {

    @Override
    public String name() {
        return "DOMINANCE";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            Map<BitSet, List<LeafProfile>> alike = new LinkedHashMap<>();
            LeafProfile.of(block)
                    .forEach(unit -> alike.computeIfAbsent(unit.away(), a -> new ArrayList<>())
                            .add(unit));
            alike.values().forEach(units -> check(units, ranking, concerns));
        }
        return concerns;
    }

    private void check(List<LeafProfile> units, Ranking ranking, List<Concern> concerns) {
        TreeMap<Long, List<LeafProfile>> ahead = new TreeMap<>();
        int entered = 0;
        for (LeafProfile unit : units) {
            for (; units.get(entered).place().rank() < unit.place().rank(); entered++) {
                LeafProfile better = units.get(entered);
                ahead.computeIfAbsent(better.sum(), s -> new ArrayList<>()).add(better);
            }
            Wronged wronged = new Wronged(unit);
            ahead.headMap(unit.sum()).values().forEach(some -> some.forEach(wronged::compare));
            wronged.first().ifPresent(other -> concerns.add(concern(unit, other, wronged.count(), ranking)));
        }
    }

    private Concern concern(LeafProfile unit, LeafProfile other, int count, Ranking ranking) {
        Separation separation = ranking.compare(unit.unit(), other.unit()).separation();
        return Wronged.figures(concern("RANKED_BELOW_DOMINATED", unit.unit(), other.unit()), unit, other, count)
                .with("more", new Points(unit.sum() - other.sum()).toBigDecimal())
                .with("key", separation.key().map(TieBreak::text).orElse("–"));
    }
}
