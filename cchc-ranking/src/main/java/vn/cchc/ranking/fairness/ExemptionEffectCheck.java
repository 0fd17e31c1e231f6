package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Exemption;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/**
 * What each exemption is worth: index and place as they would be without it, had the unit earned nothing there, its own average, or the
 * maximum. Places are counted by the index alone, without tie-breaks.
 */
record ExemptionEffectCheck() implements StandardCheck {

    /** What is assumed about the points that nobody gave. */
    private enum Assumed {
        NOTHING,
        AVERAGE,
        MAXIMUM
    }

    @Override
    public String name() {
        return "EXEMPTION_EFFECT";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            PlaceByIndex places = new PlaceByIndex(block);
            for (Place place : block.places()) {
                if (place.card().index().isPresent()) {
                    exempt(place.card())
                            .forEach((exemption, leaves) -> concerns.add(concern(exemption, leaves, place, places)));
                }
            }
        }
        return concerns;
    }

    private static Map<Exemption, List<Leaf>> exempt(Scorecard card) {
        Map<Exemption, List<Leaf>> exempt = new LinkedHashMap<>();
        for (Leaf leaf : card.notApplicable()) {
            int index = card.rules().criteria().leafIndex(leaf.code());
            card.marks()
                    .exemption(index, card.stage())
                    .ifPresent(exemption -> exempt.computeIfAbsent(exemption, e -> new ArrayList<>())
                            .add(leaf));
        }
        return exempt;
    }

    private Concern concern(Exemption exemption, List<Leaf> leaves, Place place, PlaceByIndex places) {
        Scorecard card = place.card();
        Index now = card.index().orElseThrow();
        Concern concern = concern("EXEMPTION_IS_WORTH", place.unit().code())
                .with("criterion", exemption.criterion())
                .with("reason", exemption.task().orElse(exemption.reason()))
                .with(
                        "maximum",
                        Points.sum(leaves.stream().map(Leaf::maximum).toList()).toBigDecimal())
                .with("index", places.published(now))
                .with("rank", places.place(now, place));
        for (Assumed assumed : Assumed.values()) {
            Optional<Index> then = card.indexApplying(points(leaves, card, assumed));
            String name = assumed.name().toLowerCase(Locale.ROOT);
            if (then.isPresent()) {
                concern = concern.with(name + "Index", places.published(then.get()))
                        .with(name + "Rank", places.place(then.get(), place));
            }
        }
        return concern;
    }

    private static Map<String, Points> points(List<Leaf> leaves, Scorecard card, Assumed assumed) {
        Map<String, Points> points = new LinkedHashMap<>();
        leaves.forEach(leaf -> points.put(leaf.code(), points(leaf, card, assumed)));
        return points;
    }

    /** Points that the leaf could have; a penalty's least is its maximum, and its average is none. */
    private static Points points(Leaf leaf, Scorecard card, Assumed assumed) {
        boolean penalty = leaf.kind() == Criterion.Kind.PENALTY;
        return switch (assumed) {
            case NOTHING -> penalty ? leaf.maximum() : Points.ZERO;
            case MAXIMUM -> penalty ? Points.ZERO : leaf.maximum();
            case AVERAGE -> leaf.kind() == Criterion.Kind.REGULAR ? average(leaf, card) : Points.ZERO;
        };
    }

    private static Points average(Leaf leaf, Scorecard card) {
        Rounding rounding = card.rules().regulations().leafRounding();
        Points earned = card.points();
        Points maximum = card.maximum();
        return rounding.share(leaf.maximum(), earned.toBigDecimal(), maximum.toBigDecimal())
                .min(leaf.maximum());
    }
}
