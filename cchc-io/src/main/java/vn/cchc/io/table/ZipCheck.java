package vn.cchc.io.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;

/** Looks through the parts of a workbook before anything is made of them, so that a hostile one costs little. */
final class ZipCheck {

    /** A sheet shrinks to a thirtieth, rarely to a hundredth; a bomb to a thousandth. */
    private static final long HIGHEST_RATIO = 250;

    private static final long RATIO_MATTERS = 16L << 20;

    private final Origin origin;
    private final long limit;
    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private ZipCheck(Origin origin, long limit) {
        this.origin = origin;
        this.limit = limit;
    }

    /** Refuses a file that is no workbook, or one that attacks its reader; answers the lower-case names of the parts. */
    static Set<String> parts(Path file, Origin origin, long limit) throws IOException {
        ZipCheck check = new ZipCheck(origin, limit);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return check.parts(zip);
        } catch (ZipException | EOFException e) {
            throw check.notUnderstood("ZIP");
        }
    }

    private Set<String> parts(ZipFile zip) throws IOException {
        Set<String> names = new HashSet<>();
        for (ZipEntry part : Collections.list(zip.entries())) {
            if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
                throw notUnderstood("ZIP, 2 × " + part.getName());
            }
        }
        if (!names.contains("[content_types].xml") || names.stream().noneMatch(n -> n.startsWith("xl/"))) {
            throw notUnderstood(kind(zip));
        }
        for (ZipEntry part : Collections.list(zip.entries())) {
            check(zip, part);
        }
        return names;
    }

    /** Counts the bytes of a part and glances at them; only where that shows something is each of them looked at, from the first on. */
    private void check(ZipFile zip, ZipEntry part) throws IOException {
        Optional<PartScan> scan = Optional.empty();
        long size = 0;
        int kept = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer, kept, buffer.length - kept)) {
                size += count;
                checkSize(size, count, part.getCompressedSize());
                if (size == count && part.getName().equals("xl/workbook.xml") && isStrict(count)) {
                    throw notUnderstood("Strict Open XML");
                }
                if (scan.isPresent()) {
                    scan(scan.get(), part, buffer, count);
                    continue;
                }
                // the last tag may have only begun: it follows with the next bytes
                int end = kept + count;
                int whole = lastTag(end);
                if (whole > 0 && PartGlance.isHarmless(buffer, 0, whole)) {
                    kept = end - whole;
                    System.arraycopy(buffer, whole, buffer, 0, kept);
                } else {
                    kept = 0;
                    scan = Optional.of(scanned(zip, part, size));
                }
            }
        }
        if (!PartGlance.isHarmless(buffer, 0, kept)) {
            scanned(zip, part, size);
        }
    }

    /** Looks at each of the first bytes of a part. */
    private PartScan scanned(ZipFile zip, ZipEntry part, long size) throws IOException {
        PartScan scan = new PartScan();
        byte[] bytes = new byte[1 << 13];
        long rest = size;
        try (InputStream in = zip.getInputStream(part)) {
            while (rest > 0) {
                int count = in.read(bytes, 0, (int) Math.min(bytes.length, rest));
                if (count < 0) {
                    break;
                }
                scan(scan, part, bytes, count);
                rest -= count;
            }
        }
        return scan;
    }

    private void scan(PartScan scan, ZipEntry part, byte[] bytes, int count) {
        scan.take(bytes, count);
        scan.fault().ifPresent(fault -> {
            throw notUnderstood(fault + " (" + part.getName() + ')');
        });
    }

    private int lastTag(int end) {
        int last = end - 1;
        while (last > 0 && buffer[last] != '<') {
            last--;
        }
        return last;
    }

    /** The library knows the names of the transitional kind only, the one that spreadsheet programs write unless they are told otherwise. */
    private boolean isStrict(int count) {
        return new String(buffer, 0, count, StandardCharsets.US_ASCII).contains("http://purl.oclc.org/ooxml/");
    }

    private void checkSize(long size, int count, long compressed) {
        total += count;
        boolean bomb = size > RATIO_MATTERS && size / HIGHEST_RATIO > Math.max(compressed, 1);
        if (total > limit || bomb) {
            throw RefusedFileException.of(origin, Code.FILE_TOO_LARGE, "> " + total + " byte", limit + " byte");
        }
    }

    private RefusedFileException notUnderstood(String found) {
        return RefusedFileException.of(origin, Code.FILE_NOT_UNDERSTOOD, found, "XLSX");
    }

    private static String kind(ZipFile zip) throws IOException {
        ZipEntry type = zip.getEntry("mimetype");
        if (type != null) {
            try (InputStream in = zip.getInputStream(type)) {
                String text = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                return text.contains("opendocument") ? "OpenDocument (.ods)" : "ZIP";
            }
        }
        return zip.getEntry("word/document.xml") == null ? "ZIP" : "DOCX";
    }
}
