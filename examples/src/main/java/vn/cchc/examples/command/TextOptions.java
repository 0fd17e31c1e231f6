package vn.cchc.examples.command;

import picocli.CommandLine.Option;
import vn.cchc.model.problem.Language;

/** The options of every command that speaks to people. */
final class TextOptions {

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "VI", descriptionKey = "option.lang")
    private Language language = Language.VI;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    Words words() {
        return new Words(language);
    }

    Report report() {
        return new Report(words(), json ? Report.Form.JSON : Report.Form.TEXT);
    }
}
