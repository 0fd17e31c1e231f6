package vn.cchc.model.round;

import java.util.function.IntFunction;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Where a mark stands and whom it is about, one after the other: worked out only where there is something to say about one of a million. */
final class MarkPlace {

    private final IntFunction<Origin> origins;
    private final Findings findings;
    private int index;
    private String unit = "";
    private String leaf = "";
    private int leafIndex;

    MarkPlace(IntFunction<Origin> origins, Findings findings) {
        this.origins = origins;
        this.findings = findings;
    }

    /** The place of one mark alone. */
    static MarkPlace of(Origin origin, Findings findings) {
        return new MarkPlace(index -> origin, findings);
    }

    MarkPlace at(int newIndex) {
        index = newIndex;
        return this;
    }

    void isAbout(String newUnit, String newLeaf, int newLeafIndex) {
        unit = newUnit;
        leaf = newLeaf;
        leafIndex = newLeafIndex;
    }

    /** The position of the leaf in its set, negative where there is no such leaf. */
    int leafIndex() {
        return leafIndex;
    }

    Origin origin() {
        return origins.apply(index);
    }

    Subject subject() {
        return Subject.mark(unit, leaf);
    }

    void report(String field, Code code, Object... values) {
        report(field, Problem.of(code, subject(), values));
    }

    void report(String field, Problem problem) {
        findings.add(origin(), field, problem);
    }

    Findings findings() {
        return findings;
    }
}
