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

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /**
     * What a line reads.
     *
     * @param text the line, up to the first byte that is no UTF-8
     * @param fault the number of that byte, from 1, or 0 for none
     */
    record Decoded(String text, int fault) {}

    Decoded decode(byte[] bytes, int start, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer text = CharBuffer.allocate(end - start);
        boolean sound = decoder.reset().decode(in, text, true).isUnderflow();
        return new Decoded(text.flip().toString(), sound ? 0 : in.position() - start + 1);
    }
}
