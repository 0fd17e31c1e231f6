package vn.cchc.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file as an XML parser sees its parts. */
final class WordPackage {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final Map<String, Document> parts = new LinkedHashMap<>();
    private final List<ZipEntry> entries = new ArrayList<>();

    /** Who writes a paper. */
    interface Paper {
        void write(OutputStream out) throws IOException;
    }

    static WordPackage of(Paper paper) {
        try {
            return new WordPackage(bytes(paper));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(Paper paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        paper.write(bytes);
        return bytes.toByteArray();
    }

    private WordPackage(byte[] bytes) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
                parts.put(
                        entry.getName(),
                        factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
    }

    Map<String, Document> parts() {
        return parts;
    }

    List<ZipEntry> entries() {
        return entries;
    }

    Document document() {
        return parts.get("word/document.xml");
    }

    /** The parts with the heads of pages. */
    List<Document> headers() {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("word/header"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Tables whose first row is a head; the others only place things beside each other. */
    List<Element> tables() {
        return all(document(), "tbl").stream()
                .filter(table -> !all(table, "tblHeader").isEmpty())
                .toList();
    }

    /** The texts of the cells of each row beneath the head. */
    static List<List<String>> rows(Element table) {
        return all(table, "tr").stream()
                .skip(1)
                .map(row -> all(row, "tc").stream().map(WordPackage::text).toList())
                .toList();
    }

    static List<String> heads(Element table) {
        return all(all(table, "tr").get(0), "tc").stream()
                .map(WordPackage::text)
                .toList();
    }

    /** The texts of the paragraphs, in order, those of tables too. */
    List<String> paragraphs() {
        return all(document(), "p").stream().map(WordPackage::text).toList();
    }

    static List<Element> all(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagNameNS(WORD, name)
                : ((Element) within).getElementsByTagNameNS(WORD, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(WORD, name);
    }

    /** The text of an element, a line end for each break. */
    static String text(Node within) {
        StringBuilder text = new StringBuilder();
        NodeList all = within instanceof Document document
                ? document.getElementsByTagNameNS(WORD, "*")
                : ((Element) within).getElementsByTagNameNS(WORD, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Node node = all.item(i);
            if (node.getLocalName().equals("t")) {
                text.append(node.getTextContent());
            } else if (node.getLocalName().equals("br")) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Every element and the names of its attributes, without what is written in them. */
    static List<String> outline(Document part) {
        List<String> lines = new ArrayList<>();
        NodeList all = part.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Node node = all.item(i);
            StringBuilder line = new StringBuilder(node.getNodeName());
            for (int a = 0; a < node.getAttributes().getLength(); a++) {
                String attribute = node.getAttributes().item(a).toString();
                // only says that a blank stands at an end of the text
                if (!attribute.startsWith("xml:space")) {
                    line.append(' ').append(attribute);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
