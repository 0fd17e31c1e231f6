package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranking;

/**
 * A unit that is at least as good as another in every leaf that applies to both, and better in one, stands below it: the leaves that apply to
 * only one of them decided.
 *
 * <p>All pairs with different applicable leaves are compared, nearly all of them for two or three leaves only.
 */
record ExemptionInversionCheck() implements StandardCheck {

    @Override
    public String name() {
        return "EXEMPTION_INVERSION";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            List<LeafProfile> units = LeafProfile.of(block);
            boolean alike = units.stream().map(LeafProfile::away).distinct().count() < 2;
            if (!alike) {
                units.forEach(unit -> check(unit, units, concerns));
            }
        }
        return concerns;
    }

    private void check(LeafProfile unit, List<LeafProfile> units, List<Concern> concerns) {
        Wronged wronged = new Wronged(unit);
        for (LeafProfile ahead : units) {
            if (ahead.place().rank() >= unit.place().rank()) {
                break;
            }
            if (!ahead.away().equals(unit.away())) {
                wronged.compare(ahead);
            }
        }
        wronged.first().ifPresent(other -> concerns.add(concern(unit, other, wronged.count())));
    }

    private Concern concern(LeafProfile unit, LeafProfile other, int count) {
        BitSet common = new BitSet();
        common.set(0, unit.leaves());
        common.andNot(unit.away());
        common.andNot(other.away());
        Concern concern = concern("EXEMPTION_INVERTS", unit.unit(), other.unit());
        return Wronged.figures(concern, unit, other, count)
                .with("common", sum(unit, common))
                .with("otherCommon", sum(other, common))
                .with("maximum", unit.place().card().maximum().toBigDecimal())
                .with("otherMaximum", other.place().card().maximum().toBigDecimal())
                .with("only", only(unit, other))
                .with("otherOnly", only(other, unit));
    }

    private static BigDecimal sum(LeafProfile unit, BitSet common) {
        return new Points(common.stream().mapToLong(i -> unit.points(i)).sum()).toBigDecimal();
    }

    /** The leaves that apply to one unit and not to the other, with what it earned there: {@code 3.3.4 (0.5 of 1)}. */
    private static String only(LeafProfile one, LeafProfile other) {
        BitSet only = (BitSet) other.away().clone();
        only.andNot(one.away());
        List<Leaf> leaves = one.place().card().rules().criteria().leaves();
        return only.isEmpty()
                ? "–"
                : only.stream()
                        .mapToObj(i -> leaves.get(i).code() + " (" + new Points(one.points(i)) + "/"
                                + leaves.get(i).maximum() + ")")
                        .collect(Collectors.joining(", "));
    }
}
