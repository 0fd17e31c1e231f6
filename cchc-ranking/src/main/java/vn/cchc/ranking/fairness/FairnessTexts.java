package vn.cchc.ranking.fairness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;

/**
 * The sentences of this room in one language. They name what they speak of, {@code {rank}}: a concern has too many figures to count.
 *
 * @param sentences where the sentences stand
 */
record FairnessTexts(Sentences sentences) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final String BETWEEN = ", ";

    static FairnessTexts of(String bundle, Language language) {
        return new FairnessTexts(Sentences.of(FairnessTexts.class, bundle, language));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** Fills a sentence; what it names and nobody gave stays as it stands, which a test would find. */
    String say(String key, Map<String, String> values) {
        return PLACE.matcher(sentences.bundle().getString(key))
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }

    String say(Concern concern) {
        Map<String, String> values = new LinkedHashMap<>(concern.words());
        concern.figures().forEach((name, figure) -> values.put(name, number(figure.toPlainString())));
        values.put("units", String.join(BETWEEN, concern.units()));
        if (!concern.units().isEmpty()) {
            values.put("unit", concern.units().get(0));
            values.put("other", concern.units().get(concern.units().size() - 1));
        }
        return say(concern.code(), values);
    }

    /** Writes a plain decimal with the language's decimal mark and a true minus. */
    String number(String plainDecimal) {
        return sentences.language().number(plainDecimal).replace('-', '−');
    }
}
