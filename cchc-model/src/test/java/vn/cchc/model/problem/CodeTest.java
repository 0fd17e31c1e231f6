package vn.cchc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w*)#?}?");
    private static final String CURE = ".cure";
    private static final String NEAR = ".near";

    @ParameterizedTest
    @EnumSource
    void hasATextForEveryCodeAndNoTextForAnythingElse(Language language) {
        Set<String> texts = new TreeSet<>(ProblemTexts.of(language).keySet());
        texts.removeIf(key -> key.endsWith(CURE) || key.endsWith(NEAR));

        Set<String> codes = new TreeSet<>();
        List.of(Code.values()).forEach(code -> codes.add(code.name()));

        assertThat(texts).isEqualTo(codes);
    }

    @ParameterizedTest
    @EnumSource
    void curesKnownCodesOnlyAndTheSameInBothLanguages(Language language) {
        Set<String> cures = cures(language);

        assertThat(cures).isSubsetOf(Stream.of(Code.values()).map(Code::name).toList());
        assertThat(cures).isEqualTo(cures(Language.VI));
    }

    @ParameterizedTest
    @EnumSource
    void speaksOfValuesThatTheProblemCarries(Code code) {
        Set<String> known = new HashSet<>(Set.of("unit", "criterion", "setting"));
        known.addAll(code.valueNames());

        for (Language language : Language.values()) {
            assertThat(places(language, code.name())).isSubsetOf(known);
            assertThat(places(language, code.name() + CURE)).isSubsetOf(known);
            assertThat(places(language, code.name() + NEAR)).isSubsetOf(known);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoPlaceUnfilled(Code code) {
        Object[] values = code.valueNames().stream().map(name -> "1.5").toArray();
        Subject subject = Subject.mark("H07", "1.2");

        Problem problem = Problem.of(code, subject, values);

        assertThat(problem.text(Language.VI)).isNotBlank().doesNotContain("{", "}");
        assertThat(problem.text(Language.EN)).isNotBlank().doesNotContain("{", "}");
    }

    private static Set<String> cures(Language language) {
        Set<String> cures = new TreeSet<>();
        for (String key : ProblemTexts.of(language).keySet()) {
            if (key.endsWith(CURE)) {
                cures.add(key.substring(0, key.length() - CURE.length()));
            }
        }
        return cures;
    }

    private static Set<String> places(Language language, String key) {
        Set<String> places = new TreeSet<>();
        if (ProblemTexts.of(language).containsKey(key)) {
            Matcher matcher = PLACE.matcher(ProblemTexts.of(language).getString(key));
            while (matcher.find()) {
                places.add(matcher.group(1));
            }
        }
        return places;
    }
}
