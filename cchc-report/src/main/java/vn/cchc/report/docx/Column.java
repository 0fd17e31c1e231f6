package vn.cchc.report.docx;

/**
 * A column of a table.
 *
 * @param head what stands above it
 * @param share its part of the width of the page, in relation to the others
 * @param look how its cells look
 */
record Column(String head, int share, Look look) {

    static Column text(String head, int share) {
        return new Column(head, share, Look.CELL);
    }

    static Column number(String head, int share) {
        return new Column(head, share, Look.CENTERED_CELL);
    }
}
