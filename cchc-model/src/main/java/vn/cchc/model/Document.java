package vn.cchc.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A reference to a document that proves something (tài liệu kiểm chứng).
 *
 * <p>Files write {@code 12/BC-SNV | 2025-12-15 | Báo cáo | https://… | tr. 3}: number, date, title, address, page or section, of which the
 * last may be left out; several references are separated by {@code ;}. A text without {@code |} is a title. Within a part, {@code \|},
 * {@code \;} and {@code \\} stand for the characters themselves.
 *
 * @param number the number as printed
 * @param date its date
 * @param title its title
 * @param address where it is found
 * @param page the page or section meant
 */
public record Document(String number, Optional<LocalDate> date, String title, String address, String page) {

    private static final int PARTS = 5;

    /** Makes a reference; one that says nothing is refused. */
    public Document {
        number = number.strip();
        title = title.strip();
        address = address.strip();
        page = page.strip();
        if (date.isEmpty() && (number + title + address + page).isEmpty()) {
            throw refusal("");
        }
    }

    /** Returns a reference by title alone. */
    public static Document titled(String title) {
        return new Document("", Optional.empty(), title, "", "");
    }

    /**
     * Reads references as files write them.
     *
     * @throws InvalidValueException if a date is none, or a reference has more than five parts
     */
    public static List<Document> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return split(text, ';').stream()
                .filter(part -> !part.isBlank())
                .map(Document::one)
                .toList();
    }

    /** Writes references as {@link #parse} reads them. */
    public static String text(List<Document> documents) {
        return documents.stream().map(Document::toString).collect(Collectors.joining("; "));
    }

    private static Document one(String text) {
        List<String> parts = split(text, '|').stream().map(Document::plain).toList();
        if (parts.size() == 1) {
            return titled(parts.get(0));
        }
        if (parts.size() > PARTS) {
            throw refusal(text);
        }
        return new Document(part(parts, 0), date(part(parts, 1), text), part(parts, 2), part(parts, 3), part(parts, 4));
    }

    private static Optional<LocalDate> date(String text, String all) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw refusal(all);
        }
    }

    private static InvalidValueException refusal(String text) {
        return new InvalidValueException(Problem.of(Code.DOCUMENT_NOT_UNDERSTOOD, Subject.INPUT, text.strip()));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index).strip() : "";
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && ";|\\".indexOf(text.charAt(at + 1)) >= 0;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("|", "\\|");
    }

    /** Writes the reference as {@link #parse} reads it. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(
                escaped(number),
                date.map(LocalDate::toString).orElse(""),
                escaped(title),
                escaped(address),
                escaped(page)));
        if (number.isEmpty() && date.isEmpty() && address.isEmpty() && page.isEmpty()) {
            return parts.get(2);
        }
        while (parts.size() > 2 && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return String.join(" | ", parts);
    }
}
