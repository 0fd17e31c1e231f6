package vn.cchc.model.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Decides which of the marks for one leaf of one unit stands at each stage. */
final class LeafDecisions {

    private final List<Entry> entries = new ArrayList<>(2);

    /** A mark and where it came from. */
    record Entry(Mark mark, Origin origin) {}

    void add(Mark mark, Origin origin) {
        entries.add(new Entry(mark, origin));
    }

    /**
     * Writes the standing mark of each stage to {@code decided} from {@code base} on and reports duplicates and latecomers; answers the
     * duplicates, which are not kept.
     */
    List<Mark> decide(@Nullable Mark[] decided, int base, Findings findings) {
        List<Mark> duplicates = new ArrayList<>(0);
        @Nullable Entry[] standing = new @Nullable Entry[Stage.values().length];
        for (Entry entry : inOrder()) {
            Stage stage = entry.mark().countsFrom();
            Entry before = standing[stage.ordinal()];
            Optional<Stage> later = laterStageThatSpoke(standing, entry);
            if (later.isPresent()) {
                findings.add(
                        entry.origin(),
                        "time",
                        Problem.of(Code.MARK_TOO_LATE, subject(entry.mark()), stage, later.get()));
            } else if (before == null || supersedes(entry.mark(), before.mark())) {
                standing[stage.ordinal()] = entry;
            } else if (!supersedes(before.mark(), entry.mark())) {
                reportTwice(before, entry, findings);
                duplicates.add(entry.mark());
            }
        }
        for (int s = 0; s < standing.length; s++) {
            Entry entry = standing[s];
            decided[base + s] = entry == null ? null : entry.mark();
        }
        return duplicates;
    }

    /** By time, then those without one as entered: the order of rows must not decide between marks that have times. */
    private List<Entry> inOrder() {
        if (entries.size() < 2) {
            return entries;
        }
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(e -> e.mark().time().orElse(Instant.MAX)));
        return sorted;
    }

    private static Optional<Stage> laterStageThatSpoke(@Nullable Entry[] standing, Entry entry) {
        for (int s = entry.mark().countsFrom().ordinal() + 1; s < standing.length; s++) {
            Entry later = standing[s];
            if (later != null && supersedes(entry.mark(), later.mark())) {
                return Optional.of(later.mark().countsFrom());
            }
        }
        return Optional.empty();
    }

    private static boolean supersedes(Mark later, Mark earlier) {
        return later.time().isPresent()
                && earlier.time().isPresent()
                && later.time().get().isAfter(earlier.time().get());
    }

    private static void reportTwice(Entry first, Entry second, Findings findings) {
        Mark mark = second.mark();
        Object stage = mark.stage().map(Object.class::cast).orElse("SURVEY");
        findings.add(
                second.origin(),
                "points",
                mark.saysTheSameAs(first.mark())
                        ? Problem.of(
                                Code.MARK_TWICE_EQUAL,
                                subject(mark),
                                stage,
                                mark.said(),
                                first.origin().brief())
                        : Problem.of(
                                Code.MARK_TWICE_DIFFERENT,
                                subject(mark),
                                stage,
                                first.mark().said(),
                                mark.said(),
                                first.origin().brief()));
    }

    private static Subject subject(Mark mark) {
        return Subject.mark(mark.unit(), mark.leaf());
    }
}
