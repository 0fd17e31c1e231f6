package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.cchc.io.table.JsonLines;
import vn.cchc.io.table.JsonLines.JsonLine;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads entries that are in no chain yet, one JSON object a line; blank lines are skipped. */
final class JournalEntryLines {

    private static final int MOST_BYTES = 1 << 26;

    /** What some editors write before the first character of a text in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String name;
    private final JournalText texts = new JournalText();
    private final JsonLines reader;
    private final List<JournalEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JournalEntryLines(String name) {
        this.name = name;
        this.reader = new JsonLines(name, JournalEntryReading.LONGEST);
    }

    static ReadResult<List<JournalEntry>> read(InputStream in, String displayName) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        JournalEntryLines lines = new JournalEntryLines(displayName);
        if (bytes.length > MOST_BYTES) {
            lines.report(Origin.ofFile(displayName), Code.FILE_TOO_LARGE, bytes.length, MOST_BYTES);
        } else {
            lines.read(bytes);
        }
        String fingerprint = HexFormat.of().formatHex(FileReading.sha256().digest(bytes));
        return new ReadResult<>(
                lines.problems.isEmpty()
                        ? Checked.of(List.copyOf(lines.entries), List.of())
                        : Checked.refused(lines.problems),
                fingerprint);
    }

    private void read(byte[] bytes) {
        int number = 1;
        for (int start = beginsWithMark(bytes) ? MARK.length : 0; start < bytes.length; number++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            read(texts.decode(bytes, start, end), Origin.ofFile(name).atRow(number));
            start = end + 1;
        }
    }

    private static boolean beginsWithMark(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    private void read(JournalText.Decoded line, Origin at) {
        if (line.fault() > 0) {
            report(at, Code.JOURNAL_LINE_NOT_UTF8, line.fault());
            return;
        }
        if (isBlank(line.text())) {
            return;
        }
        int before = problems.size();
        JsonLine json = reader.read(line.text(), at, problems::add);
        if (problems.size() == before) {
            Checked<JournalEntry> entry = JournalEntryReading.of(json, at);
            problems.addAll(entry.problems());
            entry.value().map(each -> each.from(at)).ifPresent(entries::add);
        }
    }

    private static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(Character::isWhitespace);
    }

    private void report(Origin at, Code code, Object... values) {
        problems.add(Problem.of(code, Subject.INPUT, values).at(at));
    }
}
