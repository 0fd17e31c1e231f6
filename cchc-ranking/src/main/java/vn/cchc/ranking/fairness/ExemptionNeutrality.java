package vn.cchc.ranking.fairness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;

/** {@link FairnessLaw#EXEMPTION_NEUTRALITY}. */
record ExemptionNeutrality() implements Law {

    private static final String WHOLE = "WHOLE";
    private static final String EXEMPT = "EXEMPT";
    private static final String MARKED = "EXEMPT-AND-MARKED";

    @Override
    public Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        return regular(rules).size() < 2
                ? Optional.of(new LawReport.Silence(rules.block().code(), "ONE_LEAF", ""))
                : Optional.empty();
    }

    @Override
    public Optional<Breach> breach(Trial trial) {
        if (trial.ranks().all().isEmpty()) {
            return Optional.empty();
        }
        String block = trial.shuffledUnits().get(0).block();
        Rulebook.BlockRules rules = trial.given().rulebook().rules(block);
        List<Integer> shares = shares(rules);
        int share = shares.get(trial.random().nextInt(shares.size()));
        Leaf leaf = trial.shuffled(regular(rules)).get(0);
        LawCase all = trial.given();
        for (String unit : List.of(WHOLE, EXEMPT, MARKED)) {
            all = CaseEdit.withUnit(all, unit, block);
            for (Leaf each : rules.criteria().leaves()) {
                if (!each.code().equals(leaf.code()) || unit.equals(WHOLE)) {
                    all = CaseEdit.appraised(all, unit, each, points(each, share));
                }
            }
        }
        all = CaseEdit.exempt(CaseEdit.exempt(all, EXEMPT, leaf.code()), MARKED, leaf.code());
        all = CaseEdit.decided(all, MARKED, leaf, share == 0 ? leaf.maximum() : Points.ZERO);
        return breach(trial.on(all), rules, leaf);
    }

    private static Optional<Breach> breach(Trial trial, Rulebook.BlockRules rules, Leaf leaf) {
        Optional<RankedUnit> whole = trial.ranks().find(WHOLE);
        Optional<RankedUnit> exempt = trial.ranks().find(EXEMPT);
        Optional<RankedUnit> marked = trial.ranks().find(MARKED);
        if (whole.isEmpty() || exempt.isEmpty() || marked.isEmpty()) {
            return Optional.empty();
        }
        if (exempt.get().rank() != marked.get().rank()) {
            return Optional.of(apart("MARK_ON_EXEMPT_COUNTS", exempt.get(), marked.get(), leaf));
        }
        boolean chain = !rules.regulations().tieChain().isEmpty();
        boolean between = trial.ranks().block(whole.get().block()).stream()
                .filter(unit -> !trial.ranking(unit.unit()).equals(trial.ranking(WHOLE)))
                .anyMatch(unit -> unit.rank() < whole.get().rank()
                        != unit.rank() < exempt.get().rank());
        boolean apart = whole.get().rank() != exempt.get().rank();
        return between || (apart && !chain)
                ? Optional.of(apart("EXEMPTION_COUNTS", whole.get(), exempt.get(), leaf))
                : Optional.empty();
    }

    private static Breach apart(String kind, RankedUnit one, RankedUnit two, Leaf leaf) {
        return Breach.of(kind, one.unit(), two.unit())
                .with("criterion", leaf.code())
                .with("rank", one.rank())
                .with("otherRank", two.rank());
    }

    private static List<Leaf> regular(Rulebook.BlockRules rules) {
        return rules.criteria().leaves().stream()
                .filter(leaf ->
                        leaf.kind() == Criterion.Kind.REGULAR && leaf.maximum().nanos() > 0)
                .toList();
    }

    /** The sixteenths that every regular leaf can have exactly; none of anything is always among them. */
    private static List<Integer> shares(Rulebook.BlockRules rules) {
        Rounding rounding = rules.regulations().leafRounding();
        List<Integer> shares = new ArrayList<>();
        for (int share = 0; share <= LeafPoints.PARTS; share += LeafPoints.PARTS / 4) {
            int part = share;
            boolean exact = regular(rules).stream().allMatch(leaf -> {
                Points points = LeafPoints.part(leaf, part);
                boolean whole = times(points, LeafPoints.PARTS).equals(times(leaf.maximum(), part));
                return whole && rounding.round(points).equals(points);
            });
            if (exact) {
                shares.add(share);
            }
        }
        return shares;
    }

    private static BigInteger times(Points points, int factor) {
        return BigInteger.valueOf(points.nanos()).multiply(BigInteger.valueOf(factor));
    }

    private static Points points(Leaf leaf, int share) {
        return leaf.kind() == Criterion.Kind.REGULAR ? LeafPoints.part(leaf, share) : Points.ZERO;
    }
}
