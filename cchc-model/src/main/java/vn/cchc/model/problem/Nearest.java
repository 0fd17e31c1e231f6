package vn.cchc.model.problem;

import java.util.Collection;
import java.util.Locale;

/** Finds the known code or word that a mistyped one probably means; never more than a suggestion. */
public final class Nearest {

    private static final int FARTHEST = 2;
    private static final int LONG_WORD = 8;
    private static final int SHORTEST_WORD = 4;

    private Nearest() {}

    /** Returns the nearest known code, at most two changes away, or an empty text where none is near. */
    public static String code(String found, Collection<String> known) {
        return within(Math.min(FARTHEST, found.length() - 1), found, known);
    }

    /** Returns the nearest known word, whatever its case, or an empty text where none is near: short words differ by a letter too easily. */
    public static String word(String found, Collection<String> known) {
        return found.length() < SHORTEST_WORD ? "" : within(found.length() < LONG_WORD ? 1 : FARTHEST, found, known);
    }

    private static String within(int farthest, String found, Collection<String> known) {
        String nearest = "";
        int least = farthest + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - found.length()) < least) {
                int distance = distance(found.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    /** Counts letters put in, left out or changed, and neighbours that changed places. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean crossed = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return crossed ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
