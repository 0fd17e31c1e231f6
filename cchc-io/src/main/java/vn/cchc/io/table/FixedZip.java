package vn.cchc.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a drafted workbook again without the time of the machine: equal tables make equal bytes. */
final class FixedZip {

    /** Not the first moment of the zip calendar, which Java would store a second time with the machine's zone. */
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final UnaryOperator<String> UNCHANGED = text -> text;

    private FixedZip() {}

    static void copy(Path draft, OutputStream out, Instant created) throws IOException {
        copy(draft, out, created, UNCHANGED);
    }

    /** The same with a change to the text of the sheets and of the workbook. */
    static void copy(Path draft, OutputStream out, Instant created, UnaryOperator<String> change) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // by the directory at its end: the draft was streamed, so its entries do not tell their sizes
        try (ZipFile parts = new ZipFile(draft.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(FIXED_TIME);
                packed.putNextEntry(fixed);
                try (InputStream in = parts.getInputStream(part)) {
                    copy(part, in, packed, created, change);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
        packed.flush();
    }

    private static void copy(
            ZipEntry part, InputStream in, OutputStream packed, Instant created, UnaryOperator<String> change)
            throws IOException {
        if (part.getName().equals("docProps/core.xml")) {
            packed.write(dated(new String(in.readAllBytes(), StandardCharsets.UTF_8), created));
        } else if (part.getName().startsWith("xl/work") && change != UNCHANGED) {
            packed.write(change.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(packed);
        }
    }

    private static byte[] dated(String core, Instant created) {
        return core.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + created)
                .getBytes(StandardCharsets.UTF_8);
    }
}
