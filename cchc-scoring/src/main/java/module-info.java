/** Exact scores of units, each carrying its own explanation. */
module vn.cchc.scoring {
    requires transitive vn.cchc.model;
    requires static transitive org.jspecify;

    exports vn.cchc.scoring;

    // the sentences of this room are loaded by the model, which knows the two languages
    opens vn.cchc.scoring to
            vn.cchc.model;
}
