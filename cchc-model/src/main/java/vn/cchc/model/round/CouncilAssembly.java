package vn.cchc.model.round;

import static vn.cchc.model.round.Findings.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.council.Agreement;
import vn.cchc.model.council.AgreementRow;
import vn.cchc.model.council.Petition;
import vn.cchc.model.council.PetitionRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Reads agreements and petitions. */
final class CouncilAssembly {

    private final UnitAssembly units;
    private final ExemptionAssembly exemptions;
    private final Findings findings;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Petition> petitions = new ArrayList<>();
    private final Set<String> agreed = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    CouncilAssembly(UnitAssembly units, ExemptionAssembly exemptions, Findings findings) {
        this.units = units;
        this.exemptions = exemptions;
        this.findings = findings;
    }

    void read(List<AgreementRow> agreementRows, List<PetitionRow> petitionRows) {
        Findings.each(agreementRows, AgreementRow::origin, this::read);
        Findings.each(petitionRows, PetitionRow::origin, this::read);
    }

    List<Agreement> agreements() {
        return agreements;
    }

    List<Petition> petitions() {
        return petitions;
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

    private void read(PetitionRow row, Origin origin) {
        String id = text(row.id());
        if (id.isEmpty()) {
            findings.add(origin, "id", Problem.of(Code.FIELD_BLANK, Subject.INPUT, "id"));
        } else if (!ids.add(id)) {
            findings.add(origin, "id", Problem.of(Code.PETITION_TWICE, Subject.INPUT, id));
        }
        units.find(text(row.unit()), origin).ifPresent(part -> read(row, part, id, origin));
    }

    private void read(PetitionRow row, UnitAssembly.Part part, String id, Origin origin) {
        CriteriaSet set = part.rules().criteria();
        String unit = part.unit().code();
        String code = text(row.criterion());
        Subject subject = Subject.mark(unit, code);
        int index = set.leafIndex(code);
        if (index < 0) {
            findings.add(origin, "criterion", MarkReader.noLeaf(code, set, subject));
            return;
        }
        checkRequest(row, id, subject, origin);
        Exemption exemption = exemptions.of(unit)[index];
        // an exemption of a later stage is the answer to a petition, one from the start makes it pointless
        if (exemption != null && exemption.from() == Stage.SELF) {
            findings.add(origin, "criterion", Problem.of(Code.PETITION_FOR_EXEMPT_LEAF, subject, id));
        }
        petitions.add(petition(row, subject, id, points(row, set.leaves().get(index), subject, origin)));
    }

    private void checkRequest(PetitionRow row, String id, Subject subject, Origin origin) {
        if (row.request() == null) {
            findings.add(origin, "request", Problem.of(Code.FIELD_BLANK, subject, "request"));
        }
        if (row.outcome() == Petition.Outcome.REFUSED && text(row.answer()).isEmpty()) {
            findings.add(origin, "answer", Problem.of(Code.PETITION_REFUSED_WITHOUT_REASON, subject, id));
        }
    }

    private static Petition petition(PetitionRow row, Subject subject, String id, Optional<Points> points) {
        return new Petition(
                id,
                subject.unit().orElseThrow(),
                subject.criterion().orElseThrow(),
                row.request() == null ? Petition.Request.POINTS : row.request(),
                points,
                text(row.reason()),
                Optional.ofNullable(row.date()),
                text(row.member()),
                row.outcome() == null ? Petition.Outcome.OPEN : row.outcome(),
                text(row.answer()));
    }

    private Optional<Points> points(PetitionRow row, Leaf leaf, Subject subject, Origin origin) {
        if (row.points() == null) {
            return Optional.empty();
        }
        try {
            Points points = Points.of(row.points());
            if (points.isNegative()) {
                findings.add(origin, "points", Problem.of(Code.POINTS_NEGATIVE, subject, points));
            } else if (points.compareTo(leaf.maximum()) > 0) {
                findings.add(origin, "points", Problem.of(Code.POINTS_ABOVE_MAXIMUM, subject, points, leaf.maximum()));
            }
            return Optional.of(points);
        } catch (InvalidValueException e) {
            e.problems().forEach(problem -> findings.add(origin, "points", problem.about(subject)));
            return Optional.empty();
        }
    }
}
