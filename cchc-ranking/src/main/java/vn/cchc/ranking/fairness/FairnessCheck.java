package vn.cchc.ranking.fairness;

import java.util.List;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.Ranking;

/**
 * Looks at a ranking of actual figures and says what should be considered before it is published.
 *
 * <p>A concern is no error: the ranking follows its rules, and people decide whether the rules did right here.
 */
public interface FairnessCheck {

    /** Returns the name by which programs know the check, such as {@code DOMINANCE}. */
    String name();

    /** Says in one sentence what the check looks at. */
    String looksAt(Language language);

    /** Returns the concerns, block by block; always the same for the same ranking. */
    List<Concern> check(Ranking ranking);

    /** Writes a concern of this check in one sentence; people ask {@link Concern#text}. */
    String text(Concern concern, Language language);
}
