/** Criteria sets, rounds and regulations of an administrative reform index, and what is wrong with them. */
module vn.cchc.model {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;

    exports vn.cchc.model;
    exports vn.cchc.model.act;
    exports vn.cchc.model.council;
    exports vn.cchc.model.criteria;
    exports vn.cchc.model.criteria.evidence;
    exports vn.cchc.model.criteria.rule;
    exports vn.cchc.model.problem;
    exports vn.cchc.model.regulation;
    exports vn.cchc.model.round;
}
