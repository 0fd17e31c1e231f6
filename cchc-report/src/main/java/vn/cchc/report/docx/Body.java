package vn.cchc.report.docx;

import java.util.List;
import vn.cchc.model.LibraryVersion;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.ReportWords;

/** The text of a paper: numbered sections and tables. */
final class Body {

    private final WordFile file;
    private final ReportContent content;
    private int sections;
    private int tables;

    Body(WordFile file, ReportContent content) {
        this.file = file;
        this.content = content;
    }

    WordFile file() {
        return file;
    }

    ReportContent content() {
        return content;
    }

    ReportWords words() {
        return content.words();
    }

    String say(String key, Object... values) {
        return words().say(key, values);
    }

    void section(String key) {
        sections++;
        file.line(Look.HEADING, sections + ". " + say(key));
    }

    void paragraph(String text) {
        file.line(Look.BODY, text);
    }

    void item(String text) {
        paragraph("- " + text);
    }

    /** Begins a table with its number and caption above it. */
    WordTable table(String caption, List<Column> columns) {
        tables++;
        file.line(Look.CAPTION, say("paper.table", tables, caption));
        return file.table(columns);
    }

    Column text(String key, int share) {
        return Column.text(say(key), share);
    }

    Column number(String key, int share) {
        return Column.number(say(key), share);
    }

    /** Says what any reader must know of the result, such as that its figures are synthetic. */
    void notes() {
        content.heading().notes().forEach(note -> file.line(Look.NOTE, say("paper.notes", note)));
    }

    /** Says from what the figures were made. */
    void sources() {
        List<String> sources = content.report().sources().stream()
                .map(source -> say("paper.made.source", source.name(), source.fingerprint()))
                .toList();
        String from = sources.isEmpty() ? say("paper.made.none") : String.join("; ", sources);
        file.line(Look.NOTE, say("paper.made", LibraryVersion.text(), from));
    }
}
