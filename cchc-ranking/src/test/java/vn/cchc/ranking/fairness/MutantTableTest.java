package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.criteria.Rulebook;

/** Lets every law look at rankings that do one thing wrong, and holds the table of the documentation to what they caught. */
class MutantTableTest {

    private static final Path PAGE = Path.of("..", "docs", "fairness.md");
    private static final Path VIETNAMESE = Path.of("..", "docs", "fairness.vi.md");
    private static final Rulebook RULEBOOK = LawSample.rulebook("tieChain", "source:SURVEY");
    private static final long SEED = 2025;
    private static final int TRIES = 200;
    private static final Map<Mutant, LawReport> REPORTS = new TreeMap<>();

    @ParameterizedTest
    @EnumSource
    void theLawThatIsThereForAMutantCatchesIt(Mutant mutant) {
        LawReport.Finding finding = report(mutant).finding(mutant.law());

        assertThat(finding.outcome()).isEqualTo(LawReport.Outcome.BROKEN);
    }

    @ParameterizedTest
    @EnumSource
    void aMutantIsShownOnTwoOrThreeUnitsAndLeaves(Mutant mutant) {
        Counterexample example =
                report(mutant).finding(mutant.law()).counterexample().orElseThrow();

        assertThat(example.given().rows().units()).hasSizeLessThanOrEqualTo(3);
        assertThat(CaseText.telling(example.given())).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void everyLawHasAMutant() {
        assertThat(FairnessLaw.values())
                .allSatisfy(law ->
                        assertThat(Mutant.values()).extracting(Mutant::law).contains(law));
    }

    @Test
    void theRankingItselfIsCaughtByNoLaw() {
        LawReport report = FairnessLaws.check(RULEBOOK, SEED, TRIES);

        assertThat(report.findings()).extracting(LawReport.Finding::outcome).containsOnly(LawReport.Outcome.HELD);
    }

    @Test
    void thePageShowsWhatWasMeasured() throws IOException {
        String table = table();

        assertThat(Files.readString(PAGE)).as(table).contains(table);
        assertThat(Files.readString(VIETNAMESE)).contains(table.substring(table.indexOf("| `")));
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| mutant | caught by |");
        lines.add("| --- | --- |");
        for (Mutant mutant : Mutant.values()) {
            String caught = report(mutant).findings().stream()
                    .filter(finding -> finding.outcome() == LawReport.Outcome.BROKEN)
                    .map(LawReport.Finding::law)
                    .map(law -> law == mutant.law() ? "**" + law + "**" : law.name())
                    .collect(Collectors.joining(" "));
            lines.add("| `" + mutant + "` | " + caught + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static synchronized LawReport report(Mutant mutant) {
        return REPORTS.computeIfAbsent(mutant, m -> FairnessLaws.check(RULEBOOK, m.method(), SEED, TRIES));
    }
}
