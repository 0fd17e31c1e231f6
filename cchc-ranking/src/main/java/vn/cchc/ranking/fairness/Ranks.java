package vn.cchc.ranking.fairness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a method made of a round, unit by unit. */
final class Ranks {

    private final Map<String, RankedUnit> byUnit = new LinkedHashMap<>();

    Ranks(List<RankedUnit> units) {
        units.forEach(unit -> byUnit.put(unit.unit(), unit));
    }

    Optional<RankedUnit> find(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    List<RankedUnit> all() {
        return List.copyOf(byUnit.values());
    }

    List<RankedUnit> block(String block) {
        return byUnit.values().stream()
                .filter(unit -> unit.block().equals(block))
                .toList();
    }

    /** Returns two units of one block that stand otherwise towards each other here than there, among those ranked in both. */
    Optional<Pair> turned(Ranks other) {
        for (RankedUnit one : all()) {
            for (RankedUnit two : block(one.block())) {
                Optional<RankedUnit> otherOne = other.find(one.unit());
                Optional<RankedUnit> otherTwo = other.find(two.unit());
                if (otherOne.isPresent() && otherTwo.isPresent()) {
                    int here = Integer.compare(one.rank(), two.rank());
                    int there = Integer.compare(
                            otherOne.get().rank(), otherTwo.get().rank());
                    if (here != there) {
                        return Optional.of(new Pair(one, two, otherOne.get(), otherTwo.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Two units, as they stood before and after. */
    record Pair(RankedUnit one, RankedUnit two, RankedUnit oneAfter, RankedUnit twoAfter) {

        Breach breach(String kind) {
            return Breach.of(kind, one.unit(), two.unit())
                    .with("rank", one.rank())
                    .with("otherRank", two.rank())
                    .with("then", oneAfter.rank())
                    .with("otherThen", twoAfter.rank());
        }
    }
}
