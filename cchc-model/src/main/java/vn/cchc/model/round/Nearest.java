package vn.cchc.model.round;

import java.util.Collection;

/** Finds the known code that a mistyped one probably means; never more than a suggestion. */
final class Nearest {

    private static final int FARTHEST = 2;

    private Nearest() {}

    /** Returns the nearest known code, or an empty text where none is near. */
    static String to(String found, Collection<String> known) {
        String nearest = "";
        int least = Math.min(FARTHEST, found.length() - 1) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - found.length()) < least) {
                int distance = distance(found, candidate);
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
