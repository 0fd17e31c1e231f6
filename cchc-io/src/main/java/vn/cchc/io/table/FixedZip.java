package vn.cchc.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a drafted workbook again without the time of the machine: equal tables make equal bytes. */
final class FixedZip {

    private static final LocalDateTime FIRST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private FixedZip() {}

    static void copy(Path draft, OutputStream out, Instant created) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(draft);
                ZipInputStream parts = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(part.getName());
                fixed.setTimeLocal(FIRST_TIME);
                packed.putNextEntry(fixed);
                if (part.getName().equals("docProps/core.xml")) {
                    packed.write(dated(new String(parts.readAllBytes(), StandardCharsets.UTF_8), created));
                } else {
                    parts.transferTo(packed);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
        packed.flush();
    }

    private static byte[] dated(String core, Instant created) {
        return core.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + created)
                .getBytes(StandardCharsets.UTF_8);
    }
}
