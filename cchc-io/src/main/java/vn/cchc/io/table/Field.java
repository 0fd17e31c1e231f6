package vn.cchc.io.table;

import java.util.List;

/**
 * A column that is understood: the name by which programs ask for it, and the headings by which people know it.
 *
 * @param name the name in programs and messages, itself a heading that is found
 * @param required whether a table without the column is refused
 * @param synonyms further headings, Vietnamese and English; case, spaces, underscores, tone marks and Unicode form do not matter
 */
public record Field(String name, boolean required, List<String> synonyms) {

    public Field {
        synonyms = List.copyOf(synonyms);
    }

    /** Returns a column that must be there. */
    public static Field required(String name, String... synonyms) {
        return new Field(name, true, List.of(synonyms));
    }

    /** Returns a column that may be there. */
    public static Field optional(String name, String... synonyms) {
        return new Field(name, false, List.of(synonyms));
    }
}
