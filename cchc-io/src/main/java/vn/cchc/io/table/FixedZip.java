package vn.cchc.io.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a drafted package again without the time of the machine: equal contents make equal bytes. */
public final class FixedZip {

    /** Not the first moment of the zip calendar, which Java would store a second time with the machine's zone. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String END_OF_ROW = "</row>";

    private static final UnaryOperator<String> UNCHANGED = text -> text;

    private FixedZip() {}

    /** Packs a draft that lies in memory; what it says of its making stays. */
    public static void copy(byte[] draft, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(draft))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                begin(part, packed);
                parts.transferTo(packed);
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    static void copy(Path draft, OutputStream out, Instant created) throws IOException {
        copy(draft, out, created, UNCHANGED);
    }

    /** The same with a change to the text of the sheets, one row at a time, and of the workbook. */
    static void copy(Path draft, OutputStream out, Instant created, UnaryOperator<String> change) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // by the directory at its end: the draft was streamed, so its entries do not tell their sizes
        try (ZipFile parts = new ZipFile(draft.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                begin(part, packed);
                try (InputStream in = parts.getInputStream(part)) {
                    copy(part, in, packed, created, change);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
        packed.flush();
    }

    @SuppressWarnings("ReferenceEquality") // what nobody changes is handed through as it is
    private static void copy(
            ZipEntry part, InputStream in, OutputStream packed, Instant created, UnaryOperator<String> change)
            throws IOException {
        if (part.getName().equals("docProps/core.xml")) {
            packed.write(dated(new String(in.readAllBytes(), StandardCharsets.UTF_8), created));
        } else if (part.getName().startsWith("xl/work") && change != UNCHANGED) {
            changeByRow(in, packed, change);
        } else {
            in.transferTo(packed);
        }
    }

    /** Row by row, so that a sheet of thousands is never held at once; what follows the last row is one piece. */
    private static void changeByRow(InputStream in, OutputStream packed, UnaryOperator<String> change)
            throws IOException {
        Reader part = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder piece = new StringBuilder();
        for (int read = part.read(); read >= 0; read = part.read()) {
            piece.append((char) read);
            int start = piece.length() - END_OF_ROW.length();
            if (read == '>' && start >= 0 && piece.indexOf(END_OF_ROW, start) >= 0) {
                write(piece, packed, change);
            }
        }
        write(piece, packed, change);
    }

    private static void write(StringBuilder piece, OutputStream packed, UnaryOperator<String> change)
            throws IOException {
        packed.write(change.apply(piece.toString()).getBytes(StandardCharsets.UTF_8));
        piece.setLength(0);
    }

    private static void begin(ZipEntry part, ZipOutputStream packed) throws IOException {
        ZipEntry fixed = new ZipEntry(part.getName());
        fixed.setTimeLocal(FIXED_TIME);
        packed.putNextEntry(fixed);
    }

    private static byte[] dated(String core, Instant created) {
        return core.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + created)
                .getBytes(StandardCharsets.UTF_8);
    }
}
