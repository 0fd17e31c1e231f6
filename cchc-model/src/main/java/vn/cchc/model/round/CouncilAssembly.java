package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.act.SignOffRow;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.council.Decision;
import vn.cchc.model.council.DecisionRow;
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
    private final ApplicabilityReading proposals;

    CouncilAssembly(UnitAssembly units, Findings findings) {
        this.units = units;
        this.findings = findings;
        this.proposals = new ApplicabilityReading(units, findings);
    }

    void read(Placed.Lists rows) {
        Findings.each(rows.of(AgreementRow.class), this::read);
        Findings.each(rows.of(SignOffRow.class), this::read);
        Findings.each(rows.of(DecisionRow.class), this::read);
        Findings.each(rows.of(ApplicabilityRow.class), proposals::read);
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

    List<ApplicabilityProposal> proposals() {
        return proposals.all();
    }

    private void read(AgreementRow row, Origin origin) {
        units.find(text(row.unit()), origin).ifPresent(part -> {
            String unit = part.unit().code();
            if (agreed.add(unit)) {
                Subject subject = Subject.unit(unit);
                if (text(row.number()).isEmpty()) {
                    findings.add(origin, "number", Problem.of(Code.AGREEMENT_INCOMPLETE, subject, "number"));
                }
                if (row.date() == null) {
                    findings.add(origin, "date", Problem.of(Code.AGREEMENT_INCOMPLETE, subject, "date"));
                }
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
        SignOffChecks checks = new SignOffChecks(units, findings);
        SignOff signOff = new SignOff(
                checks.signer(agency),
                Optional.of(field).filter(f -> !f.isEmpty()),
                Optional.of(text(row.block())).filter(b -> !b.isEmpty()),
                text(row.person()),
                Optional.ofNullable(row.date()));
        checks.check(signOff, signOffs, origin);
        signOffs.add(signOff);
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
        checkVoters(decision, origin);
    }

    private void checkVoters(Decision decision, Origin origin) {
        Set<String> named = new HashSet<>();
        Stream.concat(decision.present().stream(), decision.inWriting().stream())
                .filter(name -> !named.add(name.toLowerCase(Locale.ROOT)))
                .forEach(name -> findings.add(
                        origin,
                        "present",
                        Problem.of(Code.VOTER_TWICE, Subject.setting("decisions"), decision.number(), name)));
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
                .filter(majority -> saysSomething(decision)
                        && (decision.inFavour().isEmpty() || majority.of(votesOf(decision)) == 0))
                .ifPresent(majority -> findings.add(
                        origin,
                        "inFavour",
                        Problem.of(Code.VOTE_NOT_KNOWN, Subject.setting("decisions"), decision.number(), majority)));
        units.majority()
                .filter(majority -> decision.inFavour().isPresent() && !majority.isReached(votesOf(decision)))
                .ifPresent(majority -> findings.add(origin, "inFavour", invalid(decision, majority)));
    }

    private static boolean saysSomething(Decision decision) {
        return decision.members().isPresent()
                || decision.inFavour().isPresent()
                || decision.against().isPresent()
                || decision.tookPart() > 0;
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
