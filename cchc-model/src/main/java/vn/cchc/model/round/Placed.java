package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Entry;
import vn.cchc.model.problem.Origin;

/**
 * A row with its place in its file or else in its list, and its moment among the entries.
 *
 * @param row the row
 * @param origin the place, for messages
 * @param moment when it was entered
 */
record Placed<R extends Entry>(R row, Origin origin, Moment moment) {

    /** The rows of every kind but marks, of which there are too many to hold them twice. */
    static final class Lists {

        private final Map<Class<?>, List<Placed<?>>> byKind = new LinkedHashMap<>();

        Lists(RoundRows rows) {
            List<Entry> entries = rows.entries();
            for (int i = 0; i < entries.size(); i++) {
                if (!rows.isListedMark(i) && !(entries.get(i) instanceof MarkRow)) {
                    add(entries.get(i), i, rows.listed());
                }
            }
        }

        private void add(Entry entry, int index, int listed) {
            List<Placed<?>> kind = byKind.computeIfAbsent(entry.getClass(), k -> new ArrayList<>());
            Origin origin = origin(entry, index < listed ? kind.size() : index);
            kind.add(new Placed<>(entry, origin, new Moment(position(index, listed), entry.time())));
        }

        @SuppressWarnings("unchecked") // each list holds the rows of its own kind
        <R extends Entry> List<Placed<R>> of(Class<R> kind) {
            return (List<Placed<R>>) (List<?>) byKind.getOrDefault(kind, List.of());
        }
    }

    /** The place of a row in its file, or else in its list, so that a host finds it. */
    static Origin origin(Entry entry, int index) {
        Origin given = entry.origin();
        return given == null ? Origin.NONE.atRow(index + 1) : given;
    }

    /** The position of an entry whose order is known, or {@link Moment#LISTED}. */
    static int position(int index, int listed) {
        return index < listed ? Moment.LISTED : index;
    }
}
