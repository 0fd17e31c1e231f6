package vn.cchc.ranking;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A lineage worked out for the units of two years. */
final class Descent {

    private final SetMultimap<String, String> heirs = LinkedHashMultimap.create();
    private final SetMultimap<String, String> sources = LinkedHashMultimap.create();

    Descent(Lineage lineage, Collection<String> before, Collection<String> after) {
        ImmutableListMultimap<String, Lineage.Link> links = Multimaps.index(lineage.links(), Lineage.Link::before);
        Set<String> later = Set.copyOf(after);
        for (String code : before) {
            collect(code, links, later, heirs.get(code), new LinkedHashSet<>());
            heirs.get(code).forEach(heir -> sources.put(heir, code));
        }
    }

    /** Adds the units that a unit became among those of the year after: itself where it still exists, none for one that is gone. */
    private static void collect(
            String code,
            ImmutableListMultimap<String, Lineage.Link> links,
            Set<String> after,
            Set<String> heirs,
            Set<String> seen) {
        if (!seen.add(code)) {
            return;
        }
        if (after.contains(code)) {
            heirs.add(code);
        }
        for (Lineage.Link link : links.get(code)) {
            // a successor that exists itself has taken over; what became of it later is its own story
            if (after.contains(link.after())) {
                heirs.add(link.after());
            } else {
                collect(link.after(), links, after, heirs, seen);
            }
        }
    }

    /** Whether no unit of the one year is any of the other. */
    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** The units of the year after that a unit became. */
    Set<String> heirs(String before) {
        return heirs.get(before);
    }

    /** The units of the year before that became a unit. */
    Set<String> sources(String after) {
        return sources.get(after);
    }

    /** The one unit that became this one and no other; nothing for a new, merged or split unit. */
    Optional<String> only(String after) {
        Set<String> from = sources(after);
        return from.size() == 1
                ? from.stream().findFirst().filter(one -> heirs(one).size() == 1)
                : Optional.empty();
    }
}
