package vn.cchc.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.cchc.report.content.Visible;

/**
 * Writes HTML and inline SVG. Elements are named by {@link Tag}, every text and every value of an attribute is escaped, and there is no way
 * around it: a name from data can be read, never obeyed.
 */
final class Markup {

    private static final int BUFFER = 1 << 15;

    private final Appendable out;
    private final StringBuilder buffer = new StringBuilder(BUFFER + 1024);
    private final Deque<Tag> open = new ArrayDeque<>();

    Markup(Appendable out) {
        this.out = out;
    }

    /** Begins the document. */
    Markup begin() {
        return raw("<!DOCTYPE html>");
    }

    /** Opens an element; one without content is closed at once. */
    Markup open(Tag tag, Attribute... attributes) {
        if (tag.startsLine()) {
            raw("\n");
        }
        raw("<").raw(tag.word());
        for (Attribute attribute : attributes) {
            write(attribute);
        }
        raw(tag.end() == Tag.End.OWN ? " />" : ">");
        if (tag.end() == Tag.End.TAG || tag.end() == Tag.End.IMPLIED) {
            open.push(tag);
        }
        return this;
    }

    /** Closes the element that was opened last, which must be of this name. */
    Markup close(Tag tag) {
        Tag last = open.poll();
        if (last != tag) {
            throw new IllegalStateException(tag + " is closed where " + last + " is open");
        }
        return tag.end() == Tag.End.IMPLIED ? this : raw("</").raw(tag.word()).raw(">");
    }

    /** Writes an element that holds a text. */
    Markup element(Tag tag, String text, Attribute... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Writes a text as what it is. */
    Markup text(String text) {
        escape(Visible.of(text), false);
        return this;
    }

    /** Writes the style of all pages, the only text that is not from data and not escaped. */
    Markup style(Style style) {
        return open(Tag.STYLE).raw(style.text()).close(Tag.STYLE);
    }

    private void write(Attribute attribute) {
        raw(" ").raw(attribute.name()).raw("=");
        String value = Visible.of(attribute.value());
        if (isPlain(value)) {
            raw(value);
        } else {
            raw("\"");
            escape(value, true);
            raw("\"");
        }
    }

    /** Whether a value stands without quotation marks, as the standard lets it. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && c != '-' && c != '.' && c != '#' && c != '_') {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private void escape(String text, boolean quoted) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String sign = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> quoted ? "&quot;" : "";
                default -> "";
            };
            if (!sign.isEmpty()) {
                raw(text, from, i).raw(sign);
                from = i + 1;
            }
        }
        raw(text, from, text.length());
    }

    private Markup raw(String text) {
        return raw(text, 0, text.length());
    }

    private Markup raw(String text, int from, int to) {
        buffer.append(text, from, to);
        return buffer.length() < BUFFER ? this : flush();
    }

    /** Hands on what was written so far. */
    Markup flush() {
        try {
            out.append(buffer);
            buffer.setLength(0);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
