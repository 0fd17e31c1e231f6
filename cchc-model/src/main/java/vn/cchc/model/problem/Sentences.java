package vn.cchc.model.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
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

    // reading a pattern takes far longer than filling it; there are only those of the bundles
    private static final Map<String, Pattern> READ = new ConcurrentHashMap<>();

    /**
     * Loads {@code NAME_vi.properties} or {@code NAME_en.properties} from the package of a class, without any fallback to the machine's locale.
     */
    public static Sentences of(Class<?> owner, String name, Language language) {
        String base = owner.getPackageName() + "." + name + "_" + language.tag();
        return new Sentences(ResourceBundle.getBundle(base, Locale.ROOT, owner.getModule()), language);
    }

    /** Fills a sentence; every value is turned into text first, so that no locale formats a number. */
    public String say(String key, Object... values) {
        return READ.computeIfAbsent(bundle.getString(key), Pattern::read).fill(values);
    }

    /**
     * A pattern taken apart, to be filled by any thread: a message format belongs to one thread, and copying it costs more than the sentence.
     *
     * @param texts what stands before each value, and behind the last
     * @param values which value stands between two texts
     */
    private record Pattern(List<String> texts, List<Integer> values) {

        // no sentence holds characters of the private use area: they show where a value goes
        private static final char FIRST_MARK = '\uE000';

        static Pattern read(String pattern) {
            MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
            Object[] marks = new Object[format.getFormatsByArgumentIndex().length];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = String.valueOf((char) (FIRST_MARK + i));
            }
            String marked = format.format(marks);
            List<String> texts = new ArrayList<>();
            List<Integer> values = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < marked.length(); i++) {
                int value = marked.charAt(i) - FIRST_MARK;
                if (value >= 0 && value < marks.length) {
                    texts.add(marked.substring(from, i));
                    values.add(value);
                    from = i + 1;
                }
            }
            texts.add(marked.substring(from));
            return new Pattern(List.copyOf(texts), List.copyOf(values));
        }

        String fill(Object[] given) {
            StringBuilder sentence = new StringBuilder(texts.get(0));
            for (int i = 0; i < values.size(); i++) {
                int value = values.get(i);
                // a value that was not given shows its place, as in any message format
                sentence.append(value < given.length ? given[value] : "{" + value + "}")
                        .append(texts.get(i + 1));
            }
            return sentence.toString();
        }
    }
}
