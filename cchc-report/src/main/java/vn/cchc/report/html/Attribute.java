package vn.cchc.report.html;

import vn.cchc.model.problem.Language;

/**
 * An attribute of an element. No value comes from data but texts that are read aloud; an address is a {@link Link}.
 *
 * @param name the name, one of those made here
 * @param value the value, escaped when it is written
 */
record Attribute(String name, String value) {

    static Attribute css(String classes) {
        return new Attribute("class", classes);
    }

    static Attribute id(String id) {
        return new Attribute("id", id);
    }

    static Attribute lang(Language language) {
        return new Attribute("lang", language.tag());
    }

    static Attribute scope(String of) {
        return new Attribute("scope", of);
    }

    static Attribute span(int columns) {
        return new Attribute("colspan", String.valueOf(columns));
    }

    static Attribute href(Link link) {
        return new Attribute("href", link.target());
    }

    static Attribute label(String text) {
        return new Attribute("aria-label", text);
    }

    static Attribute labelledBy(String id) {
        return new Attribute("aria-labelledby", id);
    }

    static Attribute role(String role) {
        return new Attribute("role", role);
    }

    /** An attribute of the head of a page or the shape of a picture. */
    static Attribute of(String name, Object value) {
        return new Attribute(name, String.valueOf(value));
    }
}
