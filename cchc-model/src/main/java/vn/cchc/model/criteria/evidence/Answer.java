package vn.cchc.model.criteria.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A yes or a no.
 *
 * @param yes whether it is a yes
 */
public record Answer(boolean yes) implements Evidence {

    private static final Set<String> YES =
            Set.of("yes", "y", "true", "1", "x", "v", "✓", "✔", "☑", "có", "co", "đúng", "đạt");
    private static final Set<String> NO =
            Set.of("no", "n", "false", "0", "✗", "✘", "không", "khong", "sai", "không đạt", "chưa đạt");

    /**
     * Reads a word or a tick in either language: {@code x}, {@code ✓}, {@code Có} and {@code TRUE} are yes, {@code không} and {@code 0} are no.
     *
     * @throws InvalidValueException if the text is neither; an empty text is no answer, not a no
     */
    public static Answer parse(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return new Answer(true);
        }
        if (NO.contains(word)) {
            return new Answer(false);
        }
        throw new InvalidValueException(Problem.of(Code.NOT_YES_OR_NO, Subject.INPUT, text));
    }

    @Override
    public String text() {
        return yes ? "yes" : "no";
    }
}
