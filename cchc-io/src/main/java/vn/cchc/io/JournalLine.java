package vn.cchc.io;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.io.table.Cell;
import vn.cchc.io.table.JsonLines.JsonLine;

/**
 * One line of a journal without its line end: an entry, the hash of the line before, and its own.
 *
 * @param text the line
 * @param prev the hash of the line before
 * @param hash the hash of everything up to the comma before {@code "hash"}
 */
record JournalLine(String text, String prev, String hash) {

    /** What stands for the hash of the line before the first. */
    static final String NOTHING = "0".repeat(64);

    static final String PREV = ",\"prev\":\"";
    static final String HASH = "\",\"hash\":\"";
    static final String END = "\"}";

    /** Makes the line that follows another. */
    static JournalLine of(JournalEntry entry, String prev) {
        String object = json(entry).text();
        String hashed = object.substring(0, object.length() - 1) + PREV + prev + '"';
        MessageDigest digest = FileReading.sha256();
        String hash = HexFormat.of().formatHex(digest.digest(hashed.getBytes(StandardCharsets.UTF_8)));
        return new JournalLine(hashed + HASH.substring(1) + hash + END, prev, hash);
    }

    /** Lays an entry out as JSON, without its place in the chain. */
    static JsonLine json(JournalEntry entry) {
        Map<String, Cell> members = new LinkedHashMap<>();
        members.put("id", Cell.text(entry.id()));
        members.put("at", Cell.text(RoundTables.text(entry.at())));
        members.put("agency", Cell.text(entry.agency()));
        members.put("person", Cell.text(entry.person()));
        members.put("table", Cell.text(entry.table()));
        members.put("against", Cell.number(entry.against()));
        return new JsonLine(members, Map.of("row", entry.cells()));
    }
}
