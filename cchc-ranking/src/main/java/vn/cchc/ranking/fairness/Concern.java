package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.problem.Language;

/**
 * Something in a ranking that should be considered before it is published (điểm cần xem xét).
 *
 * @param check the check that found it
 * @param code the kind of concern, such as {@code RANKED_BELOW_DOMINATED}
 * @param units the codes of the units concerned, the one that may have been wronged first
 * @param figures the numbers it speaks of, by name
 * @param words the other things it speaks of, by name: codes of criteria, names of agencies, keys of the tie chain
 */
public record Concern(
        FairnessCheck check,
        String code,
        List<String> units,
        Map<String, BigDecimal> figures,
        Map<String, String> words) {

    public Concern {
        units = List.copyOf(units);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Returns a concern without figures yet. */
    public static Concern of(FairnessCheck check, String code, List<String> units) {
        return new Concern(check, code, units, Map.of(), Map.of());
    }

    /** Returns this concern with one more figure. */
    public Concern with(String name, BigDecimal figure) {
        Map<String, BigDecimal> more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Concern(check, code, units, more, words);
    }

    /** Returns this concern with one more figure that is a whole number. */
    public Concern with(String name, long figure) {
        return with(name, BigDecimal.valueOf(figure));
    }

    /** Returns this concern with one more word. */
    public Concern with(String name, String word) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(name, word);
        return new Concern(check, code, units, figures, more);
    }

    /** Writes the concern in one sentence. */
    public String text(Language language) {
        return check.text(this, language);
    }
}
