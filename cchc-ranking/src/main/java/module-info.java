/** Places per block, with declared tie-breaking, and checks that they are fair. */
module vn.cchc.ranking {
    requires transitive vn.cchc.scoring;
    requires com.google.common;
    requires static transitive org.jspecify;

    exports vn.cchc.ranking;
    exports vn.cchc.ranking.fairness;
    exports vn.cchc.ranking.robustness;

    // the sentences of this room are loaded by the model, which knows the two languages
    opens vn.cchc.ranking to
            vn.cchc.model;
    opens vn.cchc.ranking.fairness to
            vn.cchc.model;
}
