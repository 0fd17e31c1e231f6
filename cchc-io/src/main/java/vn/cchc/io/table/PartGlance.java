package vn.cchc.io.table;

/**
 * Looks for what a {@link PartScan} might refuse, and only for that: a part that shows nothing of it, as nearly all do, needs no closer look
 * at each of its bytes.
 */
final class PartGlance {

    private static final boolean[] TELLING = telling('=', '!', 0, 0xFE, 0xFF);

    private PartGlance() {}

    /**
     * Returns whether nothing between two places can be refused: no declaration, no other charset, no cell reference of more than three letters.
     *
     * @param bytes whole tags and the texts between them
     */
    static boolean isHarmless(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (TELLING[bytes[i] & 0xFF] && !isHarmless(bytes, i, start, end)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmless(byte[] bytes, int at, int start, int end) {
        return switch (bytes[at]) {
            case '=' -> !isAfterR(bytes, at, start) || isShortReference(bytes, at + 1, end);
            case '!' -> at > start && bytes[at - 1] != '<';
            default -> false;
        };
    }

    private static boolean isAfterR(byte[] bytes, int at, int start) {
        int before = at - 1;
        while (before > start && PartScan.isSpace(bytes[before])) {
            before--;
        }
        return before > start && bytes[before] == 'r' && PartScan.isSpace(bytes[before - 1]);
    }

    private static boolean isShortReference(byte[] bytes, int from, int end) {
        int letters = 0;
        int quotes = 0;
        for (int i = from; i < end && quotes < 2; i++) {
            byte b = bytes[i];
            quotes += b == '"' || b == '\'' ? 1 : 0;
            letters += b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' ? 1 : 0;
            if (b == '&' || letters > PartScan.LONGEST_COLUMN) {
                return false;
            }
        }
        return quotes == 2;
    }

    private static boolean[] telling(int... bytes) {
        boolean[] telling = new boolean[256];
        for (int b : bytes) {
            telling[b] = true;
        }
        return telling;
    }
}
