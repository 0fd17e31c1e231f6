/** Sample programs and the cchc command; promised nothing. */
module vn.cchc.examples {
    requires info.picocli;
    requires vn.cchc.io;
    requires static org.jspecify;

    opens vn.cchc.examples.command to
            info.picocli;
}
