/** Reads and writes rulebooks, rounds and results as CSV, XLSX and JSON. */
// the module that reports comes later in the build
@SuppressWarnings("module")
module vn.cchc.io {
    requires transitive vn.cchc.ranking;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires static transitive org.jspecify;

    exports vn.cchc.io;
    // reports write their workbooks by the same rules of style and of equal bytes
    exports vn.cchc.io.table to
            vn.cchc.report;
}
