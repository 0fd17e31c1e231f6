package vn.cchc.ranking.robustness;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;

/**
 * A leaf of one unit that petitions keep open: beside what it has now, everything that it may come to.
 *
 * @param leaf the leaf
 * @param others the points that it may come to, nothing standing for an exemption; what it has now is not among them
 */
record OpenLeaf(Leaf leaf, List<Optional<Points>> others) {

    OpenLeaf {
        others = List.copyOf(others);
    }

    /** The open leaves of a unit, in the order of its petitions. */
    static List<OpenLeaf> of(Scorecard card, List<Petition> petitions) {
        Map<String, List<Petition>> byLeaf = new LinkedHashMap<>();
        petitions.forEach(petition -> byLeaf.computeIfAbsent(petition.leaf(), code -> new ArrayList<>())
                .add(petition));
        List<OpenLeaf> open = new ArrayList<>();
        byLeaf.forEach((code, asked) -> {
            Leaf leaf = (Leaf) card.rules().criteria().criterion(code);
            open.add(new OpenLeaf(leaf, outcomes(card, leaf, asked)));
        });
        return open;
    }

    private static List<Optional<Points>> outcomes(Scorecard card, Leaf leaf, List<Petition> asked) {
        Score score = card.score(leaf.code());
        boolean isMissing = card.missing().contains(leaf);
        Optional<Points> now = score.applies() ? Optional.of(score.points()) : Optional.empty();
        Set<Optional<Points>> others = new LinkedHashSet<>();
        for (Petition petition : asked) {
            if (petition.request() == Petition.Request.EXEMPTION) {
                others.add(Optional.empty());
            } else {
                // a petition that names no number asks for all there is
                Points wanted = petition.points().orElse(leaf.maximum());
                between(leaf, now.orElse(Points.ZERO), wanted).forEach(step -> others.add(Optional.of(step)));
                others.add(Optional.of(wanted));
            }
        }
        if (!isMissing) {
            others.remove(now);
        }
        return List.copyOf(others);
    }

    /** The steps of a judged leaf strictly between what it has and what is asked for. */
    private static List<Points> between(Leaf leaf, Points now, Points wanted) {
        long step = leaf.rule() instanceof Judged judged
                ? judged.step().map(Points::nanos).orElse(0L)
                : 0L;
        List<Points> steps = new ArrayList<>();
        if (step > 0) {
            long low = Math.min(now.nanos(), wanted.nanos());
            long high = Math.max(now.nanos(), wanted.nanos());
            for (long nanos = (low / step + 1) * step; nanos < high; nanos += step) {
                steps.add(new Points(nanos));
            }
        }
        return steps;
    }

    /** How many outcomes the leaves have together. */
    static BigInteger outcomes(List<OpenLeaf> open) {
        return open.stream()
                .map(leaf -> BigInteger.valueOf(leaf.others().size() + 1L))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }
}
