package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.Decision;
import vn.cchc.model.council.DecisionRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.VoteMajority;

/** Reads agreements, sign-offs, decisions and proposals of applicability. */
final class CouncilAssembly {

    private final UnitAssembly units;
    private final Findings findings;
    private final List<Agreement> agreements = new ArrayList<>();
    private final Set<String> agreed = new HashSet<>();
    private final List<SignOff> signOffs = new ArrayList<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Map<String, ApplicabilityProposal.Item>> proposals = new LinkedHashMap<>();

    CouncilAssembly(UnitAssembly units, Findings findings) {
        this.units = units;
        this.findings = findings;
    }

    void read(Placed.Lists rows) {
        Findings.each(rows.of(AgreementRow.class), this::read);
        Findings.each(rows.of(SignOffRow.class), this::read);
        Findings.each(rows.of(DecisionRow.class), this::read);
        Findings.each(rows.of(ApplicabilityRow.class), this::read);
    }

    List<Agreement> agreements() {
        return agreements;
    }

    List<SignOff> signOffs() {
        return signOffs;
    }

    List<Decision> decisions() {
        return List.copyOf(decisions.values());
    }

    /** The proposals, unit by unit, each in the order of the unit's leaves. */
    List<ApplicabilityProposal> proposals() {
        List<ApplicabilityProposal> all = new ArrayList<>();
        proposals.forEach((unit, items) -> all.add(new ApplicabilityProposal(
                unit,
                units.part(unit).rules().criteria().leaves().stream()
                        .flatMap(leaf -> Stream.ofNullable(items.get(leaf.code())))
                        .toList())));
        return all;
    }

    private void read(AgreementRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> {
            String unit = part.unit().code();
            if (agreed.add(unit)) {
                agreements.add(new Agreement(unit, text(row.number()), Optional.ofNullable(row.date())));
            } else {
                findings.add(origin, "unit", Problem.of(Code.AGREEMENT_TWICE, Subject.unit(unit)));
            }
        });
    }

    private void read(SignOffRow row, Origin origin) {
        String agency = text(row.agency());
        String field = text(row.field());
        if (agency.isEmpty()) {
            findings.add(origin, "agency", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "agency"));
            return;
        }
        SignOff signOff = new SignOff(
                new Agency(agency),
                Optional.of(field).filter(f -> !f.isEmpty()),
                Optional.of(text(row.block())).filter(b -> !b.isEmpty()),
                text(row.person()),
                Optional.ofNullable(row.date()));
        if (signsNothing(signOff)) {
            findings.add(
                    origin,
                    "agency",
                    Problem.of(Code.SIGN_OFF_OF_OTHER_AGENCY, Subject.criterion(field), agency, field));
        }
        signOffs.add(signOff);
    }

    /** Whether the agency appraises nothing in what it signs; where no leaf of it names an appraiser, anybody may sign. */
    private boolean signsNothing(SignOff signOff) {
        if (units.parts().isEmpty()) {
            return false;
        }
        List<Agency> appraisers = units.parts().values().stream()
                .map(UnitAssembly.Part::rules)
                .distinct()
                .filter(rules ->
                        signOff.block().map(rules.block().code()::equals).orElse(true))
                .flatMap(rules -> fields(signOff, rules.criteria()))
                .map(Leaf::appraiser)
                .distinct()
                .toList();
        return appraisers.isEmpty()
                || (appraisers.stream().noneMatch(signOff.agency()::isSame)
                        && appraisers.stream().allMatch(Agency::isNamed));
    }

    private static Stream<Leaf> fields(SignOff signOff, CriteriaSet set) {
        return set.fields().stream()
                .filter(field -> signOff.field().map(field.code()::equals).orElse(true))
                .flatMap(field -> set.leavesOf(field).stream());
    }

    private void read(DecisionRow row, Origin origin) {
        String number = text(row.number());
        Subject subject = Subject.setting("decisions");
        Decision decision = new Decision(
                number,
                Optional.ofNullable(row.date()),
                text(row.subject()),
                count(row.members()),
                names(row.present()),
                names(row.inWriting()),
                count(row.inFavour()),
                count(row.against()));
        if (number.isEmpty()) {
            findings.add(origin, "number", Problem.of(Code.FIELD_BLANK, subject, "number"));
        } else if (decisions.putIfAbsent(number, decision) != null) {
            findings.add(origin, "number", Problem.of(Code.DECISION_TWICE, subject, number));
        }
        checkVotes(decision, origin);
    }

    private void checkVotes(Decision decision, Origin origin) {
        int votes = decision.inFavour().orElse(0) + decision.against().orElse(0);
        boolean negative = Stream.of(decision.members(), decision.inFavour(), decision.against())
                .anyMatch(count -> count.orElse(0) < 0);
        int most = Math.min(
                decision.tookPart() > 0 ? decision.tookPart() : Integer.MAX_VALUE,
                decision.members().orElse(Integer.MAX_VALUE));
        if (negative || votes > most || decision.tookPart() > decision.members().orElse(Integer.MAX_VALUE)) {
            findings.add(
                    origin,
                    "inFavour",
                    Problem.of(
                            Code.VOTES_DO_NOT_ADD_UP,
                            Subject.setting("decisions"),
                            decision.number(),
                            votes,
                            decision.tookPart(),
                            decision.members().isPresent() ? decision.members().getAsInt() : "–"));
            return;
        }
        units.majority()
                .filter(majority -> decision.inFavour().isPresent() && !majority.isReached(votesOf(decision)))
                .ifPresent(majority -> findings.add(origin, "inFavour", invalid(decision, majority)));
    }

    private static VoteMajority.Votes votesOf(Decision decision) {
        return new VoteMajority.Votes(
                decision.inFavour().orElse(0),
                decision.tookPart(),
                decision.members().orElse(0));
    }

    private static Problem invalid(Decision decision, VoteMajority majority) {
        return Problem.of(
                Code.VOTE_NOT_VALID,
                Subject.setting("decisions"),
                decision.number(),
                decision.inFavour().orElse(0),
                majority.of(votesOf(decision)),
                majority);
    }

    private void read(ApplicabilityRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> read(row, part, origin));
    }

    private void read(ApplicabilityRow row, UnitAssembly.Part part, Origin origin) {
        String code = text(row.criterion());
        Subject subject = Subject.mark(part.unit().code(), code);
        CriteriaSet set = part.rules().criteria();
        Optional<Criterion> criterion = set.find(code);
        if (criterion.isEmpty()) {
            List<String> known = set.criteria().stream().map(Criterion::code).toList();
            findings.add(origin, "criterion", MarkReader.unknown(code, known, subject));
        }
        Boolean applies = row.applies();
        if (applies == null) {
            findings.add(origin, "applies", Problem.of(Code.FIELD_BLANK, subject, "applies"));
        } else if (!applies && text(row.reason()).isEmpty()) {
            findings.add(origin, "reason", Problem.of(Code.EXEMPTION_WITHOUT_REASON, subject));
        }
        if (criterion.isPresent() && applies != null) {
            propose(row, applies, part, set.leavesOf(criterion.get()), origin);
        }
    }

    private void propose(
            ApplicabilityRow row, boolean applies, UnitAssembly.Part part, List<Leaf> leaves, Origin origin) {
        String unit = part.unit().code();
        Map<String, ApplicabilityProposal.Item> items = proposals.computeIfAbsent(unit, u -> new LinkedHashMap<>());
        for (Leaf leaf : leaves) {
            ApplicabilityProposal.Item item = new ApplicabilityProposal.Item(
                    leaf.code(), applies, text(row.reason()), text(row.proposedBy()), Optional.ofNullable(row.date()));
            if (items.putIfAbsent(leaf.code(), item) != null) {
                findings.add(
                        origin, "criterion", Problem.of(Code.APPLICABILITY_TWICE, Subject.mark(unit, leaf.code())));
            }
        }
    }

    private static OptionalInt count(@Nullable Integer count) {
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }

    private static List<String> names(@Nullable String names) {
        return Arrays.stream(text(names).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
