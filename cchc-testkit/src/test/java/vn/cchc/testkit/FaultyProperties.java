package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.model.round.Round;

class FaultyProperties {

    @Provide
    Arbitrary<Faulty<CriteriaRows>> criteria() {
        return Rulebooks.faultyCriteriaRows();
    }

    @Provide
    Arbitrary<Faulty<RoundCase>> rounds() {
        return Rulebooks.any().flatMap(Rounds::faulty);
    }

    /** A rulebook of a chain that is fair, and one of the same set that is not. */
    record Two(Rulebook rising, Rulebook falling) {}

    @Provide
    Arbitrary<Two> chains() {
        return Rulebooks.any().flatMap(rulebook -> {
            CriteriaSet set = rulebook.blocks().get(0).criteria();
            return Chains.rising(set)
                    .flatMap(rising -> Chains.falling(set)
                            .map(falling -> new Two(
                                    with(rulebook.blocks().get(0), rising),
                                    with(rulebook.blocks().get(0), falling))));
        });
    }

    private static Rulebook with(Rulebook.BlockRules rules, List<TieBreak> chain) {
        return Rulebook.of(2025, rules.criteria(), rules.regulations())
                .with("tieChain", chain.stream().map(TieBreak::text).collect(Collectors.joining(", ")));
    }

    @Property
    void everyFaultOfCriteriaIsRefusedByItsProblem(@ForAll("criteria") Faulty<CriteriaRows> faulty) {
        List<Problem> problems =
                CriteriaSet.of(faulty.rows().rows(), faulty.rows().total()).problems();

        assertThat(problems)
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .contains(faulty.code());
    }

    @Property(tries = 300)
    void everyFaultOfARoundIsRefusedByItsProblem(@ForAll("rounds") Faulty<RoundCase> faulty) {
        RoundCase given = faulty.rows();

        List<Problem> problems =
                Round.of(given.rulebook(), given.referenceDate(), given.rows()).problems();

        assertThat(problems)
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .contains(faulty.code());
    }

    @Property(tries = 300)
    void onlyFallingChainsCanFall(@ForAll("chains") Two given) {
        assertThat(given.rising().anyBlock().orElseThrow().fallingKeys()).isEmpty();
        assertThat(given.falling().anyBlock().orElseThrow().fallingKeys()).isNotEmpty();
    }
}
