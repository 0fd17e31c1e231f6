package vn.cchc.model.round;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.Agency;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Checks whether an agency signs off what it appraises, once, with person and day. */
final class SignOffChecks {

    private final UnitAssembly units;
    private final Rulebook rulebook;
    private final Findings findings;

    SignOffChecks(UnitAssembly units, Findings findings) {
        this.units = units;
        this.rulebook = units.rulebook();
        this.findings = findings;
    }

    /** The agency that signs as the criteria name it, though the sign-off may name it by the code of its unit. */
    Agency signer(String agency) {
        Agency given = new Agency(agency);
        Agency named = new Agency(units.nameOf(agency));
        return rulebook.allRules().stream()
                .flatMap(rules -> rules.criteria().leaves().stream())
                .map(Leaf::appraiser)
                .filter(Agency::isNamed)
                .filter(appraiser ->
                        appraiser.isSame(given) || new Agency(units.nameOf(appraiser.name())).isSame(named))
                .findFirst()
                .orElse(given);
    }

    void check(SignOff signOff, List<SignOff> before, Origin origin) {
        checkField(signOff, origin);
        Subject subject = Subject.criterion(signOff.field().orElse(""));
        String agency = signOff.agency().name();
        if (before.stream().anyMatch(other -> isSame(signOff, other))) {
            findings.add(origin, "agency", Problem.of(Code.SIGN_OFF_TWICE, subject, agency));
        }
        if (signOff.person().isEmpty()) {
            findings.add(origin, "person", Problem.of(Code.SIGN_OFF_INCOMPLETE, subject, agency, "person"));
        }
        if (signOff.date().isEmpty()) {
            findings.add(origin, "date", Problem.of(Code.SIGN_OFF_INCOMPLETE, subject, agency, "date"));
        }
    }

    private static boolean isSame(SignOff one, SignOff other) {
        return one.agency().isSame(other.agency())
                && one.field().equals(other.field())
                && one.block().equals(other.block());
    }

    private void checkField(SignOff signOff, Origin origin) {
        List<Rulebook.BlockRules> signed = signOff.block()
                .map(block -> rulebook.find(block).stream().toList())
                .orElseGet(rulebook::allRules);
        if (signed.isEmpty()) {
            String known = String.join(
                    ", ",
                    rulebook.blocks().stream()
                            .map(rules -> rules.block().code())
                            .toList());
            Problem problem = Problem.of(
                    Code.BLOCK_UNKNOWN, Subject.INPUT, signOff.block().orElse(""), known);
            findings.add(origin, "block", problem);
            return;
        }
        List<Criterion> fields = signed.stream()
                .flatMap(rules -> rules.criteria().fields().stream())
                .toList();
        Optional<String> unknown = signOff.field()
                .filter(code -> fields.stream().noneMatch(field -> field.code().equals(code)));
        if (unknown.isPresent()) {
            String known = String.join(
                    ", ", fields.stream().map(Criterion::code).distinct().toList());
            Problem problem =
                    Problem.of(Code.SIGN_OFF_FIELD_UNKNOWN, Subject.criterion(unknown.get()), unknown.get(), known);
            findings.add(origin, "field", problem);
        } else if (signsNothing(signOff, signed)) {
            findings.add(origin, "agency", ofOthers(signOff));
        }
    }

    private static Problem ofOthers(SignOff signOff) {
        String agency = signOff.agency().name();
        return signOff.field()
                .map(field -> Problem.of(Code.SIGN_OFF_OF_OTHER_AGENCY, Subject.criterion(field), agency, field))
                .orElseGet(() -> Problem.of(Code.SIGN_OFF_OF_OTHERS, Subject.INPUT, agency));
    }

    /** Whether the agency appraises nothing in what it signs; where a leaf of it names no appraiser, anybody may sign. */
    private static boolean signsNothing(SignOff signOff, List<Rulebook.BlockRules> signed) {
        List<Agency> appraisers = signed.stream()
                .flatMap(rules -> leaves(signOff, rules))
                .filter(leaf -> leaf.source() != MarkSource.SURVEY)
                .map(Leaf::appraiser)
                .distinct()
                .toList();
        return appraisers.stream().noneMatch(signOff.agency()::isSame)
                && appraisers.stream().allMatch(Agency::isNamed);
    }

    private static Stream<Leaf> leaves(SignOff signOff, Rulebook.BlockRules rules) {
        return rules.criteria().fields().stream()
                .filter(field -> signOff.field().map(field.code()::equals).orElse(true))
                .flatMap(field -> rules.criteria().leavesOf(field).stream());
    }
}
