package vn.cchc.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.criteria.Leaf;

/** Some leaves of a set, by their index; of most units none is exempt, missing or assumed, so no leaf chosen is no array. */
final class LeafChoice {

    private LeafChoice() {}

    static boolean has(boolean @Nullable [] chosen, int leaf) {
        return chosen != null && chosen[leaf];
    }

    /** Returns the same choice but for one leaf. */
    static boolean @Nullable [] with(boolean @Nullable [] chosen, int leaf, boolean now, int leaves) {
        if (has(chosen, leaf) == now) {
            return chosen;
        }
        boolean[] changed = chosen == null ? new boolean[leaves] : chosen.clone();
        changed[leaf] = now;
        for (boolean any : changed) {
            if (any) {
                return changed;
            }
        }
        return null;
    }

    static List<Leaf> of(boolean @Nullable [] chosen, List<Leaf> leaves) {
        List<Leaf> found = new ArrayList<>();
        for (int i = 0; chosen != null && i < chosen.length; i++) {
            if (chosen[i]) {
                found.add(leaves.get(i));
            }
        }
        return found;
    }
}
