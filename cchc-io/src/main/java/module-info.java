/** Rulebooks, rounds and results from and to XLSX, CSV and JSON. */
module vn.cchc.io {
    requires transitive vn.cchc.model;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
}
