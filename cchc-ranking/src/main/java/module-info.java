/** Places per block, with declared tie-breaking, and checks that they are fair. */
module vn.cchc.ranking {
    requires transitive vn.cchc.scoring;
    requires com.google.common;
    requires static transitive org.jspecify;

    exports vn.cchc.ranking;
    exports vn.cchc.ranking.fairness;
}
