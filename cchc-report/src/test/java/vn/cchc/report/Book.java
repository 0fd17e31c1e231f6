package vn.cchc.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A workbook as a parser of XML reads its parts.
 *
 * @param parts the parts by name
 * @param sheets the sheets by the name that people see
 */
record Book(Map<String, byte[]> parts, Map<String, Sheet> sheets) {

    /**
     * A cell.
     *
     * @param text its value; empty where none is stored
     * @param formula its formula; empty for none
     * @param isText whether its value is a text
     */
    record Cell(String text, String formula, boolean isText) {

        static final Cell NONE = new Cell("", "", false);
    }

    /** A sheet: its cells by name, such as {@code B7}, and its XML. */
    record Sheet(Map<String, Cell> cells, Document xml) {

        Cell cell(String name) {
            return cells.getOrDefault(name, Cell.NONE);
        }

        /** The letters of the column with a heading. */
        String column(String heading) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().matches("[A-Z]+10"))
                    .filter(cell -> cell.getValue().text().equals(heading))
                    .map(cell -> cell.getKey().replaceAll("\\d", ""))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no column " + heading));
        }
    }

    static Book of(ResultWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return read(bytes.toByteArray());
    }

    static Book read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    static Book read(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<String> strings = xml(parts, "xl/sharedStrings.xml").select("si").stream()
                .map(Element::wholeText)
                .toList();
        Map<String, String> targets = new LinkedHashMap<>();
        xml(parts, "xl/_rels/workbook.xml.rels")
                .select("Relationship")
                .forEach(link -> targets.put(link.attr("Id"), link.attr("Target")));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Element sheet : xml(parts, "xl/workbook.xml").select("sheet")) {
            sheets.put(sheet.attr("name"), sheet(xml(parts, "xl/" + targets.get(sheet.attr("r:id"))), strings));
        }
        return new Book(parts, sheets);
    }

    private static Document xml(Map<String, byte[]> parts, String name) throws IOException {
        try (InputStream in = new ByteArrayInputStream(parts.get(name))) {
            return Jsoup.parse(in, "UTF-8", "", Parser.xmlParser());
        }
    }

    Document part(String name) throws IOException {
        return xml(parts, name);
    }

    private static Sheet sheet(Document xml, List<String> strings) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Element cell : xml.select("c")) {
            Element value = cell.selectFirst("v");
            Element formula = cell.selectFirst("f");
            String stored = value == null ? "" : value.wholeText();
            boolean shared = cell.attr("t").equals("s");
            cells.put(
                    cell.attr("r"),
                    new Cell(
                            shared ? strings.get(Integer.parseInt(stored)) : stored,
                            formula == null ? "" : formula.wholeText(),
                            shared || cell.attr("t").equals("str")));
        }
        return new Sheet(cells, xml);
    }

    /** Writes a workbook whose sheets are changed. */
    static void write(byte[] workbook, Path file, UnaryOperator<String> sheet) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : read(workbook).parts().entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                String text = new String(part.getValue(), java.nio.charset.StandardCharsets.UTF_8);
                out.write((part.getKey().startsWith("xl/worksheets/") ? sheet.apply(text) : text)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
