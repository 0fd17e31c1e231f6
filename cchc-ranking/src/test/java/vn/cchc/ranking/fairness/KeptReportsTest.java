package vn.cchc.ranking.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;

/**
 * Reports that were kept, one of each unfair ranking: the same seed gives the same rounds, the same broken laws and the same smallest round
 * on every machine, to the letter.
 */
class KeptReportsTest {

    private static final Rulebook RULEBOOK = LawSample.rulebook("tieChain", "source:SURVEY");
    private static final long SEED = 2025;
    private static final int TRIES = 30;

    // one of them ranks by a count of its calls, which other tests move as well
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANOTHER_ORDER_AT_EVERY_CALL")
    void theSameSeedGivesTheKeptReport(Mutant mutant) throws IOException {
        LawReport report = FairnessLaws.check(RULEBOOK, mutant.method(), SEED, TRIES);

        assertThat(report.text(Language.EN)).isEqualTo(kept(mutant));
    }

    private static String kept(Mutant mutant) throws IOException {
        try (InputStream in = KeptReportsTest.class.getResourceAsStream("/laws/" + mutant + ".txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
