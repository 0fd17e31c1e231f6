package vn.cchc.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the end that every line of a journal has, and tells whether its hash is that of what stands before. */
final class JournalSeal {

    private static final int HASH_LENGTH = 64;
    private static final byte[] PREV = bytes(JournalLine.PREV);
    private static final byte[] HASH = bytes(JournalLine.HASH);
    private static final byte[] END = bytes(JournalLine.END);

    /** The bytes after what is hashed: the comma, the name and value of the hash, and the closing brace. */
    static final int AFTER_HASHED = HASH.length - 1 + HASH_LENGTH + END.length;

    private static final int LENGTH = PREV.length + HASH_LENGTH + 1 + AFTER_HASHED;

    // looked up, not compared: which of the sixteen digits comes next no processor can foretell
    private static final boolean[] HEX = new boolean[256];

    static {
        "0123456789abcdef".chars().forEach(c -> HEX[c] = true);
    }

    private final MessageDigest digest = FileReading.sha256();

    /**
     * The end of a line.
     *
     * @param prev the hash of the line before, as the line says
     * @param hash its own hash, as the line says
     * @param intact whether that is the hash of its content
     */
    record Seal(String prev, String hash, boolean intact) {}

    /** Returns the end of a line, or nothing where it is none of a journal. */
    Optional<Seal> find(byte[] bytes, int start, int end) {
        int at = end - LENGTH;
        if (at < start
                || !holds(bytes, at, PREV)
                || !holds(bytes, at + PREV.length + HASH_LENGTH, HASH)
                || !holds(bytes, end - END.length, END)) {
            return Optional.empty();
        }
        int prev = at + PREV.length;
        int hash = end - END.length - HASH_LENGTH;
        if (!isHex(bytes, prev) || !isHex(bytes, hash)) {
            return Optional.empty();
        }
        digest.update(bytes, start, end - AFTER_HASHED - start);
        String said = text(bytes, hash);
        return Optional.of(new Seal(
                text(bytes, prev),
                said,
                HexFormat.of().formatHex(digest.digest()).equals(said)));
    }

    private static boolean holds(byte[] bytes, int at, byte[] expected) {
        return ByteBuffer.wrap(bytes, at, expected.length).equals(ByteBuffer.wrap(expected));
    }

    private static boolean isHex(byte[] bytes, int at) {
        for (int i = at; i < at + HASH_LENGTH; i++) {
            if (!HEX[bytes[i] & 0xff]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, HASH_LENGTH, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
