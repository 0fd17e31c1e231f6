package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook of the fault collection with one part changed, as another program might have written it. */
final class ChangedWorkbook {

    private ChangedWorkbook() {}

    static Path of(String name, String part, Path folder, UnaryOperator<String> change) throws IOException {
        Path changed = folder.resolve(name);
        try (ZipFile from = new ZipFile(TestFiles.of("faults/" + name).toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    to.write(
                            entry.getName().equals(part) ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
                }
            }
        }
        return changed;
    }
}
