package vn.cchc.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.Amounts;
import vn.cchc.model.criteria.evidence.Answer;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.criteria.rule.Award;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.criteria.rule.Proportional;
import vn.cchc.model.criteria.rule.Survey;
import vn.cchc.model.problem.Sentences;

/** The words for evidence and for how it became points, in one language. */
final class EvidenceWords {

    private static final String BETWEEN = "; ";
    private static final Rounding MEAN = new Rounding(4);
    private static final int MORE_DIGITS = 2;

    private final Sentences sentences;

    EvidenceWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Writes evidence as the rule understands it: {@code 412 of 450, proportional}. */
    String text(Evidence evidence, LeafRule rule) {
        String text = say("evidence." + rule.name(), plain(evidence, rule));
        return rule instanceof Proportional proportional
                        && evidence instanceof Share share
                        && !proportional.earns(share)
                ? text + ", " + limit(proportional)
                : text;
    }

    private String plain(Evidence evidence, LeafRule rule) {
        if (evidence instanceof Share share) {
            return say("share", number(share.reported()), number(share.outOf()));
        }
        if (evidence instanceof SurveyAnswers answers && rule instanceof Survey survey) {
            return survey.summary(answers)
                    .map(summary -> summary(summary, survey))
                    .orElse(answers.text());
        }
        if (evidence instanceof Amount amount) {
            return number(amount.number());
        }
        if (evidence instanceof Amounts amounts) {
            return amounts.values().entrySet().stream()
                    .map(amount -> amount.getKey() + "=" + number(amount.getValue()))
                    .collect(Collectors.joining(BETWEEN));
        }
        return evidence instanceof Answer answer ? say(answer.yes() ? "yes" : "no") : evidence.text();
    }

    private String limit(Proportional rule) {
        String key = "limit." + rule.better() + "." + rule.atLimit();
        return say(key, number(rule.limit().orElseThrow()));
    }

    private String summary(Survey.Summary summary, Survey survey) {
        List<String> parts = new ArrayList<>();
        parts.add(answers(summary)
                + summary.mean().map(mean -> ", " + mean(mean, survey)).orElse(""));
        if (summary.noOpinion().signum() > 0) {
            parts.add(say("survey.noOpinion", summary.noOpinion()));
        }
        if (summary.blank().signum() > 0) {
            parts.add(say("survey.blank", summary.blank()));
        }
        return String.join(BETWEEN, parts);
    }

    private String answers(Survey.Summary summary) {
        boolean one = summary.answers().equals(BigInteger.ONE);
        String answers = one ? say("survey.answer") : say("survey.answers", summary.answers());
        return summary.groups() > 1 ? say("survey.groups", answers, summary.groups()) : answers;
    }

    private String mean(Award.Working mean, Survey survey) {
        BigDecimal shown = mean.rounded(MEAN);
        String key = "survey." + survey.formula() + "." + survey.groups();
        return say(key, number(shown), survey.top(), number(shown.movePointRight(2)));
    }

    /** Writes what follows the evidence: the arithmetic where it is more than a number, and the rounding where it changed the value. */
    String working(LeafScore score, Rounding rounding) {
        return score.working().map(working -> after(working, score, rounding)).orElse("");
    }

    private String after(Award.Working working, LeafScore score, Rounding rounding) {
        String step = step(working, score, rounding);
        if (score.basis() instanceof Basis.Decided decided
                && decided.mark().evidence().orElse(null) instanceof SurveyAnswers) {
            return step.isEmpty() ? "" : BETWEEN + say("exact", step);
        }
        if (working.isNumber()) {
            return step.isEmpty() ? "" : ": " + step;
        }
        return ": " + local(working.expression()) + (step.isEmpty() ? "" : " = " + step);
    }

    /** Writes points that were given, and what rounding made of them. */
    String given(LeafScore score, Rounding rounding) {
        boolean exact = score.basis() instanceof Basis.Decided decided
                && decided.mark().points().equals(Optional.of(score.points()));
        return exact ? number(score.points().toBigDecimal()) : rounded(score, rounding);
    }

    private String rounded(LeafScore score, Rounding rounding) {
        return score.working()
                .map(working -> step(working, score, rounding))
                .filter(step -> !step.isEmpty())
                .orElse(number(score.points().toBigDecimal()));
    }

    /** Writes {@code 1.8311… → 1.83}, or nothing where the value is exact. */
    private String step(Award.Working working, LeafScore score, Rounding rounding) {
        return working.isExactly(score.points())
                ? ""
                : local(working.decimal(rounding.scale() + MORE_DIGITS)) + " → "
                        + number(score.points().toBigDecimal());
    }

    /** Writes numbers with the language's decimal mark; where that is a comma, {@code ;} stands between the arguments of min and max. */
    private String local(String expression) {
        String separated = sentences.language().decimalMark() == ',' ? expression.replace(',', ';') : expression;
        return sentences.language().number(separated);
    }

    private String number(BigDecimal number) {
        return sentences.language().number(number.stripTrailingZeros().toPlainString());
    }

    private String say(String key, Object... values) {
        return sentences.say(key, values);
    }
}
