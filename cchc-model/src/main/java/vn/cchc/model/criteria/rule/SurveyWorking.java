package vn.cchc.model.criteria.rule;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.evidence.SurveyAnswers;

/** Writes the mean of answers with its numbers: {@code (4 × 5 + 5 × 5 + 1 × 1) ÷ 11}, and counts them. */
final class SurveyWorking {

    private final Survey survey;
    private final SurveyAnswers answers;
    private final List<SurveyAnswers.Group> heard;

    private SurveyWorking(Survey survey, SurveyAnswers answers) {
        this.survey = survey;
        this.answers = answers;
        this.heard = answers.groups().stream()
                .filter(group -> !SurveyTally.of(group, survey).isEmpty())
                .toList();
    }

    static SurveyWorking of(Survey survey, SurveyAnswers answers) {
        return new SurveyWorking(survey, answers);
    }

    /** Returns the mean, or nothing where nobody answered. */
    Optional<String> mean() {
        return heard.isEmpty() ? Optional.empty() : Optional.of(survey.groups().working(this));
    }

    String pooled() {
        return mean(counts(heard));
    }

    String meanOfMeans() {
        return inParentheses(joined(this::mean)) + " ÷ " + heard.size();
    }

    String weighted() {
        return inParentheses(joined(group -> weight(group) + " × " + mean(group))) + " ÷ "
                + inParentheses(joined(this::weight));
    }

    Survey.Summary summary() {
        return new Survey.Summary(
                sum(counts(heard).values()),
                heard.size(),
                mean().map(Award.Working::new),
                total(this::noOpinion),
                total(group -> BigInteger.valueOf(group.blank())));
    }

    private String joined(Function<SurveyAnswers.Group, String> text) {
        return heard.stream().map(text).collect(Collectors.joining(" + "));
    }

    private String mean(SurveyAnswers.Group group) {
        return mean(counts(List.of(group)));
    }

    private String mean(Map<Integer, BigInteger> counts) {
        String terms = survey.formula().terms(survey, counts).collect(Collectors.joining(" + "));
        return (terms.isEmpty() ? "0" : inParentheses(terms)) + " ÷ " + sum(counts.values());
    }

    private String weight(SurveyAnswers.Group group) {
        return survey.declaredWeight(group.name()).orElseThrow().toPlainString();
    }

    /** The valid answers of groups together. */
    private SortedMap<Integer, BigInteger> counts(List<SurveyAnswers.Group> groups) {
        SortedMap<Integer, BigInteger> counts = new TreeMap<>();
        groups.forEach(group -> group.counts().forEach((value, count) -> {
            if (survey.isOnScale(value)) {
                counts.merge(value, BigInteger.valueOf(count), BigInteger::add);
            }
        }));
        return counts;
    }

    private BigInteger noOpinion(SurveyAnswers.Group group) {
        long bySpecialValue = survey.noOpinion()
                .map(value -> group.counts().getOrDefault(value, 0L))
                .orElse(0L);
        return BigInteger.valueOf(group.noOpinion()).add(BigInteger.valueOf(bySpecialValue));
    }

    private BigInteger total(Function<SurveyAnswers.Group, BigInteger> number) {
        return sum(answers.groups().stream().map(number).toList());
    }

    private static BigInteger sum(Collection<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String inParentheses(String sum) {
        return sum.contains(" + ") ? "(" + sum + ")" : sum;
    }
}
