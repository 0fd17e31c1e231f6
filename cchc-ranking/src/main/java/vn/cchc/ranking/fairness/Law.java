package vn.cchc.ranking.fairness;

import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;

/** How one fairness law is tried. */
interface Law {

    /** Returns why the law does not speak of a block with such rules, or nothing where it does. */
    default Optional<LawReport.Silence> silence(Rulebook.BlockRules rules) {
        return Optional.empty();
    }

    /** Returns how a round breaks the law, or nothing where it does not, or where the law finds nothing to try in it. */
    Optional<Breach> breach(Trial trial);

    /** The silence about rules whose chain can fall with points. */
    static Optional<LawReport.Silence> fallingKey(Rulebook.BlockRules rules) {
        return rules.fallingKeys().stream()
                .findFirst()
                .map(key -> new LawReport.Silence(rules.block().code(), "FALLING_KEY", key.text()));
    }
}
