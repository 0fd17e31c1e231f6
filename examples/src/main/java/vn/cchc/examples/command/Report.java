package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Severity;

/** Collects the problems of a run, prints them at its end, and knows the exit status. */
final class Report {

    /** How problems are printed. */
    enum Form {
        TEXT,
        JSON
    }

    private final Words words;
    private final Form form;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    Report(Words words, Form form) {
        this.words = words;
        this.form = form;
    }

    /** Keeps what a result is made from: the name of a file and its fingerprint. */
    void madeFrom(Path file, String fingerprint) {
        sources.put(String.valueOf(file.getFileName()), fingerprint);
    }

    /** Returns the fingerprint of every file that was read, by its name. */
    Map<String, String> sources() {
        return sources;
    }

    Words words() {
        return words;
    }

    /** Returns whether problems are printed as JSON, beside which nothing else may stand. */
    boolean isJson() {
        return form == Form.JSON;
    }

    void add(List<Problem> more) {
        problems.addAll(more);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Leaves out warnings and notes about units that nobody asked for. */
    void keepAbout(Set<String> units) {
        problems.removeIf(problem -> !problem.isError()
                && problem.subject()
                        .unit()
                        .filter(unit -> !units.contains(unit))
                        .isPresent());
    }

    /** Prints every problem and answers the exit status: 1 where one of them is an error. */
    int print(PrintWriter err) {
        if (form == Form.JSON) {
            err.println(ResultFiles.toJson(problems, words.language()));
        } else {
            problems.forEach(problem -> err.println(line(problem)));
        }
        return problems.stream().anyMatch(Problem::isError) ? 1 : 0;
    }

    private String line(Problem problem) {
        Severity severity = problem.severity();
        return words.language().word(severity.name()) + ": "
                + problem.text(words.language()).replace("\n", "\n    ");
    }
}
