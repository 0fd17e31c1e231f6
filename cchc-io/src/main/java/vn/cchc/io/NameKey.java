package vn.cchc.io;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cchc.io.table.Spelling;

/**
 * The keys under which a Vietnamese name is found: whatever its case, spaces, invisible characters, Unicode form and the vowel on which the
 * tone mark stands. Thuỷ is Thủy and Hoà is Hòa; Hoa is another word, and so is Quí beside Quý.
 */
final class NameKey {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Letters of other alphabets that look like a Latin one; for suggestions only, never for a match. */
    private static final Map<Character, Character> LOOK_ALIKE = Map.ofEntries(
            Map.entry('а', 'a'),
            Map.entry('в', 'b'),
            Map.entry('с', 'c'),
            Map.entry('е', 'e'),
            Map.entry('н', 'h'),
            Map.entry('і', 'i'),
            Map.entry('ј', 'j'),
            Map.entry('к', 'k'),
            Map.entry('м', 'm'),
            Map.entry('о', 'o'),
            Map.entry('р', 'p'),
            Map.entry('ѕ', 's'),
            Map.entry('т', 't'),
            Map.entry('у', 'y'),
            Map.entry('х', 'x'),
            Map.entry('α', 'a'),
            Map.entry('ο', 'o'),
            Map.entry('ρ', 'p'));

    private NameKey() {}

    /** The key of a name: two names with one key are one name. */
    static String of(String name) {
        if (Spelling.isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        StringBuilder key = new StringBuilder(name.length() + 8);
        StringBuilder tones = new StringBuilder(2);
        String apart = Normalizer.normalize(visible(name), Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
            } else if (c == ' ') {
                key.append(tones).append(c);
                tones.setLength(0);
            } else {
                key.append(likeD(c) ? 'đ' : c);
            }
        }
        return key.append(tones).toString();
    }

    /** What is left of a name without any mark, to find what a mistyped one may mean. */
    static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        of(name).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(NameKey::plain)
                .forEach(skeleton::appendCodePoint);
        return skeleton.toString();
    }

    /** Names the letter that only looks like Đ, such as U+00D0, or nothing where there is none. */
    static Optional<String> likeD(String name) {
        return name.codePoints()
                .filter(c -> likeD((char) Character.toLowerCase(c)))
                .mapToObj(NameKey::named)
                .findFirst();
    }

    /** Names the first letter that is not Latin in a name that is, such as U+043E; the eye cannot tell. */
    static Optional<String> foreign(String name) {
        boolean latin = name.codePoints().anyMatch(NameKey::isLatin);
        return name.codePoints()
                .filter(c -> latin && Character.isLetter(c) && !isLatin(c))
                .mapToObj(NameKey::named)
                .findFirst();
    }

    /** Every run of spaces is one space, and what cannot be seen is not there. */
    private static String visible(String name) {
        StringBuilder seen = new StringBuilder(name.length());
        boolean space = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                seen.append(space && seen.length() > 0 ? " " : "").append(c);
                space = false;
            }
        }
        return seen.toString();
    }

    private static int plain(int c) {
        return switch (c) {
            case 'đ' -> 'd';
            case 'y' -> 'i';
            default ->
                LOOK_ALIKE.getOrDefault((char) c, (char) c) == 'y' ? 'i' : LOOK_ALIKE.getOrDefault((char) c, (char) c);
        };
    }

    // the Icelandic ð and the African ɖ, whose capitals cannot be told from Đ
    private static boolean likeD(char lower) {
        return lower == '\u00F0' || lower == '\u0256';
    }

    private static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static String named(int c) {
        return String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(c), c);
    }
}
