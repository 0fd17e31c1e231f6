package vn.cchc.model.criteria.evidence;

/** What was reported or found for a leaf; one record per kind. */
public sealed interface Evidence
        permits PointsGiven, Answer, LevelReached, Items, Share, Amount, Occurrences, SurveyAnswers, Amounts {

    /** Writes the evidence as files write it, such as {@code 412/450}; the rule that took it reads the same text back to an equal value. */
    String text();
}
