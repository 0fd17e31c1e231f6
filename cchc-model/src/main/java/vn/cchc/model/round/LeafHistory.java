package vn.cchc.model.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/** Tells what each mark changed of one leaf. */
final class LeafHistory {

    private LeafHistory() {}

    /** Tells it of a unit's marks; the last {@code corrected} of the leaf are corrections. */
    static List<Round.Change> of(List<Mark> all, String leaf, int corrected) {
        List<Mark> said = all.stream().filter(mark -> mark.leaf().equals(leaf)).toList();
        List<Mark> marks = new ArrayList<>(said.subList(0, said.size() - corrected));
        marks.sort(Comparator.comparing(mark -> mark.time().orElse(Instant.MAX)));
        LeafDecisions decisions = new LeafDecisions();
        List<Round.Change> changes = new ArrayList<>();
        Optional<Mark> before = Optional.empty();
        for (Mark mark : marks) {
            decisions.add(mark, changes.size());
            Mark after = standing(decisions);
            changes.add(new Round.Change(before, mark, after));
            before = Optional.of(after);
        }
        for (Mark correction : said.subList(said.size() - corrected, said.size())) {
            changes.add(new Round.Change(before, correction, correction));
            before = Optional.of(correction);
        }
        return List.copyOf(changes);
    }

    private static Mark standing(LeafDecisions decisions) {
        @Nullable Mark[] standing = new Mark[Stage.values().length];
        decisions.decide(standing, 0, index -> Origin.NONE, new Findings());
        for (int stage = standing.length - 1; stage > 0; stage--) {
            Mark mark = standing[stage];
            if (mark != null) {
                return mark;
            }
        }
        return Objects.requireNonNull(standing[0]);
    }
}
