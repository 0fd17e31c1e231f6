package vn.cchc.report.html;

import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.model.Block;
import vn.cchc.model.LibraryVersion;
import vn.cchc.model.problem.Problem;
import vn.cchc.report.Report;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.RulesInForce;

/** How the result was made: the rules in force, the version, the files it was made from, and what was met on the way. */
final class MethodPart {

    private static final int MOST_PROBLEMS = 200;

    private MethodPart() {}

    static void write(Canvas canvas) {
        ReportContent content = canvas.content();
        canvas.begin(Part.METHOD);
        canvas.paragraph(canvas.say("method.exact"));
        if (!content.heading().decision().isEmpty()) {
            canvas.paragraph(canvas.say("method.decision", content.heading().decision()));
        }
        content.rules().forEach(rules -> rules(canvas, rules));
        sources(canvas, content.report().sources());
        canvas.paragraph(canvas.say("method.version", LibraryVersion.text()));
        if (content.report().concerns().isEmpty()) {
            canvas.paragraph(canvas.say("method.unchecked"));
        }
        problems(canvas, content.problems());
        canvas.end();
    }

    private static void rules(Canvas canvas, RulesInForce rules) {
        String blocks = rules.blocks().stream().map(Block::name).collect(Collectors.joining("; "));
        try (Table table = Table.open(
                canvas,
                canvas.say("method.rules", blocks),
                "",
                0,
                "column.rule",
                "column.holds",
                "column.declared",
                "column.name")) {
            rules.rules()
                    .forEach(rule -> table.row(
                            rule.label(),
                            rule.value(),
                            rule.declared()
                                    .map(before -> canvas.say("method.overridden", before))
                                    .orElse(canvas.say("method.asDeclared")),
                            rule.name()));
        }
    }

    private static void sources(Canvas canvas, List<Report.Source> sources) {
        if (sources.isEmpty()) {
            canvas.paragraph(canvas.say("method.noSources"));
            return;
        }
        try (Table table =
                Table.open(canvas, canvas.say("method.sources"), "", 0, "column.file", "column.fingerprint")) {
            sources.forEach(source -> table.row(source.name(), source.fingerprint()));
        }
    }

    private static void problems(Canvas canvas, List<Problem> problems) {
        canvas.html().element(Tag.H3, canvas.say("method.problems"));
        if (problems.isEmpty()) {
            canvas.paragraph(canvas.say("method.noProblems"));
        }
        canvas.list(problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> canvas.words().word(problem.severity()) + ": "
                        + problem.text(canvas.words().language()))
                .toList());
        if (problems.size() > MOST_PROBLEMS) {
            canvas.paragraph(canvas.say("more", problems.size() - MOST_PROBLEMS));
        }
    }
}
