package vn.cchc.report.html;

/**
 * An address inside the report: a file that was named from numbers and plain letters, a place in it, or both.
 *
 * @param target the address as it is written
 */
record Link(String target) {

    Link {
        if (!target.matches("[A-Za-z0-9./#-]+")) {
            throw new IllegalArgumentException("no address inside a report: " + target);
        }
    }

    static Link place(String id) {
        return new Link("#" + id);
    }
}
