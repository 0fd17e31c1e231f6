package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A lineage worked out for the units of two years. */
final class Descent {

    private final Map<String, List<String>> heirs = new LinkedHashMap<>();
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    Descent(Lineage lineage, Collection<String> before, Collection<String> after) {
        Set<String> later = new LinkedHashSet<>(after);
        boolean plain = lineage.links().isEmpty();
        for (String code : before) {
            List<String> became = plain ? later.contains(code) ? List.of(code) : List.of() : lineage.heirs(code, later);
            heirs.put(code, became);
            became.forEach(heir ->
                    sources.computeIfAbsent(heir, h -> new ArrayList<>(1)).add(code));
        }
    }

    /** Whether no unit of the one year is any of the other. */
    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** The units of the year after that a unit became. */
    List<String> heirs(String before) {
        return heirs.getOrDefault(before, List.of());
    }

    /** The units of the year before that became a unit. */
    List<String> sources(String after) {
        return sources.getOrDefault(after, List.of());
    }

    /** The one unit that became this one and no other; nothing for a new, merged or split unit. */
    Optional<String> only(String after) {
        List<String> from = sources(after);
        return from.size() == 1 && heirs(from.get(0)).size() == 1 ? Optional.of(from.get(0)) : Optional.empty();
    }
}
