package vn.cchc.io;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads lines as UTF-8 and refuses every other byte: a decoder that puts a sign in the place of what it cannot read would let two different
 * lines look the same.
 */
final class JournalText {

    private static final int USUAL_LENGTH = 1 << 12;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer buffer = CharBuffer.allocate(USUAL_LENGTH);

    /**
     * What a line reads.
     *
     * @param text the line, up to the first byte that is no UTF-8; it is overwritten by the next line
     * @param fault the number of that byte, from 1, or 0 for none
     */
    record Decoded(CharBuffer text, int fault) {}

    Decoded decode(byte[] bytes, int start, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        // a line has at most as many characters as bytes
        if (buffer.capacity() < end - start) {
            buffer = CharBuffer.allocate(2 * (end - start));
        }
        boolean sound = decoder.reset().decode(in, buffer.clear(), true).isUnderflow();
        return new Decoded(buffer.flip(), sound ? 0 : in.position() - start + 1);
    }
}
