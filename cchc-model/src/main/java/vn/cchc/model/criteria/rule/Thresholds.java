package vn.cchc.model.criteria.rule;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Amount;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.Share;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards what the step is worth into which the evidence falls: with {@code steps=>=95%:2, >=80%:1, else:0}, 1139 of 1199 earns 1, since the
 * exact ratio is below 95 % although it prints as 95.00.
 *
 * @param measure whether the steps are of a share or of a number
 * @param steps the steps, without gap or overlap; the first that holds counts
 * @param aboveWhole what happens where more than the whole was reported
 * @param zeroOfZero what 0 of 0 earns
 */
public record Thresholds(Measure measure, List<Step> steps, AboveWhole aboveWhole, ZeroOfZero zeroOfZero)
        implements LeafRule {

    /** What the edges of the steps are compared with. */
    public enum Measure {
        /** The exact ratio; edges are percentages from 0 to 100. */
        SHARE,
        /** A reported number. */
        AMOUNT
    }

    /**
     * The end of a step.
     *
     * @param number the number, or the per cent
     * @param included whether the number itself belongs to the step
     */
    public record Edge(BigDecimal number, boolean included) {

        public Edge {
            number = new Amount(number).number();
        }
    }

    /**
     * One step.
     *
     * @param from its lower end, or nothing where it is open below
     * @param to its upper end, or nothing where it is open above
     * @param worth what it is worth
     */
    public record Step(Optional<Edge> from, Optional<Edge> to, Worth worth) {

        /** Returns whether a value lies in the step; {@code compared} compares it with a number. */
        private boolean holds(ToIntFunction<BigDecimal> compared) {
            return from.map(edge -> compared.applyAsInt(edge.number()) >= (edge.included() ? 0 : 1))
                            .orElse(true)
                    && to.map(edge -> compared.applyAsInt(edge.number()) <= (edge.included() ? 0 : -1))
                            .orElse(true);
        }
    }

    public Thresholds {
        steps = List.copyOf(steps);
        StepTable.requireSound(steps, measure);
    }

    static Thresholds read(RuleParameters parameters) {
        parameters.allow("steps", "aboveWhole", "zeroOfZero");
        AboveWhole aboveWhole = parameters.choice("aboveWhole", AboveWhole.CAP);
        ZeroOfZero zeroOfZero = parameters.choice("zeroOfZero", ZeroOfZero.NOT_APPLICABLE);
        StepNotation steps = StepNotation.parse(parameters.required("steps", StepNotation.EXAMPLE));
        return new Thresholds(steps.measure(), steps.steps(), aboveWhole, zeroOfZero);
    }

    @Override
    public String name() {
        return "Thresholds";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("steps", written());
        RuleParameters.putChoice(parameters, "aboveWhole", aboveWhole, AboveWhole.CAP);
        RuleParameters.putChoice(parameters, "zeroOfZero", zeroOfZero, ZeroOfZero.NOT_APPLICABLE);
        return parameters;
    }

    private String written() {
        return steps.stream().map(step -> StepNotation.text(step, measure)).collect(Collectors.joining(", "));
    }

    @Override
    public void requireFits(Points maximum) {
        steps.forEach(step -> step.worth().requireFits(maximum));
    }

    @Override
    public Evidence evidence(String text) {
        return measure == Measure.SHARE ? Share.parse(text) : Amount.parse(text);
    }

    @Override
    public boolean takes(Evidence evidence) {
        return measure == Measure.SHARE ? evidence instanceof Share : evidence instanceof Amount;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        if (evidence instanceof Share share) {
            return award(share, maximum, rounding);
        }
        BigDecimal number = ((Amount) evidence).number();
        return step(number::compareTo)
                .map(step -> Award.of(step.worth().of(maximum, rounding)))
                .orElseGet(() -> Award.refused(
                        Problem.of(Code.AMOUNT_OUTSIDE_STEPS, Subject.INPUT, number.toPlainString(), written())));
    }

    private Award award(Share share, Points maximum, Rounding rounding) {
        if (share.isOfNothing()) {
            return Proportional.ofNothing(share, zeroOfZero, maximum, rounding);
        }
        // a table of shares reaches from 0 to 100 per cent, so that a step always holds
        Points points =
                step(share).map(step -> step.worth().of(maximum, rounding)).orElse(Points.ZERO);
        return share.isAboveWhole() ? aboveWhole.award(share, points) : Award.of(points);
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        Award award = award(evidence, maximum, Rounding.FINEST);
        Optional<Step> step =
                evidence instanceof Share share ? step(share) : step(((Amount) evidence).number()::compareTo);
        return award.by(() -> step.map(s -> s.worth().working(maximum)).orElseGet(award.points()::toString));
    }

    /** The step of a share, none for a share of nothing. */
    private Optional<Step> step(Share share) {
        Share counted = share.isAboveWhole() ? Share.WHOLE : share;
        return share.isOfNothing() ? Optional.empty() : step(counted::compareToPercent);
    }

    private Optional<Step> step(ToIntFunction<BigDecimal> compared) {
        return steps.stream().filter(step -> step.holds(compared)).findFirst();
    }
}
