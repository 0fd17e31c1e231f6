/** Generated rulebooks and rounds, to test rules and rankings by properties. */
module vn.cchc.testkit {
    requires transitive net.jqwik.api;
    requires transitive vn.cchc.ranking;
    requires static transitive org.jspecify;

    exports vn.cchc.testkit;
}
