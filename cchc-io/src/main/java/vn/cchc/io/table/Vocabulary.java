package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that a cell may hold, Vietnamese and English, each with its meaning; case, spaces and tone marks do not matter.
 *
 * @param <T> the type of the meanings
 */
public final class Vocabulary<T> {

    private final Map<String, T> meanings = new HashMap<>();
    private final Map<String, T> asWritten = new HashMap<>();
    private final List<String> expected = new ArrayList<>();

    private Vocabulary() {}

    /**
     * Returns the vocabulary of meanings with their words, of which the first is named in messages.
     *
     * @throws IllegalArgumentException if a word has two meanings
     */
    public static <T> Vocabulary<T> of(Map<T, List<String>> words) {
        Vocabulary<T> vocabulary = new Vocabulary<>();
        words.forEach(vocabulary::add);
        return vocabulary;
    }

    /** Finds the meaning of a word. */
    public Optional<T> find(String word) {
        T exact = asWritten.get(word);
        return Optional.ofNullable(exact == null ? meanings.get(Spelling.fold(word)) : exact);
    }

    /** Returns the words that messages name, in order. */
    public String expected() {
        return String.join(", ", expected);
    }

    private void add(T meaning, List<String> words) {
        expected.add(words.get(0));
        for (String word : words) {
            asWritten.put(word, meaning);
            T before = meanings.put(Spelling.fold(word), meaning);
            if (before != null && !before.equals(meaning)) {
                throw new IllegalArgumentException(word + " means both " + before + " and " + meaning);
            }
        }
    }
}
