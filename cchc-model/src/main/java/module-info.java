/** Criteria sets, rounds and regulations of an administrative reform index, and what is wrong with them. */
module vn.cchc.model {
    requires static transitive org.jspecify;

    exports vn.cchc.model.problem;
}
