package vn.cchc.model.round;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Origin;

/** The marks of one unit while they are collected. A leaf's first mark decides it until there is a second. */
final class PendingMarks {

    private static final int STAGES = Stage.values().length;

    private final UnitAssembly.Part part;
    private final @Nullable Exemption[] exempt;
    private final List<Mark> history;
    private final @Nullable Mark[] first;
    private final int[] firstIndexes;
    private final @Nullable LeafDecisions[] decisions;

    PendingMarks(UnitAssembly.Part part, @Nullable Exemption[] exempt) {
        int leaves = part.rules().criteria().leaves().size();
        this.part = part;
        this.exempt = exempt;
        history = new ArrayList<>(leaves);
        first = new Mark[leaves];
        firstIndexes = new int[leaves];
        decisions = new LeafDecisions[leaves];
    }

    UnitAssembly.Part part() {
        return part;
    }

    @Nullable
    Exemption exemption(int leafIndex) {
        return exempt[leafIndex];
    }

    /** Takes a mark, the entry of an index. */
    void add(Mark mark, int leafIndex, int index) {
        history.add(mark);
        Mark before = first[leafIndex];
        if (before == null) {
            first[leafIndex] = mark;
            firstIndexes[leafIndex] = index;
            return;
        }
        LeafDecisions several = decisions[leafIndex];
        if (several == null) {
            several = new LeafDecisions();
            several.add(before, firstIndexes[leafIndex]);
            decisions[leafIndex] = several;
        }
        several.add(mark, index);
    }

    /** Decides every leaf, and reports duplicates and latecomers. */
    UnitMarks decide(IntFunction<Origin> origins, Findings findings) {
        @Nullable Mark[] decided = new Mark[first.length * STAGES];
        List<Mark> duplicates = new ArrayList<>(0);
        for (int i = 0; i < first.length; i++) {
            LeafDecisions several = decisions[i];
            Mark only = first[i];
            if (several != null) {
                duplicates.addAll(several.decide(decided, i * STAGES, origins, findings));
            } else if (only != null) {
                LeafDecisions.keep(only, decided, i * STAGES);
            }
        }
        List<Mark> kept = duplicates.isEmpty() ? history : without(duplicates);
        return new UnitMarks(part.unit(), part.participation(), part.rules(), decided, exempt, kept);
    }

    /** Equal marks are told apart: only the one that repeats another is left out. */
    private List<Mark> without(List<Mark> duplicates) {
        Set<Mark> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(duplicates);
        return history.stream().filter(mark -> !left.contains(mark)).toList();
    }
}
