package vn.cchc.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;

/**
 * Tells the delimiter from the headings: the one that stands there outside quotes.
 *
 * <p>Where two stand there, the one that every following row has equally often; where that does not decide, the user is asked.
 */
final class CsvDelimiter {

    /** As many characters as are looked at. */
    static final int HEAD = 1 << 16;

    private static final char[] CANDIDATES = {',', ';', '\t'};
    private static final Pattern OPENING_LINE = Pattern.compile("\"?\\[[^\\[\\]]+]\"?[;,\\t\\s]*");
    private static final int ROWS = 50;
    private static final int TITLES = 10;

    private CsvDelimiter() {}

    static char of(String head, Origin origin) {
        List<String> lines = lines(head);
        Optional<Character> below = belowTitles(lines);
        if (below.isPresent()) {
            return below.get();
        }
        boolean heading = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (OPENING_LINE.matcher(line).matches()) {
                heading = true;
            } else if (heading) {
                heading = false;
                Optional<Character> told = told(lines, i, origin);
                if (told.isPresent()) {
                    return told.get();
                }
            }
        }
        return ',';
    }

    /**
     * The delimiter of the first line from which on one delimiter alone stands equally often in every line, where the lines above it are
     * titles: they have less of it, or none.
     */
    private static Optional<Character> belowTitles(List<String> lines) {
        if (lines.isEmpty()
                || lines.stream().anyMatch(l -> OPENING_LINE.matcher(l).matches())) {
            return Optional.empty();
        }
        if (standing(lines, 0).stream().anyMatch(candidate -> isEven(lines, 0, candidate))) {
            return Optional.empty();
        }
        for (int i = 1; i < Math.min(TITLES, lines.size() - 1); i++) {
            int line = i;
            List<Character> even = standing(lines, i).stream()
                    .filter(candidate -> isEven(lines, line, candidate) && count(lines.get(0), candidate) == 0)
                    .toList();
            if (even.size() == 1) {
                return Optional.of(even.get(0));
            }
        }
        return Optional.empty();
    }

    private static List<Character> standing(List<String> lines, int line) {
        List<Character> standing = new ArrayList<>();
        for (char candidate : CANDIDATES) {
            if (count(lines.get(line), candidate) > 0) {
                standing.add(candidate);
            }
        }
        return standing;
    }

    private static Optional<Character> told(List<String> lines, int heading, Origin origin) {
        List<Character> standing = standing(lines, heading);
        if (standing.size() < 2) {
            return standing.stream().findFirst();
        }
        standing.removeIf(candidate -> !isEven(lines, heading, candidate));
        if (standing.size() != 1) {
            throw RefusedFileException.of(origin, Code.CSV_DELIMITER_UNCLEAR, lines.get(heading));
        }
        return Optional.of(standing.get(0));
    }

    private static boolean isEven(List<String> lines, int heading, char candidate) {
        int expected = count(lines.get(heading), candidate);
        int end = Math.min(lines.size(), heading + ROWS);
        for (int i = heading + 1; i < end && !OPENING_LINE.matcher(lines.get(i)).matches(); i++) {
            if (count(lines.get(i), candidate) != expected) {
                return false;
            }
        }
        return true;
    }

    private static int count(String line, char candidate) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == candidate && !quoted ? 1 : 0;
        }
        return count;
    }

    /** Splits at line ends outside quotes, without blank lines, comments and a last line that may be cut. */
    private static List<String> lines(String head) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                addLine(lines, head.substring(start, i));
                start = i + 1;
            }
        }
        if (head.length() < HEAD || lines.isEmpty()) {
            addLine(lines, head.substring(start));
        }
        return lines;
    }

    private static void addLine(List<String> lines, String line) {
        String unquoted = line.startsWith("\"") ? line.substring(1) : line;
        if (!line.isBlank() && !CsvLines.isComment(unquoted)) {
            lines.add(line);
        }
    }
}
