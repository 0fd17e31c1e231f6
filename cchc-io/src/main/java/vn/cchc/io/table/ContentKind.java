package vn.cchc.io.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the first bytes of a file say it is, whatever its name says. */
record ContentKind(Optional<Format> format, String name) {

    /** As many bytes as are looked at. */
    static final int HEAD = 512;

    // [units] opens a section of CSV, so an array needs a second sign
    private static final Pattern JSON = Pattern.compile("(?s)\\{.*|\\[\\s*[\\[{\\]\"0-9-].*");
    private static final Pattern HTML =
            Pattern.compile("(?s)<(!doctype html|html|head|body|table|meta|style|script|div).*");

    static ContentKind of(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 'P', 'K', 5, 6)) {
            return known(Format.XLSX);
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return unknown("OLE2 (.xls, or a workbook with a password)");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return unknown("PDF");
        }
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
            return unknown("UTF-16");
        }
        return ofText(new String(head, StandardCharsets.UTF_8));
    }

    private static ContentKind ofText(String head) {
        String text = head.replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            return head.length() < HEAD ? unknown("0 byte") : known(Format.CSV);
        }
        if (JSON.matcher(text).matches()) {
            return known(Format.JSON);
        }
        if (HTML.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            return unknown("HTML");
        }
        return text.startsWith("<?xml") ? unknown("XML") : known(Format.CSV);
    }

    private static ContentKind known(Format format) {
        return new ContentKind(Optional.of(format), format.name());
    }

    private static ContentKind unknown(String name) {
        return new ContentKind(Optional.empty(), name);
    }

    private static boolean startsWith(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || head[i] != (byte) signature[i]) {
                return false;
            }
        }
        return true;
    }
}
