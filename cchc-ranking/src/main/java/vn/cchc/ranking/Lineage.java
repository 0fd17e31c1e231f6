package vn.cchc.ranking;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Unit;
import vn.cchc.model.round.Round;

/**
 * Which units of one year became which of the next (quan hệ kế thừa). A unit that keeps its code needs no link: it is itself.
 *
 * @param links the links, each from a code of the year before to a code of the year after or of a unit between
 */
public record Lineage(Set<Link> links) {

    /** Every unit keeps its code. */
    public static final Lineage NONE = new Lineage(Set.of());

    /**
     * One unit took the place of another, or a part of it.
     *
     * @param before the code of the unit as it was
     * @param after the code of the unit that took its place
     */
    public record Link(String before, String after) {}

    public Lineage {
        links = Set.copyOf(links);
    }

    /** Returns the lineage that a round's units name as their successors, also of units that no longer exist. */
    public static Lineage of(Round round) {
        Set<Link> links = new LinkedHashSet<>();
        round.left().forEach(unit -> link(unit).ifPresent(links::add));
        round.units().forEach(marks -> link(marks.unit()).ifPresent(links::add));
        return new Lineage(links);
    }

    private static Optional<Link> link(Unit unit) {
        return unit.successor().map(successor -> new Link(unit.code(), successor));
    }

    /** Returns this lineage with one more link: several from one unit split it, several to one unit merge them. */
    public Lineage with(String before, String after) {
        return and(new Lineage(Set.of(new Link(before, after))));
    }

    /** Returns the links of both. */
    public Lineage and(Lineage other) {
        Set<Link> all = new LinkedHashSet<>(links);
        all.addAll(other.links);
        return new Lineage(all);
    }
}
