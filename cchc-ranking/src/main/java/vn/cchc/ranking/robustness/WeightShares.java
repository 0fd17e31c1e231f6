package vn.cchc.ranking.robustness;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/** Turns a set of relative weights into what each regular leaf weighs in the whole, in whole numbers, or into what is wrong with it. */
final class WeightShares {

    private static final Set<String> ROOTS = Set.of("index", "root", "total", "*");

    private final CriteriaSet criteria;
    private final WeightSet set;
    private final List<Problem> problems = new ArrayList<>();

    /** A fraction in lowest terms. */
    private record Part(BigInteger numerator, BigInteger denominator) {

        Part times(BigInteger factor, BigInteger divisor) {
            BigInteger n = numerator.multiply(factor);
            BigInteger d = denominator.multiply(divisor);
            BigInteger common = n.gcd(d);
            return new Part(n.divide(common), d.divide(common));
        }
    }

    WeightShares(CriteriaSet criteria, WeightSet set) {
        this.criteria = criteria;
        this.set = set;
        check();
    }

    List<Problem> problems() {
        return problems;
    }

    /** The weights of the regular leaves, in the order of the set; only where nothing is wrong. */
    List<BigInteger> ofLeaves() {
        List<Part> parts = new ArrayList<>();
        for (Leaf leaf : criteria.leaves()) {
            if (leaf.kind() == Criterion.Kind.REGULAR) {
                parts.add(share(leaf));
            }
        }
        BigInteger denominator = BigInteger.ONE;
        for (Part part : parts) {
            denominator = denominator.multiply(part.denominator()).divide(denominator.gcd(part.denominator()));
        }
        BigInteger common = denominator;
        return parts.stream()
                .map(part -> part.numerator().multiply(common.divide(part.denominator())))
                .toList();
    }

    private Part share(Criterion criterion) {
        Optional<String> parent = criteria.parent(criterion.code());
        List<Criterion> sisters = parent.map(code -> ((CriterionGroup) criteria.criterion(code)).children())
                .orElse(regular(criteria.fields()));
        Part above =
                parent.map(code -> share(criteria.criterion(code))).orElse(new Part(BigInteger.ONE, BigInteger.ONE));
        BigDecimal sum = sum(sisters);
        if (sum.signum() == 0) {
            return new Part(BigInteger.ZERO, BigInteger.ONE);
        }
        BigDecimal own = weight(criterion);
        int scale = Math.max(0, Math.max(own.scale(), sum.scale()));
        return above.times(
                own.setScale(scale).unscaledValue(), sum.setScale(scale).unscaledValue());
    }

    private static List<Criterion> regular(List<Criterion> all) {
        return all.stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.REGULAR)
                .toList();
    }

    private BigDecimal weight(Criterion criterion) {
        return set.weights().getOrDefault(criterion.code(), BigDecimal.ZERO);
    }

    private BigDecimal sum(List<? extends Criterion> sisters) {
        return sisters.stream().map(this::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void check() {
        List<Criterion> regular = regular(criteria.criteria());
        Set<String> known = regular.stream().map(Criterion::code).collect(Collectors.toSet());
        report(Code.WEIGHT_MISSING, known, code -> !set.weights().containsKey(code));
        report(Code.WEIGHT_UNKNOWN, set.weights().keySet(), code -> !known.contains(code) && !isRoot(code, known));
        report(
                Code.WEIGHT_NEGATIVE,
                set.weights().keySet(),
                code -> weightOf(code).signum() < 0);
        set.weights().keySet().stream()
                .filter(code -> isRoot(code, known))
                .forEach(code -> problems.add(
                        Problem.of(Code.WEIGHT_OF_ROOT_IGNORED, Subject.setting("weightSet"), set.name(), code)));
        if (problems.stream().anyMatch(Problem::isError)) {
            return;
        }
        if (sum(regular(criteria.fields())).signum() == 0) {
            problems.add(Problem.of(Code.WEIGHTS_ALL_ZERO, Subject.setting("weightSet"), set.name(), "–"));
        }
        regular.stream()
                .filter(criterion -> criterion instanceof CriterionGroup group
                        && weight(criterion).signum() > 0
                        && sum(group.children()).signum() == 0)
                .forEach(criterion -> problems.add(
                        Problem.of(Code.WEIGHTS_ALL_ZERO, Subject.setting("weightSet"), set.name(), criterion.code())));
        Set<String> nothing = regular.stream()
                .filter(criterion ->
                        criterion instanceof Leaf && criterion.maximum().nanos() == 0)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        report(
                Code.WEIGHT_OF_NOTHING,
                nothing,
                code -> share(criteria.criterion(code)).numerator().signum() > 0);
    }

    private BigDecimal weightOf(String code) {
        return Optional.ofNullable(set.weights().get(code)).orElse(BigDecimal.ZERO);
    }

    private static boolean isRoot(String code, Set<String> known) {
        return !known.contains(code) && ROOTS.contains(code.toLowerCase(Locale.ROOT));
    }

    private void report(Code code, Set<String> codes, Predicate<String> wrong) {
        Set<String> found = codes.stream().filter(wrong).collect(Collectors.toCollection(TreeSet::new));
        if (!found.isEmpty()) {
            problems.add(Problem.of(code, Subject.setting("weightSet"), set.name(), String.join(", ", found)));
        }
    }
}
