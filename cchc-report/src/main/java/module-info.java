/** Pages, workbooks and papers about a ranking. */
module vn.cchc.report {
    requires transitive vn.cchc.io;
    requires static transitive org.jspecify;
}
