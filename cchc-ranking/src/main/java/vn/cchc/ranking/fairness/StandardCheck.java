package vn.cchc.ranking.fairness;

import java.util.List;
import vn.cchc.model.problem.Language;

/** A check whose sentences stand in this room's bundles. */
interface StandardCheck extends FairnessCheck {

    @Override
    default String looksAt(Language language) {
        return FairnessTexts.of("concerns", language).say(name() + ".looksAt");
    }

    @Override
    default String text(Concern concern, Language language) {
        return FairnessTexts.of("concerns", language).say(concern);
    }

    /** Starts a concern of this check. */
    default Concern concern(String code, String... units) {
        return Concern.of(this, code, List.of(units));
    }
}
