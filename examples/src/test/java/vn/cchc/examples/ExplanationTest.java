package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.ScoreText;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Computes a unit's index again with nothing but the words that are printed about it. */
class ExplanationTest {

    private static final Pattern CRITERION = Pattern.compile("^ *(\\S+)  .*?  ([\\d.]+) +of ([\\d.]+)(?:  .*)?$");
    private static final Pattern INDEX = Pattern.compile("^Index: .* = ([\\d.]+)$", Pattern.MULTILINE);
    private static final Pattern APPLICABLE =
            Pattern.compile("^Points: ([\\d.]+) of ([\\d.]+) that apply$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"ministries-2023", "hai-phong-2017"})
    void printsEverythingThatTheIndexIsMadeOf(String folder) throws IOException {
        Path data = Path.of("data", folder);
        Rulebook rulebook = RulebookFiles.read(data.resolve("rulebook.csv")).orThrow();
        Round round = RoundFiles.read(data.resolve("round.csv"), rulebook).orThrow();

        for (Scorecard card : Scorer.of(rulebook).score(round, Stage.COUNCIL).all()) {
            String text = ScoreText.of(Language.EN).card(card);

            assertThat(recomputed(text)).as(text).isEqualTo(only(INDEX, text, 1));
        }
    }

    private static String recomputed(String text) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        Map<String, BigDecimal> maxima = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = CRITERION.matcher(line);
            if (matcher.matches()) {
                // a group is known by the children printed beneath it: only leaves are added
                String parent = matcher.group(1).replaceFirst("\\.?[^.]+$", "");
                points.remove(parent);
                maxima.remove(parent);
                points.put(matcher.group(1), new BigDecimal(matcher.group(2)));
                maxima.put(matcher.group(1), new BigDecimal(matcher.group(3)));
            }
        });
        BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal applicable = maxima.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(only(APPLICABLE, text, 1));
        assertThat(applicable).isEqualByComparingTo(only(APPLICABLE, text, 2));
        return sum.multiply(BigDecimal.valueOf(100))
                .divide(applicable, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String only(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(group);
    }
}
