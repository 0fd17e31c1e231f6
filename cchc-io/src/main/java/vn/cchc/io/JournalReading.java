package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Cuts a stream of bytes into lines for a chain, and never keeps more than one line that is too long. */
final class JournalReading {

    private static final int CHUNK = 1 << 16;

    private final JournalChain chain;
    private byte[] buffer = new byte[2 * CHUNK];
    private int start;
    private int end;
    private boolean skipping;

    /**
     * How a file ends.
     *
     * @param torn the bytes of a last line that was never finished
     * @param unended whether the last line is whole but lacks its line end
     */
    record End(int torn, boolean unended) {}

    JournalReading(JournalChain chain) {
        this.chain = chain;
    }

    static ReadResult<Journal> of(InputStream in, String displayName) throws IOException {
        JournalChain chain = JournalChain.named(displayName);
        JournalReading reading = new JournalReading(chain);
        MessageDigest digest = FileReading.sha256();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            digest.update(chunk, 0, count);
            reading.take(chunk, count);
        }
        reading.finish();
        return new ReadResult<>(chain.journal(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Takes the next bytes, and gives the chain every line that they end. */
    void take(byte[] bytes, int count) {
        append(bytes, count);
        int from = end - count;
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                line(i);
            }
        }
        if (end - start > JournalEntryReading.LONGEST) {
            skipping = true;
            start = end;
        }
    }

    /** Gives the chain what is left behind the last line end. */
    End finish() {
        if (skipping) {
            chain.addTooLong();
            return new End(0, false);
        }
        int left = end - start;
        boolean whole = left > 0 && chain.addUnended(buffer, start, end);
        return new End(whole ? 0 : left, whole);
    }

    private void line(int lineEnd) {
        if (skipping) {
            chain.addTooLong();
            skipping = false;
        } else {
            chain.add(buffer, start, lineEnd);
        }
        start = lineEnd + 1;
    }

    private void append(byte[] bytes, int count) {
        if (end + count > buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
            if (end + count > buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
        System.arraycopy(bytes, 0, buffer, end, count);
        end += count;
    }
}
