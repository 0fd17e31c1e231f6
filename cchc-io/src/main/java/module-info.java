/** Reads and writes rulebooks, rounds and results as CSV, XLSX and JSON. */
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
}
