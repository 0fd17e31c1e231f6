package vn.cchc.model.round;

import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Award;

/**
 * How marks answered a petition: by the points of its leaf before and after them.
 *
 * @param answers the marks of the re-appraisal and the council that came after the petition
 * @param marks the marks of its unit
 * @param leaf the code of its leaf
 */
record PetitionAnswer(Set<Mark> answers, UnitMarks marks, String leaf) {

    Petition.Outcome outcome(Optional<Points> asked, Petition.Request request) {
        if (answers.isEmpty()) {
            return Petition.Outcome.OPEN;
        }
        Optional<Points> before = before();
        Optional<Points> after = marks.deciding(index(), Stage.COUNCIL).flatMap(this::points);
        if (before.isEmpty() || after.isEmpty()) {
            return Petition.Outcome.ACCEPTED;
        }
        if (after.get().compareTo(before.get()) <= 0) {
            return Petition.Outcome.REFUSED;
        }
        boolean all = request == Petition.Request.POINTS
                && asked.filter(points -> points.compareTo(after.get()) > 0).isEmpty();
        return all ? Petition.Outcome.ACCEPTED : Petition.Outcome.PARTLY_ACCEPTED;
    }

    /** The points that stood before the first answer; a self-score alone is none. */
    private Optional<Points> before() {
        return LeafHistory.of(marks.history(), leaf, 0).stream()
                .filter(change -> answers.contains(change.mark()))
                .findFirst()
                .flatMap(Round.Change::before)
                .filter(mark -> mark.countsFrom() != Stage.SELF)
                .flatMap(this::points);
    }

    private int index() {
        return marks.rules().criteria().leafIndex(leaf);
    }

    private Optional<Points> points(Mark mark) {
        Leaf criterion = marks.rules().criteria().leaves().get(index());
        if (mark.points().isPresent() || mark.evidence().isEmpty()) {
            return mark.points();
        }
        Award award = criterion
                .rule()
                .award(
                        mark.evidence().get(),
                        criterion.maximum(),
                        marks.rules().regulations().leafRounding());
        return award.outcome() == Award.Outcome.POINTS ? Optional.of(award.points()) : Optional.empty();
    }
}
