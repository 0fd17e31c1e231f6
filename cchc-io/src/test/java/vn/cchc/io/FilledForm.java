package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.cchc.io.table.Columns;
import vn.cchc.io.table.OtherColumns;
import vn.cchc.io.table.Row;
import vn.cchc.io.table.Table;
import vn.cchc.io.table.TableFiles;

/** A form with cells filled in, or parts changed, in the text of its parts: as by a program that keeps everything else. */
final class FilledForm {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Path file;

    FilledForm(Path file) {
        this.file = file;
    }

    /** Fills in the cell of a field, in the row of a criterion (and part, and unit, as the row has them). */
    FilledForm fill(String row, String field, String value) throws IOException {
        String cell = address(row, field);
        boolean number = value.matches("-?\\d+(\\.\\d+)?") && !field.equals("documents");
        String content = number
                ? "<v>" + value + "</v>"
                : "<is><t>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</t></is>";
        String type = number ? "" : " t=\"inlineStr\"";
        return change(SHEET, xml -> {
            Matcher found = Pattern.compile("<c r=\"" + cell + "\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)")
                    .matcher(xml);
            if (!found.find()) {
                throw new IllegalStateException("no cell " + cell);
            }
            String style = found.group(1) == null ? "" : found.group(1);
            return xml.substring(0, found.start()) + "<c r=\"" + cell + "\"" + style + type + ">" + content + "</c>"
                    + xml.substring(found.end());
        });
    }

    /** Returns the cell of a field in a row such as {@code 2.2/late}. */
    String address(String row, String field) throws IOException {
        Table table = Columns.headed(TableFiles.read(file).tables().get(0), Schema.TEMPLATE.fields());
        Columns columns = Columns.of(table, Schema.TEMPLATE.fields(), OtherColumns.KEEP, problem -> {});
        for (Row each : table.rows()) {
            List<String> name = new ArrayList<>();
            for (String key : List.of("unit", "criterion", "part")) {
                columns.find(key).ifPresent(column -> name.add(each.cell(column).text()));
            }
            name.removeIf(String::isEmpty);
            if (String.join("/", name).equals(row)) {
                return table.key(each, columns.find(field).orElseThrow()).cell().orElseThrow();
            }
        }
        throw new IllegalStateException("no row " + row);
    }

    /** Changes the text of a part. */
    FilledForm change(String part, UnaryOperator<String> change) throws IOException {
        Path changed = Files.createTempFile(file.toAbsolutePath().getParent(), "changed", ".tmp");
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(changed);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    to.write(
                            entry.getName().equals(part)
                                    ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
        Files.move(changed, file, StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /** Adds a part. */
    FilledForm add(String part, byte[] content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            Files.write(zip.getPath("/" + part), content);
        }
        return this;
    }

    Path file() {
        return file;
    }

    /** Returns the text of a part. */
    String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
