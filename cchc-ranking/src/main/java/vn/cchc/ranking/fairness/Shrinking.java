package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.ExemptionRow;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;

/**
 * Makes a round that breaks a law smaller while it breaks it: without units that do not matter, with full marks for all in leaves that do not
 * matter, without what earlier stages said.
 */
final class Shrinking {

    /** How many choices of the law are tried on a smaller round before it is given up. */
    private static final int CHOICES = 12;

    private final RankingMethod method;
    private Counterexample smallest;

    Shrinking(RankingMethod method, Counterexample found) {
        this.method = method;
        this.smallest = found;
    }

    Counterexample smallest() {
        boolean smaller = true;
        while (smaller) {
            smaller = dropUnits();
            smaller |= levelLeaves();
            smaller |= dropExemptions();
            smaller |= keepLastWords();
        }
        return smallest;
    }

    private boolean dropUnits() {
        boolean dropped = false;
        for (UnitRow row : smallest.given().rows().units()) {
            dropped |= accept(CaseEdit.without(smallest.given(), List.of(String.valueOf(row.code()))));
        }
        return dropped;
    }

    /** First many leaves at once, then fewer and fewer. */
    private boolean levelLeaves() {
        boolean levelled = false;
        List<String> open = CaseText.telling(smallest.given());
        for (int size = open.size(); size > 0; size /= 2) {
            for (int from = 0; from < open.size(); from += size) {
                levelled |= accept(levelled(open.subList(from, Math.min(open.size(), from + size))));
            }
            open = CaseText.telling(smallest.given());
        }
        return levelled;
    }

    private LawCase levelled(List<String> leaves) {
        LawCase given = smallest.given();
        RoundRows rows = given.rows();
        List<MarkRow> marks = CaseEdit.kept(rows.marks(), row -> !leaves.contains(String.valueOf(row.criterion())));
        for (UnitRow row : rows.units()) {
            String unit = String.valueOf(row.code());
            for (Leaf leaf :
                    given.rulesOf(unit).map(rules -> rules.criteria().leaves()).orElse(List.of())) {
                if (leaves.contains(leaf.code())) {
                    Stage stage = leaf.source() == MarkSource.SURVEY ? null : Stage.APPRAISAL;
                    marks.add(CaseEdit.mark(unit, leaf, stage, LeafPoints.full(leaf), null));
                }
            }
        }
        List<ExemptionRow> exemptions =
                CaseEdit.kept(rows.exemptions(), row -> !leaves.contains(String.valueOf(row.criterion())));
        LawCase levelled = CaseEdit.withMarks(given, rows.units(), marks);
        return levelled.with(levelled.rows().withExemptions(exemptions));
    }

    private boolean dropExemptions() {
        boolean dropped = false;
        for (ExemptionRow row : smallest.given().rows().exemptions()) {
            Optional<Leaf> leaf = leaf(String.valueOf(row.unit()), String.valueOf(row.criterion()));
            if (leaf.isPresent()) {
                LawCase given = smallest.given();
                LawCase applied = given.with(given.rows()
                        .withExemptions(CaseEdit.kept(given.rows().exemptions(), other -> !other.equals(row))));
                dropped |= accept(CaseEdit.appraised(
                        applied, String.valueOf(row.unit()), leaf.get(), LeafPoints.full(leaf.get())));
            }
        }
        return dropped;
    }

    /** Leaves one mark for each leaf of a unit: the last of the last stage that spoke. */
    private boolean keepLastWords() {
        boolean kept = false;
        for (MarkRow row : List.copyOf(smallest.given().rows().marks())) {
            LawCase given = smallest.given();
            List<MarkRow> others = CaseEdit.kept(given.rows().marks(), other -> !other.equals(row));
            boolean spoken = others.stream()
                    .anyMatch(other ->
                            CaseEdit.isAbout(other, String.valueOf(row.unit()), String.valueOf(row.criterion())));
            if (spoken && others.size() < given.rows().marks().size()) {
                kept |= accept(CaseEdit.withMarks(given, given.rows().units(), others));
            }
        }
        return kept;
    }

    private Optional<Leaf> leaf(String unit, String code) {
        return smallest.given()
                .rulesOf(unit)
                .map(Rulebook.BlockRules::criteria)
                .flatMap(criteria -> criteria.find(code))
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast);
    }

    /** Takes a smaller round where it is one, is sound and breaks the same law. */
    private boolean accept(LawCase candidate) {
        if (candidate.equals(smallest.given()) || candidate.rows().units().isEmpty()) {
            return false;
        }
        Random random = new Random(CHOICES);
        List<Long> choices = new ArrayList<>();
        for (int i = 0; i < CHOICES; i++) {
            choices.add(random.nextLong());
        }
        for (long choice : choices) {
            Optional<Counterexample> breach = smallest.law().check(method, candidate, choice);
            if (breach.isPresent()) {
                smallest = breach.get();
                return true;
            }
        }
        return false;
    }
}
