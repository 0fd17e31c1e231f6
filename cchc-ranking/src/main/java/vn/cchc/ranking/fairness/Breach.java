package vn.cchc.ranking.fairness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a law was broken.
 *
 * @param kind which sentence says it
 * @param units the units concerned
 * @param values what the sentence speaks of
 */
record Breach(String kind, List<String> units, Map<String, String> values) {

    static Breach of(String kind, String... units) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < units.length; i++) {
            values.put(i == 0 ? "unit" : "other", units[i]);
        }
        return new Breach(kind, List.of(units), values);
    }

    Breach with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, String.valueOf(value));
        return new Breach(kind, units, more);
    }

    /** How one unit stood, and how it stands after a change that should not matter. */
    static Breach changed(String kind, RankedUnit before, RankedUnit after) {
        return of(kind, before.unit())
                .with("rank", before.rank())
                .with("printed", before.printed().toPlainString())
                .with("band", before.band())
                .with("then", after.rank())
                .with("thenPrinted", after.printed().toPlainString())
                .with("thenBand", after.band());
    }
}
