package vn.cchc.io.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises Vietnamese text typed for fonts from before Unicode: in TCVN3 (.VnTime) the letter \u0111 is stored as \u00AE, in VNI a tone
 * follows its vowel as a letter of its own. One such sign may be chance; two are a habit.
 */
final class OldFonts {

    private static final Pattern TCVN3 = Pattern.compile(
            "(?<!\\p{L})[\u00AE\u00A7](?=\\p{L}|[\u00AC\u00AD\u00A8\u00A9\u00AA\u00AB])"
                    + "|(?<=\\p{L})[\u00A8\u00A9\u00AB\u00AC\u00AD\u00AE\u00B5\u00B6\u00B7\u00B8\u00B9\u00BB\u00BC\u00BD\u00BE](?=\\p{L})");
    /** Letters that no Vietnamese word has, which count where a sign of TCVN3 was found. */
    private static final Pattern STRANGE = Pattern.compile(
            "[\u00C6\u00C7\u00CB\u00CE-\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE]");

    private static final Pattern VNI =
            Pattern.compile("[aoueiy\u00F4\u00F6AOUEIY\u00D4\u00D6][\u00EF\u00FB\u00F8\u00E5\u00E4\u00EB\u00FC"
                    + "\u00CF\u00DB\u00D8\u00C5\u00C4\u00CB\u00DC]|\u00F6[\u00F9\u00F5]");

    private Font found = Font.NONE;
    private String first = "";
    private int hits;

    /** The encodings that are recognised. */
    enum Font {
        NONE,
        TCVN3,
        VNI
    }

    /** Looks at a text of the file. */
    void look(String text) {
        if (hits > 1 || !mayBeOld(text)) {
            return;
        }
        count(Font.TCVN3, TCVN3, text);
        if (found == Font.TCVN3) {
            count(Font.TCVN3, STRANGE, text);
        }
        count(Font.VNI, VNI, text);
    }

    /** Returns the name of the encoding that the file is in. */
    Optional<String> name() {
        return hits < 2 ? Optional.empty() : Optional.of(found == Font.TCVN3 ? "TCVN3 (.VnTime)" : "VNI");
    }

    /** Returns the first text that shows it. */
    String sample() {
        return first;
    }

    private void count(Font font, Pattern pattern, String text) {
        int count = (int) pattern.matcher(text).results().limit(2).count();
        if (count > 0 && (found == Font.NONE || found == font)) {
            first = found == Font.NONE ? text : first;
            found = font;
            hits += count;
        }
    }

    private static boolean mayBeOld(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u00A7' && c <= '\u00FF') {
                return true;
            }
        }
        return false;
    }
}
