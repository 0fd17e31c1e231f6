package vn.cchc.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.TieBreak;

/** Generates tie chains for a criteria set. The text of a chain, for a regulation, is its keys with commas between. */
public final class Chains {

    private Chains() {}

    /** Generates chains of up to three keys that can only rise with points: under them better points never cost a place. */
    public static Arbitrary<List<TieBreak>> rising(CriteriaSet set) {
        return risingKeys(set).list().ofMaxSize(3);
    }

    /** Generates chains of up to three keys of which one can fall when points rise, the fault of many a real decision. */
    public static Arbitrary<List<TieBreak>> falling(CriteriaSet set) {
        return Combinators.combine(
                        risingKeys(set).list().ofMaxSize(2),
                        Arbitraries.of(fallingKeys(set)),
                        Arbitraries.integers().between(0, 2))
                .as((rising, falling, place) -> {
                    List<TieBreak> chain = new ArrayList<>(rising);
                    chain.add(Math.min(place, rising.size()), falling);
                    return chain;
                });
    }

    private static Arbitrary<TieBreak> risingKeys(CriteriaSet set) {
        List<TieBreak> keys = new ArrayList<>();
        set.criteria().stream()
                .filter(criterion -> criterion.kind() != Criterion.Kind.PENALTY)
                .forEach(criterion -> keys.add(TieBreak.byCriterion(criterion.code())));
        keys.add(TieBreak.bySurvey());
        keys.add(TieBreak.byAppraisedPart());
        return Arbitraries.of(keys);
    }

    private static List<TieBreak> fallingKeys(CriteriaSet set) {
        List<TieBreak> keys = new ArrayList<>();
        // more of a penalty would be better
        set.criteria().stream()
                .filter(criterion -> criterion.kind() == Criterion.Kind.PENALTY)
                .forEach(criterion -> keys.add(TieBreak.byCriterion(criterion.code())));
        set.fields().stream()
                .filter(field -> field.kind() != Criterion.Kind.PENALTY)
                .forEach(field -> keys.add(TieBreak.byCriterion(field.code()).lowerFirst()));
        keys.add(TieBreak.byAppraisedPart().lowerFirst());
        return keys;
    }
}
