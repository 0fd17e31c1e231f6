package vn.cchc.report.html;

import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param text its text
 * @param small a second line in small letters; empty for none
 * @param link where its text leads
 * @param css its class; empty for none
 */
record Cell(String text, String small, Optional<Link> link, String css) {

    static Cell of(String text) {
        return new Cell(text, "", Optional.empty(), "");
    }

    static Cell of(String text, Link link) {
        return new Cell(text, "", Optional.of(link), "");
    }

    Cell with(String css) {
        return new Cell(text, small, link, css);
    }

    Cell small(String line) {
        return new Cell(text, line, link, css);
    }

    void write(Markup html, Tag tag, Attribute... attributes) {
        if (css.isEmpty()) {
            html.open(tag, attributes);
        } else {
            Attribute[] more = java.util.Arrays.copyOf(attributes, attributes.length + 1);
            more[attributes.length] = Attribute.css(css);
            html.open(tag, more);
        }
        if (link.isPresent()) {
            html.element(Tag.A, text, Attribute.href(link.get()));
        } else {
            html.text(text);
        }
        if (!small.isEmpty()) {
            html.element(Tag.SMALL, small);
        }
        html.close(tag);
    }
}
