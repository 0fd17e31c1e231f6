package vn.cchc.io;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the parent of a criterion from its code where a printed table has no column for it: 1.2 below 1, 1 below the section II above it, a)
 * below the number above it. Whether that was meant is proven by the sums.
 */
final class Outline {

    private static final Pattern ROMAN = Pattern.compile("(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})");
    private static final Pattern LETTER = Pattern.compile("[A-HĐ]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");
    private static final Pattern SMALL = Pattern.compile("[a-zđ]");

    private final Set<String> seen = new HashSet<>();
    private Optional<String> letter = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> number = Optional.empty();

    /** Returns the code of the row above which this one hangs from, and remembers this one. */
    Optional<String> parent(String code) {
        Optional<String> parent = find(code);
        seen.add(code);
        if (LETTER.matcher(code).matches()) {
            letter = Optional.of(code);
            section = Optional.empty();
        } else if (ROMAN.matcher(code).matches()) {
            section = Optional.of(code);
        } else if (NUMBER.matcher(code).matches()) {
            number = Optional.of(code);
        }
        return parent;
    }

    private Optional<String> find(String code) {
        for (int end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
            if (seen.contains(code.substring(0, end))) {
                return Optional.of(code.substring(0, end));
            }
        }
        if (NUMBER.matcher(code).matches()) {
            return section.or(() -> letter);
        }
        if (SMALL.matcher(code).matches()) {
            return number;
        }
        return ROMAN.matcher(code).matches() && !LETTER.matcher(code).matches() ? letter : Optional.empty();
    }
}
