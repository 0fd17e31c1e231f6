package vn.cchc.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;

/**
 * Reads one charset strictly, UTF-8 with or without a byte-order mark: says at which byte it is not, and stops at the limit of bytes.
 */
final class StrictReader extends Reader {

    private final InputStream in;
    private final Origin origin;
    private final long limit;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final CharBuffer spare = CharBuffer.allocate(2).flip();
    private long bufferStart;
    private boolean ended;
    private boolean started;

    StrictReader(InputStream in, Charset charset, Origin origin, long limit) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.in = in;
        this.origin = origin;
        this.limit = limit;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (spare.hasRemaining()) {
            target[offset] = spare.get();
            return 1;
        }
        if (length > 1) {
            return decode(CharBuffer.wrap(target, offset, length));
        }
        // a pair of surrogates needs room for two
        int count = decode(spare.clear());
        spare.flip();
        return count < 0 ? count : read(target, offset, length);
    }

    /** Puts one character or more into a buffer with room for two; answers how many, or -1 at the end. */
    private int decode(CharBuffer chars) throws IOException {
        int start = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                throw RefusedFileException.of(origin, Code.NOT_UTF8, bufferStart + bytes.position() + 1);
            }
            if (chars.position() > start) {
                return chars.position() - start;
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bufferStart += bytes.position();
        bytes.compact();
        int wanted = started ? 1 : 3;
        int count = 0;
        while (count >= 0 && bytes.position() < bytes.capacity() && wanted > 0) {
            count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(count, 0));
            wanted -= count;
        }
        bytes.flip();
        ended = count < 0;
        if (bufferStart + bytes.limit() > limit) {
            throw RefusedFileException.of(origin, Code.FILE_TOO_LARGE, "> " + limit + " byte", limit + " byte");
        }
        skipMark();
    }

    private void skipMark() {
        if (started) {
            return;
        }
        started = true;
        boolean marked = bytes.limit() >= 3
                && bytes.get(0) == (byte) 0xEF
                && bytes.get(1) == (byte) 0xBB
                && bytes.get(2) == (byte) 0xBF;
        bytes.position(marked ? 3 : 0);
    }
}
