package vn.cchc.io.table;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that its reader cannot close: whoever opened it does, and the rest of its bytes still count for the fingerprint. */
final class LeftOpen extends FilterInputStream {

    LeftOpen(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // the caller's
    }
}
