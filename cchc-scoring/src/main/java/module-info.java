/** Exact scores of units, each carrying its own explanation. */
module vn.cchc.scoring {
    requires transitive vn.cchc.model;
    requires static transitive org.jspecify;

    exports vn.cchc.scoring;
}
