package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.ranking.fairness.FairnessLaw;
import vn.cchc.ranking.fairness.RankingMethod;

/** The library's own ranking keeps every law, under every rulebook that is drawn. */
class FairnessLawProperties {

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    @Property(tries = 3000)
    void everyLawHoldsUnderEveryRulebook(
            @ForAll("rounds") RoundCase given, @ForAll FairnessLaw law, @ForAll long choice) {
        assertThat(law.check(RankingMethod.ofLibrary(), given.lawCase(), choice))
                .isEmpty();
    }
}
