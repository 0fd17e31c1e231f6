package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.ranking.fairness.RankedUnit;
import vn.cchc.ranking.fairness.RankingMethod;

/** Runs contracts that must fail, and looks at what they say. */
class ContractTest {

    /** A rulebook of one hundred leaves. */
    private static Rulebook large() {
        List<CriterionRow> rows = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            rows.add(CriterionRow.of(String.valueOf(i), null, "Leaf " + i, "1"));
        }
        return Rulebook.of(2025, CriteriaSet.of(rows).orThrow(), Regulations.DEFAULT.with("leafScale", "2"));
    }

    /** The planted fault: ties are broken by the order of rows. */
    static final class RowOrderDecides extends RankingFairnessContract {

        @Override
        protected Rulebook rulebook() {
            return large();
        }

        @Override
        protected Round writtenAndRead(Round round) {
            return round;
        }

        @Override
        protected RankingMethod method() {
            return ContractTest::byRows;
        }

        // rulebooks are drawn too, so that a failure shrinks to few leaves
        @Provide
        @Override
        protected Arbitrary<RoundCase> rounds() {
            return Rounds.any();
        }
    }

    /** A chain that can fall, which nobody declared. */
    static final class SilentWithoutSayingSo extends RankingFairnessContract {
        @Override
        protected Rulebook rulebook() {
            return large().with("tieChain", "criterion:1:lower");
        }

        @Override
        protected Round writtenAndRead(Round round) {
            return round;
        }
    }

    /** An application whose files forget exemptions. */
    static final class ForgetfulFiles extends RankingFairnessContract {
        @Override
        protected Rulebook rulebook() {
            return large();
        }

        @Override
        protected Round writtenAndRead(Round round) {
            RoundRows rows = rows(round);
            return Round.of(round.rulebook(), round.referenceDate(), rows).orThrow();
        }

        private static RoundRows rows(Round round) {
            return RoundRows.of(round.unitRows(), List.of());
        }
    }

    private static List<RankedUnit> byRows(Round round) {
        List<String> rows =
                round.units().stream().map(unit -> unit.unit().code()).toList();
        List<RankedUnit> shared = RankingMethod.ofLibrary().rank(round);
        Map<String, Integer> ranks = new HashMap<>();
        shared.forEach(unit -> ranks.put(
                unit.unit(),
                unit.rank()
                        + (int) shared.stream()
                                .filter(other -> other.block().equals(unit.block()) && other.rank() == unit.rank())
                                .filter(other -> rows.indexOf(other.unit()) < rows.indexOf(unit.unit()))
                                .count()));
        return shared.stream()
                .map(unit -> new RankedUnit(
                        unit.unit(),
                        unit.block(),
                        ranks.get(unit.unit()),
                        BigDecimal.valueOf(ranks.get(unit.unit())),
                        unit.band()))
                .toList();
    }

    @Test
    void aPlantedFaultShrinksToAFewLeavesAndUnits() {
        Map<String, Throwable> failures = failures(RowOrderDecides.class);

        String message = String.valueOf(failures.get("tieSymmetry").getMessage());
        assertThat(message).startsWith("TIE_SYMMETRY: Units of which the same is said share their place.\n");
        assertThat(message.lines().filter(line -> line.startsWith("unit "))).hasSizeLessThanOrEqualTo(3);
        assertThat(leaves(message)).isBetween(1, 3);
    }

    /** How many leaves the rulebook of a shrunk case has, from the line that says so. */
    private static int leaves(String message) {
        String line = message.lines()
                .filter(each -> each.startsWith("criteria (maximum): "))
                .findFirst()
                .orElseThrow();
        Matcher others = Pattern.compile("in the other (\\d+) ").matcher(line);
        int named = (int) line.chars().filter(c -> c == '(').count() - 1;
        return named + (others.find() ? Integer.parseInt(others.group(1)) : 0);
    }

    @Test
    void aLawThatIsSilentMustBeDeclared() {
        Map<String, Throwable> failures = failures(SilentWithoutSayingSo.class);

        assertThat(failures).containsOnlyKeys("lawsAreSilentOnlyWhereDeclared");
        assertThat(failures.get("lawsAreSilentOnlyWhereDeclared")).hasMessage("""
                silentLaws() answers [], but the laws silent about this rulebook are [MONOTONICITY, DOMINANCE]
                MONOTONICITY: Block ALL: the tie-break criterion:1:lower can fall when points rise.
                DOMINANCE: Block ALL: the tie-break criterion:1:lower can fall when points rise.""");
    }

    @Test
    void filesThatLoseSomethingAreFound() {
        assertThat(failures(ForgetfulFiles.class)).containsOnlyKeys("writingAndReadingChangesNoPlace");
    }

    private static Map<String, Throwable> failures(Class<?> contract) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .configurationParameter("jqwik.database", "target/.jqwik-database-of-contracts")
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary().getFailures().stream()
                .collect(Collectors.toMap(
                        failure -> failure.getTestIdentifier().getDisplayName(), failure -> failure.getException()));
    }
}
