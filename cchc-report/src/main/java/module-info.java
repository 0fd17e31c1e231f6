/** Pages, workbooks and papers about a ranking, for people who read rather than compute. */
module vn.cchc.report {
    requires transitive vn.cchc.io;
    requires org.apache.poi.ooxml;
    requires static transitive org.jspecify;

    exports vn.cchc.report;

    // the sentences of these rooms are loaded by the model, which knows the two languages
    opens vn.cchc.report.content to
            vn.cchc.model;
    opens vn.cchc.report.workbook to
            vn.cchc.model;
}
