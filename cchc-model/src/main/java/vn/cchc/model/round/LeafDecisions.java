package vn.cchc.model.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Decides which of the marks for one leaf of one unit stands at each stage. */
@SuppressWarnings("EnumOrdinal") // a dense row has one place per leaf and stage
final class LeafDecisions {

    private final List<Entry> entries = new ArrayList<>(2);

    /** A mark and its index among the entries, by which its place is found. */
    record Entry(Mark mark, int index) {}

    void add(Mark mark, int index) {
        entries.add(new Entry(mark, index));
    }

    /**
     * Writes the standing mark of each stage to {@code decided} from {@code base} on and reports duplicates and latecomers; answers the
     * duplicates, which are not kept.
     */
    List<Mark> decide(@Nullable Mark[] decided, int base, IntFunction<Origin> origins, Findings findings) {
        if (entries.size() == 1) {
            keep(entries.get(0).mark(), decided, base);
            return List.of();
        }
        List<Mark> duplicates = new ArrayList<>(0);
        List<Entry> kept = new ArrayList<>(entries.size());
        for (Entry entry : inOrder()) {
            Optional<Entry> twin = twin(kept, entry.mark());
            Optional<Stage> later = laterStageThatSpoke(entry.mark());
            if (twin.isPresent()) {
                reportTwice(twin.get(), entry, origins, findings);
                duplicates.add(entry.mark());
                continue;
            }
            kept.add(entry);
            if (later.isPresent()) {
                reportLate(entry, later.get(), origins, findings);
            } else {
                keep(entry.mark(), decided, base);
            }
        }
        return duplicates;
    }

    /** Writes the mark of a leaf that no other mark of its stage contests. */
    static void keep(Mark mark, @Nullable Mark[] decided, int base) {
        decided[base + mark.countsFrom().ordinal()] = mark;
    }

    /** A mark of the same stage that neither supersedes nor is superseded; one that differs before one that is equal. */
    private static Optional<Entry> twin(List<Entry> kept, Mark mark) {
        return kept.stream()
                .filter(e -> e.mark().countsFrom() == mark.countsFrom())
                .filter(e -> !supersedes(mark, e.mark()) && !supersedes(e.mark(), mark))
                .min(Comparator.comparing(e -> e.mark().saysTheSameAs(mark)));
    }

    /** By time, then those without one as entered: the order of rows must not decide between marks that have times. */
    private List<Entry> inOrder() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(e -> e.mark().time().orElse(Instant.MAX)));
        return sorted;
    }

    private Optional<Stage> laterStageThatSpoke(Mark mark) {
        return entries.stream()
                .map(Entry::mark)
                .filter(other -> other.countsFrom().compareTo(mark.countsFrom()) > 0 && supersedes(mark, other))
                .map(Mark::countsFrom)
                .min(Comparator.naturalOrder());
    }

    private static void reportLate(Entry entry, Stage later, IntFunction<Origin> origins, Findings findings) {
        Mark mark = entry.mark();
        findings.add(
                origins.apply(entry.index()),
                "time",
                Problem.of(Code.MARK_TOO_LATE, subject(mark), mark.countsFrom(), later));
    }

    private static boolean supersedes(Mark later, Mark earlier) {
        return later.time().isPresent()
                && earlier.time().isPresent()
                && later.time().get().isAfter(earlier.time().get());
    }

    private static void reportTwice(Entry first, Entry second, IntFunction<Origin> origins, Findings findings) {
        String place = origins.apply(first.index()).brief();
        Mark mark = second.mark();
        Object stage = mark.stage().map(Object.class::cast).orElse("SURVEY");
        findings.add(
                origins.apply(second.index()),
                "points",
                mark.saysTheSameAs(first.mark())
                        ? Problem.of(Code.MARK_TWICE_EQUAL, subject(mark), stage, mark.said(), place)
                        : Problem.of(
                                Code.MARK_TWICE_DIFFERENT,
                                subject(mark),
                                stage,
                                first.mark().said(),
                                mark.said(),
                                place));
    }

    private static Subject subject(Mark mark) {
        return Subject.mark(mark.unit(), mark.leaf());
    }
}
