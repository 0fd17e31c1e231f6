package vn.cchc.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

/** Entries for tests, a minute apart, and journals of them. */
final class Entries {

    static final Instant START = Instant.parse("2026-01-15T01:30:00Z");
    static final Instant NOW = Instant.parse("2026-12-31T00:00:00Z");

    private Entries() {}

    static JournalEntry mark(int number, String unit, String leaf, String points) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("unit", unit);
        row.put("criterion", leaf);
        row.put("stage", "APPRAISAL");
        row.put("points", points);
        return entry("E" + number, number, row);
    }

    static JournalEntry entry(String id, int minute, Map<String, String> row) {
        return JournalEntry.of(id, START.plusSeconds(60L * minute), "Sở Nội vụ", "Chuyên viên A", "marks", row);
    }

    /** The lines of a journal, each with its line end. */
    static String journal(JournalEntry... entries) {
        JournalChain chain = JournalChain.named("j");
        StringBuilder lines = new StringBuilder();
        for (JournalEntry entry : entries) {
            String line = chain.next(entry, NOW).orThrow().line().orElseThrow();
            chain.add(line);
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    /** Three marks of three units. */
    static String threeMarks() {
        return journal(mark(1, "STC", "1.1", "1.5"), mark(2, "SNV", "1.1", "2"), mark(3, "SXD", "1.1", "0.25"));
    }

    static ReadResult<Journal> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadResult<Journal> read(byte[] bytes) {
        try {
            return Journal.read(new ByteArrayInputStream(bytes), "journal.jsonl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> english(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(Language.EN)).toList();
    }

    static List<String> vietnamese(List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(Language.VI)).toList();
    }
}
