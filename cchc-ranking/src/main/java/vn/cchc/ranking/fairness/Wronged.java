package vn.cchc.ranking.fairness;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit held against those ahead of it: whom it dominates, and who of them is placed best. */
final class Wronged {

    private final LeafProfile unit;
    private @Nullable LeafProfile first;
    private int count;

    Wronged(LeafProfile unit) {
        this.unit = unit;
    }

    void compare(LeafProfile ahead) {
        if (unit.dominates(ahead)) {
            count++;
            if (first == null || isBefore(ahead, first)) {
                first = ahead;
            }
        }
    }

    private static boolean isBefore(LeafProfile one, LeafProfile two) {
        int byRank = Integer.compare(one.place().rank(), two.place().rank());
        return byRank != 0 ? byRank < 0 : one.unit().compareTo(two.unit()) < 0;
    }

    Optional<LeafProfile> first() {
        return Optional.ofNullable(first);
    }

    int count() {
        return count;
    }

    /** The figures of a unit below one that it dominates. */
    static Concern figures(Concern concern, LeafProfile unit, LeafProfile other, int count) {
        return concern.with("rank", unit.place().rank())
                .with("otherRank", other.place().rank())
                .with("index", unit.place().card().published().orElseThrow())
                .with("otherIndex", other.place().card().published().orElseThrow())
                .with("count", count);
    }
}
