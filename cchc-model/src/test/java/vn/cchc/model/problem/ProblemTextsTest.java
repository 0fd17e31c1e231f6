package vn.cchc.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
    private static final Pattern PLACE = Pattern.compile("\\w+[#@!*^]?");
    private static final Set<String> SUBJECTS = Set.of("unit", "criterion", "setting");

    @ParameterizedTest
    @EnumSource(Code.class)
    void hasATextInBothLanguages(Code code) {
        for (Language language : Language.values()) {
            ResourceBundle texts = ProblemTexts.of(language);

            assertThat(texts.keySet()).contains(code.name());
            assertThat(texts.getString(code.name())).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void speaksOnlyOfValuesThatTheCodeCarries(Code code) {
        List<String> known = new ArrayList<>(SUBJECTS);
        known.addAll(code.valueNames());

        for (Language language : Language.values()) {
            assertThat(places(code, language)).allSatisfy(place -> {
                assertThat(place).matches(PLACE);
                assertThat(known).contains(name(place));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void tellsEveryValueThatTheCodeCarries(Code code) {
        for (Language language : Language.values()) {
            Set<String> told =
                    places(code, language).stream().map(ProblemTextsTest::name).collect(Collectors.toSet());

            // the field of a refused row is told by the place
            assertThat(code.valueNames())
                    .allMatch(name -> told.contains(name) || (code == Code.ROW_INVALID && name.equals("field")));
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void speaksOfTheSameValuesInBothLanguages(Code code) {
        Set<String> vietnamese = places(code, Language.VI);

        Set<String> english = places(code, Language.EN);

        assertThat(vietnamese).isEqualTo(english);
    }

    @Test
    void hasNoTextThatNoCodeAsksFor() {
        Set<String> asked = new TreeSet<>();
        for (Code code : Code.values()) {
            asked.add(code.name());
            asked.add(code.name() + ".near");
            asked.add(code.name() + ".cure");
        }

        for (Language language : Language.values()) {
            assertThat(asked).containsAll(ProblemTexts.of(language).keySet());
        }
        assertThat(ProblemTexts.of(Language.VI).keySet())
                .isEqualTo(ProblemTexts.of(Language.EN).keySet());
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        ResourceBundle vietnamese = words(Language.VI);
        ResourceBundle english = words(Language.EN);

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        assertThat(Language.VI.word("APPRAISAL")).isEqualTo("thẩm định");
        assertThat(Language.EN.word("APPRAISAL")).isEqualTo("appraisal");
        assertThat(Language.EN.word("no such word")).isEqualTo("no such word");
    }

    @Test
    void writesPlaceAndFindingAndCureOnTwoLines() {
        Problem problem = Problem.of(Code.POINTS_ABOVE_MAXIMUM, Subject.mark("H07", "1.2"), "18.5", "2")
                .at(Origin.ofFile("round-2025.xlsx").inSheet("Marks").atRow(14).inColumn("Self score"));

        assertThat(problem.text(Language.EN))
                .isEqualTo(
                        "round-2025.xlsx, sheet \"Marks\", row 14, column \"Self score\": 18.5 is above 2, the maximum"
                                + " of criterion 1.2 (unit H07).\nMaybe the decimal mark was lost.");
        assertThat(problem.text(Language.VI))
                .isEqualTo(
                        "round-2025.xlsx, trang tính \"Marks\", dòng 14, cột \"Self score\": 18,5 lớn hơn 2, điểm tối đa"
                                + " của tiêu chí 1.2 (đơn vị H07).\nKiểm tra lại dấu thập phân.");
    }

    @Test
    void leavesOutACureThatHasNothingToName() {
        Problem near = Problem.of(Code.UNIT_UNKNOWN, Subject.unit("H7"), "H7", "H07");
        Problem far = Problem.of(Code.UNIT_UNKNOWN, Subject.unit("ZZ"), "ZZ", "");

        assertThat(near.text(Language.VI)).isEqualTo("Không có đơn vị \"H7\".\nCó phải định ghi \"H07\" không?");
        assertThat(far.text(Language.VI)).isEqualTo("Không có đơn vị \"ZZ\".");
    }

    @Test
    void fillsInAValueThatLooksLikeAPlaceAsItStands() {
        Problem problem = Problem.of(Code.NOT_A_NUMBER, Subject.INPUT, "{found} $1 \\");

        assertThat(problem.text(Language.EN))
                .isEqualTo("\"{found} $1 \\\" is not a number.\n"
                        + "Write digits with at most one decimal mark, such as 1.5.");
    }

    @Test
    void speaksItsLanguageOnAMachineOfAnother() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("vi-VN", "en-US", "tr-TR", "ar-EG", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Problem problem = Problem.of(Code.POINTS_OFF_STEP, Subject.mark("H07", "1.2"), "1.8", "0.25");

                assertThat(problem.text(Language.VI))
                        .isEqualTo("Điểm 1,8 của tiêu chí 1.2 (đơn vị H07) không phải là bội số của 0,25.");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> places(Code code, Language language) {
        ResourceBundle texts = ProblemTexts.of(language);
        String text = Stream.of("", ".near", ".cure")
                .map(kind -> code.name() + kind)
                .filter(texts::containsKey)
                .map(texts::getString)
                .collect(Collectors.joining());
        // the nearest of a list tells two values
        return BRACES.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .flatMap(place -> Stream.of(place.split("~")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String place) {
        return place.replaceAll("[#@!*^]$", "");
    }

    private static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words_" + language.tag(), Locale.ROOT, Words.class.getModule());
    }
}
