package vn.cchc.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a package again with the same time on every part, since the library that made it asked a clock. */
final class FixedZip {

    /** The first instant of 1980, the earliest that the format can hold, is taken for an earlier one and written with the machine's zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    static void write(byte[] made, OutputStream out) throws IOException {
        ZipOutputStream parts = new ZipOutputStream(out);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(made))) {
            for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(TIME);
                parts.putNextEntry(same);
                source.transferTo(parts);
                parts.closeEntry();
            }
        }
        parts.finish();
        parts.flush();
    }
}
