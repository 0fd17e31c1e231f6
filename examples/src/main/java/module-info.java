/** Sample programs and the cchc command; promised nothing. */
module vn.cchc.examples {
    requires info.picocli;
    requires vn.cchc.report;
    requires static org.jspecify;

    // picocli fills the options, the model loads the sentences
    opens vn.cchc.examples.command to
            info.picocli,
            vn.cchc.model;
}
