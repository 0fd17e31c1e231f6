package vn.cchc.examples.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Keeps what a file may have brought along from steering the terminal: control characters and marks of direction are shown as one sign. */
final class PlainWriter extends FilterWriter {

    private static final char SIGN = '\uFFFD';

    PlainWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(plain((char) character));
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            plain[i] = plain(buffer[offset + i]);
        }
        out.write(plain, 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.toCharArray(), offset, length);
    }

    private static char plain(char character) {
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        boolean direction = character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069'
                || character == '\u200E'
                || character == '\u200F';
        return Character.isISOControl(character) && !layout || direction ? SIGN : character;
    }
}
