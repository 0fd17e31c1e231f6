package vn.cchc.model.problem;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one room in one language, from a resource bundle in the pattern language of {@link MessageFormat}.
 *
 * @param bundle the bundle
 * @param language its language
 */
public record Sentences(ResourceBundle bundle, Language language) {

    // reading a pattern takes ten times as long as filling it; there are only those of the bundles
    private static final Map<String, MessageFormat> READ = new ConcurrentHashMap<>();

    /**
     * Loads {@code NAME_vi.properties} or {@code NAME_en.properties} from the package of a class, without any fallback to the machine's locale.
     */
    public static Sentences of(Class<?> owner, String name, Language language) {
        String base = owner.getPackageName() + "." + name + "_" + language.tag();
        return new Sentences(ResourceBundle.getBundle(base, Locale.ROOT, owner.getModule()), language);
    }

    /** Fills a sentence; every value is turned into text first, so that no locale formats a number. */
    public String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        MessageFormat read =
                READ.computeIfAbsent(bundle.getString(key), pattern -> new MessageFormat(pattern, Locale.ROOT));
        // a copy, since a message format belongs to one thread
        return ((MessageFormat) read.clone()).format(texts);
    }
}
