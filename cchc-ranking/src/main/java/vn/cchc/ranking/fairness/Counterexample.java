package vn.cchc.ranking.fairness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.problem.Language;

/**
 * A round that breaks a fairness law, and how.
 *
 * @param law the law
 * @param given the round
 * @param kind which way of breaking it, such as {@code FELL_WITH_BETTER_POINTS}
 * @param units the codes of the units concerned
 * @param values what happened: ranks before and after, the criterion that was changed, by name
 */
public record Counterexample(
        FairnessLaw law, LawCase given, String kind, List<String> units, Map<String, String> values) {

    // a code such as 1.10 is no number
    private static final Set<String> DECIMALS =
            Set.of("points", "pointsThen", "index", "otherIndex", "printed", "thenPrinted", "expected");

    public Counterexample {
        units = List.copyOf(units);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Counterexample(FairnessLaw law, LawCase given, Breach breach) {
        this(law, given, breach.kind(), breach.units(), breach.values());
    }

    /** Writes in one sentence what happened. */
    public String happened(Language language) {
        FairnessTexts texts = FairnessTexts.of("laws", language);
        Map<String, String> local = new LinkedHashMap<>();
        values.forEach((name, value) -> local.put(name, DECIMALS.contains(name) ? texts.number(value) : value));
        return texts.say(kind, local);
    }

    /** Writes what happened, then the round, line by line. */
    public String text(Language language) {
        return happened(language) + "\n" + given.text(language);
    }
}
