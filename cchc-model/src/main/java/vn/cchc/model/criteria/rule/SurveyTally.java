package vn.cchc.model.criteria.rule;

import java.math.BigInteger;
import java.util.Map;
import vn.cchc.model.criteria.evidence.SurveyAnswers;

/** What counts of one group's answers: how many are valid, what they add up to, and how many are satisfied. */
record SurveyTally(BigInteger valid, BigInteger sum, BigInteger satisfied) {

    static SurveyTally of(SurveyAnswers.Group group, Survey survey) {
        BigInteger valid = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        BigInteger satisfied = BigInteger.ZERO;
        for (Map.Entry<Integer, Long> answer : group.counts().entrySet()) {
            if (survey.isOnScale(answer.getKey())) {
                BigInteger count = BigInteger.valueOf(answer.getValue());
                valid = valid.add(count);
                sum = sum.add(count.multiply(BigInteger.valueOf(answer.getKey())));
                satisfied = survey.isSatisfied(answer.getKey()) ? satisfied.add(count) : satisfied;
            }
        }
        return new SurveyTally(valid, sum, satisfied);
    }

    boolean isEmpty() {
        return valid.signum() == 0;
    }
}
