package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.criteria.evidence.SurveyAnswers;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards the part of the maximum that the answers to a survey give: 5, 4 and 4 on a scale to 5 have the mean 13/3 and earn 8.67 of 10, or
 * 8.33 by {@link Formula#MEAN_LESS_ONE}. "No opinion" and blanks are never averaged.
 *
 * @param formula how answers become a part of the maximum
 * @param top the best value of the scale, which begins at 1
 * @param satisfiedFrom the least value that counts as satisfied, for {@link Formula#SHARE}; the second best where it is not declared
 * @param noOpinion the value off the scale that stands for "no opinion", where the questionnaire has one
 * @param groups how groups of respondents come together
 * @param weights what each group weighs, for {@link Groups#WEIGHTED}
 * @param zeroOfZero what a survey without one valid answer earns
 */
public record Survey(
        Formula formula,
        int top,
        Optional<Integer> satisfiedFrom,
        Optional<Integer> noOpinion,
        Groups groups,
        Map<String, BigDecimal> weights,
        ZeroOfZero zeroOfZero)
        implements LeafRule {

    /** How answers become a part of the maximum. */
    public enum Formula {
        /** The mean divided by the best value. */
        MEAN_OVER_TOP {
            @Override
            Fraction part(SurveyTally tally, int top) {
                return new Fraction(tally.sum(), tally.valid().multiply(BigInteger.valueOf(top)));
            }

            @Override
            String working(String mean, int top) {
                return mean + " ÷ " + top;
            }
        },
        /** The mean less 1, divided by the best value less 1: the worst answer earns 0. */
        MEAN_LESS_ONE {
            @Override
            Fraction part(SurveyTally tally, int top) {
                return new Fraction(
                        tally.sum().subtract(tally.valid()), tally.valid().multiply(BigInteger.valueOf(top - 1L)));
            }

            @Override
            String working(String mean, int top) {
                return "(" + mean + " − 1) ÷ (" + top + " − 1)";
            }
        },
        /** The satisfied among those who answered. */
        SHARE {
            @Override
            Fraction part(SurveyTally tally, int top) {
                return new Fraction(tally.satisfied(), tally.valid());
            }

            @Override
            String working(String mean, int top) {
                return mean;
            }

            @Override
            Stream<String> terms(Survey survey, Map<Integer, BigInteger> counts) {
                return counts.entrySet().stream()
                        .filter(answer -> survey.isSatisfied(answer.getKey()))
                        .map(answer -> answer.getValue().toString());
            }
        };

        abstract Fraction part(SurveyTally tally, int top);

        /** Writes what the mean of the answers, or the share of the satisfied, earns. */
        abstract String working(String mean, int top);

        /** Writes what is added up before it is divided by the number of answers. */
        Stream<String> terms(Survey survey, Map<Integer, BigInteger> counts) {
            return counts.entrySet().stream().map(answer -> answer.getKey() + " × " + answer.getValue());
        }
    }

    /** How groups of respondents come together: each is a mean of the groups, weighed differently. */
    public enum Groups {
        /** Every answer counts alike, whatever the group. */
        POOLED {
            @Override
            Fraction weight(Survey survey, String group, SurveyTally tally) {
                return new Fraction(tally.valid(), BigInteger.ONE);
            }

            @Override
            String working(SurveyWorking heard) {
                return heard.pooled();
            }
        },
        /** Every group counts alike, whatever its size. */
        MEAN_OF_MEANS {
            @Override
            Fraction weight(Survey survey, String group, SurveyTally tally) {
                return new Fraction(BigInteger.ONE, BigInteger.ONE);
            }

            @Override
            String working(SurveyWorking heard) {
                return heard.meanOfMeans();
            }
        },
        /** Every group counts by its declared weight. */
        WEIGHTED {
            @Override
            Fraction weight(Survey survey, String group, SurveyTally tally) {
                return survey.declaredWeight(group).map(Fraction::of).orElse(Fraction.ZERO);
            }

            @Override
            String working(SurveyWorking heard) {
                return heard.weighted();
            }
        };

        abstract Fraction weight(Survey survey, String group, SurveyTally tally);

        /** Writes the mean of all answers. */
        abstract String working(SurveyWorking heard);
    }

    /**
     * What answers come to before they earn points.
     *
     * @param answers how many are valid
     * @param groups how many groups gave a valid answer
     * @param mean their mean or, for {@link Formula#SHARE}, the share of the satisfied; nothing where no answer is valid
     * @param noOpinion how many had no opinion
     * @param blank how many did not answer
     */
    public record Summary(
            BigInteger answers, int groups, Optional<Award.Working> mean, BigInteger noOpinion, BigInteger blank) {}

    /** The mean over the best value of a scale from 1 to 5, all answers pooled. */
    public static final Survey MEAN_OF_FIVE = new Survey(
            Formula.MEAN_OVER_TOP,
            5,
            Optional.empty(),
            Optional.empty(),
            Groups.POOLED,
            Map.of(),
            ZeroOfZero.NOT_APPLICABLE);

    private static final int HIGHEST_TOP = 100;
    private static final String EXAMPLE = "citizens:60, enterprises:40";

    public Survey {
        if (top < 2 || top > HIGHEST_TOP) {
            throw RuleParameters.invalid("top", Integer.toString(top), "2 – " + HIGHEST_TOP);
        }
        if (satisfiedFrom.isPresent()) {
            requireSatisfiedFrom(satisfiedFrom.get(), formula, top);
        }
        if (noOpinion.isPresent() && noOpinion.get() >= 1 && noOpinion.get() <= top) {
            throw RuleParameters.invalid("noOpinion", noOpinion.get().toString(), "0, > " + top);
        }
        weights = SurveyWeights.checked(weights);
        if (weights.isEmpty() && groups == Groups.WEIGHTED) {
            throw RuleParameters.missing("weights", EXAMPLE);
        }
        if (!weights.isEmpty() && groups != Groups.WEIGHTED) {
            throw RuleParameters.invalid("groups", groups.name(), Groups.WEIGHTED.name());
        }
    }

    private static void requireSatisfiedFrom(int value, Formula formula, int top) {
        if (formula != Formula.SHARE) {
            throw RuleParameters.invalid("formula", formula.name(), Formula.SHARE.name());
        }
        if (value < 1 || value > top) {
            throw RuleParameters.invalid("satisfiedFrom", Integer.toString(value), "1 – " + top);
        }
    }

    static Survey read(RuleParameters parameters) {
        parameters.allow("formula", "top", "satisfiedFrom", "noOpinion", "groups", "weights", "zeroOfZero");
        return new Survey(
                parameters.choice("formula", Formula.MEAN_OVER_TOP),
                parameters.whole("top").orElse(MEAN_OF_FIVE.top()),
                parameters.whole("satisfiedFrom"),
                parameters.whole("noOpinion"),
                parameters.choice("groups", Groups.POOLED),
                parameters.text("weights").map(SurveyWeights::parse).orElse(Map.of()),
                parameters.choice("zeroOfZero", ZeroOfZero.NOT_APPLICABLE));
    }

    @Override
    public String name() {
        return "Survey";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        RuleParameters.putChoice(parameters, "formula", formula, Formula.MEAN_OVER_TOP);
        if (top != MEAN_OF_FIVE.top()) {
            parameters.put("top", Integer.toString(top));
        }
        satisfiedFrom.ifPresent(value -> parameters.put("satisfiedFrom", value.toString()));
        noOpinion.ifPresent(value -> parameters.put("noOpinion", value.toString()));
        RuleParameters.putChoice(parameters, "groups", groups, Groups.POOLED);
        if (!weights.isEmpty()) {
            parameters.put("weights", SurveyWeights.text(weights));
        }
        RuleParameters.putChoice(parameters, "zeroOfZero", zeroOfZero, ZeroOfZero.NOT_APPLICABLE);
        return parameters;
    }

    @Override
    public void requireFits(Points maximum) {
        // a part of any maximum exists
    }

    @Override
    public Evidence evidence(String text) {
        boolean isShare = formula == Formula.SHARE && text.indexOf('=') < 0;
        return isShare ? Share.parse(text) : SurveyAnswers.parse(text);
    }

    /** Returns whether the evidence is answers or, for {@link Formula#SHARE}, the satisfied of the respondents. */
    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof SurveyAnswers || (evidence instanceof Share && formula == Formula.SHARE);
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        if (evidence instanceof Share share) {
            return satisfied(share, maximum, rounding);
        }
        List<SurveyAnswers.Group> given = ((SurveyAnswers) evidence).groups();
        return wrong(given).map(Award::refused).orElseGet(() -> answered(given, maximum, rounding));
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        Award award = award(evidence, maximum, Rounding.FINEST);
        Optional<String> mean = evidence instanceof Share share
                ? Optional.of(share).filter(s -> !s.isOfNothing()).map(Proportional::part)
                : SurveyWorking.of(this, (SurveyAnswers) evidence).mean();
        return award.by(
                () -> mean.map(m -> formula.working(m, top) + " × " + maximum).orElseGet(award.points()::toString));
    }

    /** Returns what answers come to, or nothing where the award refuses them. */
    public Optional<Summary> summary(SurveyAnswers answers) {
        return wrong(answers.groups()).isPresent()
                ? Optional.empty()
                : Optional.of(SurveyWorking.of(this, answers).summary());
    }

    private Award satisfied(Share share, Points maximum, Rounding rounding) {
        if (share.isOfNothing()) {
            return Proportional.ofNothing(share, zeroOfZero, maximum, rounding);
        }
        return share.isAboveWhole()
                ? AboveWhole.REFUSE.award(share, Points.ZERO)
                : Award.of(rounding.share(maximum, share.reported(), share.outOf()));
    }

    private Award answered(List<SurveyAnswers.Group> given, Points maximum, Rounding rounding) {
        Fraction weighted = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        List<String> silent = new ArrayList<>(this.weights.keySet());
        for (SurveyAnswers.Group group : given) {
            SurveyTally tally = SurveyTally.of(group, this);
            silent.removeIf(group.name()::equalsIgnoreCase);
            if (tally.isEmpty()) {
                silent.add(group.name());
            } else {
                Fraction weight = groups.weight(this, group.name(), tally);
                weighted = weighted.plus(formula.part(tally, top).times(weight));
                weights = weights.plus(weight);
            }
        }
        return weights.equals(Fraction.ZERO)
                ? zeroOfZero.award(maximum, rounding)
                : new Award(Award.Outcome.POINTS, weighted.dividedBy(weights).of(maximum, rounding), leftOut(silent));
    }

    /** Warns of groups without an answer where that shifts weight to the others; pooled, they had none to lose. */
    private List<Problem> leftOut(List<String> silent) {
        return groups == Groups.POOLED
                ? List.of()
                : silent.stream()
                        .map(group -> Problem.of(Code.SURVEY_GROUP_EMPTY, Subject.INPUT, group))
                        .toList();
    }

    private Optional<Problem> wrong(List<SurveyAnswers.Group> given) {
        return given.stream().map(this::wrong).flatMap(Optional::stream).findFirst();
    }

    private Optional<Problem> wrong(SurveyAnswers.Group group) {
        if (groups == Groups.WEIGHTED && declaredWeight(group.name()).isEmpty()) {
            String known = String.join(", ", weights.keySet());
            return Optional.of(Problem.of(Code.SURVEY_GROUP_UNKNOWN, Subject.INPUT, group.name(), known));
        }
        return group.counts().entrySet().stream()
                .filter(answer -> answer.getValue() > 0)
                .map(Map.Entry::getKey)
                .filter(value -> !isOnScale(value) && !noOpinion.equals(Optional.of(value)))
                .findFirst()
                .map(value -> Problem.of(Code.SURVEY_ANSWER_OFF_SCALE, Subject.INPUT, value, top));
    }

    boolean isOnScale(int value) {
        return value >= 1 && value <= top;
    }

    boolean isSatisfied(int value) {
        return value >= satisfiedFrom.orElse(Math.max(2, top - 1));
    }

    Optional<BigDecimal> declaredWeight(String group) {
        return weights.entrySet().stream()
                .filter(weight -> weight.getKey().equalsIgnoreCase(group))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
