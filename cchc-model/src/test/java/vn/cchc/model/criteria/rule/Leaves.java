package vn.cchc.model.criteria.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;

/** Rules at work as a file would put them to work: text in, award out. */
final class Leaves {

    private Leaves() {}

    static Award award(String rule, String parameters, String maximum, String evidence) {
        return award(rule, parameters, maximum, evidence, 2);
    }

    static Award award(String rule, String parameters, String maximum, String evidence, int scale) {
        LeafRule read = LeafRule.of(rule, parameters);
        return read.award(read.evidence(evidence), Points.of(maximum), new Rounding(scale));
    }

    static Award points(String points) {
        return Award.of(Points.of(points));
    }

    static List<Code> codes(Award award) {
        return award.problems().stream().map(Problem::code).toList();
    }

    static void refuses(ThrowingCallable call, Code... codes) {
        assertThat(problems(call)).extracting(Problem::code).containsExactly(codes);
    }

    static List<Problem> problems(ThrowingCallable call) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(call)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .satisfies(e -> problems.addAll(e.problems()));
        return problems;
    }
}
