package vn.cchc.model.criteria.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;

class EvidenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", " X ", "v", "✓", "Có", "CÓ", "Co\u0301", "TRUE", "1", "yes", "\u00a0x", "đạt"})
    void readsWordsAndTicksAsYes(String text) {
        assertThat(Answer.parse(text)).isEqualTo(new Answer(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"không", "Không", "FALSE", "0", "no", "N", "chưa đạt"})
    void readsWordsAsNo(String text) {
        assertThat(Answer.parse(text)).isEqualTo(new Answer(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "chưa rõ", "2", "yes no"})
    void takesNothingElseForAnAnswer(String text) {
        refuses(text, Answer::parse, Code.NOT_YES_OR_NO);
    }

    @Test
    void readsSharesAndPercentages() {
        assertThat(Share.parse(" 412 / 450 ")).isEqualTo(Share.of(412, 450));
        assertThat(Share.parse("12.50/20")).isEqualTo(new Share(new BigDecimal("12.5"), new BigDecimal("20.0")));
        assertThat(Share.parse(" 85.5% ")).isEqualTo(Share.percent(new BigDecimal("85.5")));
        assertThat(Share.parse("85.5 %")).isEqualTo(Share.percent(new BigDecimal("85.5")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "85",
                "/450",
                "412/",
                "1,5/3",
                "1e5/3",
                "1/2/3",
                "%",
                "85%%",
                "1234567890123456789012345678901/1"
            })
    void takesNothingElseForAShare(String text) {
        refuses(text, Share::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void saysWhatAShareShouldLookLike() {
        assertThatThrownBy(() -> Share.parse("85"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .extracting(e -> e.text(Language.VI))
                .isEqualTo("Không hiểu kết quả \"85\" của tiêu chí ? (đơn vị ?); cần 412/450, 85%.");
    }

    @Test
    void refusesNegativeCounts() {
        refuses("-1/5", Share::parse, Code.AMOUNT_NEGATIVE);
        refuses("-5%", Share::parse, Code.AMOUNT_NEGATIVE);
        refuses("", text -> new Items(-1), Code.AMOUNT_NEGATIVE);
        refuses("", text -> new Occurrences(Map.of("late", -1L)), Code.AMOUNT_NEGATIVE);
        refuses("-1", Items::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
        refuses("late=-1", Occurrences::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void refusesNumbersThatCannotBeWrittenInThirtyCharacters() {
        refuses("", text -> new Amount(new BigDecimal("1E+999999999")), Code.NUMBER_TOO_LONG);
        refuses("", text -> new Amount(new BigDecimal("1E-999999999")), Code.NUMBER_TOO_LONG);
        refuses("", text -> new Amount(BigDecimal.TEN.pow(30)), Code.NUMBER_TOO_LONG);
        assertThat(new Amount(new BigDecimal("1E+5")).text()).isEqualTo("100000");
        assertThat(new Amount(new BigDecimal("0E+50")).text()).isEqualTo("0");
    }

    @Test
    void refusesCountsThatDoNotFit() {
        assertThat(Items.parse("9223372036854775807").count()).isEqualTo(Long.MAX_VALUE);
        refuses("9223372036854775808", Items::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
        refuses("1.5", Items::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void comparesTheExactRatio() {
        assertThat(Share.of(1139, 1199).compareToPercent(BigDecimal.valueOf(95)))
                .isNegative();
        assertThat(Share.of(4, 5).compareToPercent(BigDecimal.valueOf(80))).isZero();
        assertThat(Share.of(1, 3).compareToPercent(new BigDecimal("33.333333333")))
                .isPositive();
    }

    @Test
    void readsOccurrencesWithAndWithoutTheSign() {
        assertThat(Occurrences.parse(" 0 ")).isEqualTo(new Occurrences(Map.of()));
        assertThat(Occurrences.parse(" late 2 , missing = 1 "))
                .isEqualTo(new Occurrences(Map.of("late", 2L, "missing", 1L)));
        Occurrences expected = new Occurrences(Map.of("nộp muộn", 2L, "missing", 1L));

        assertThat(Occurrences.parse("nộp muộn 2, missing 1")).isEqualTo(expected);
        assertThat(Occurrences.parse("nộp muộn=2, missing = 1")).isEqualTo(expected);
        assertThat(Occurrences.parse("0")).isEqualTo(new Occurrences(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "late", "late=2, late=1", "late=x", "=2", "late=2;", "late 2 missing", ","})
    void takesNothingElseForOccurrences(String text) {
        refuses(text, Occurrences::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void readsAmountsByName() {
        assertThat(Amounts.parse("onTime=412, growth=-1.50").values())
                .isEqualTo(Map.of("onTime", BigDecimal.valueOf(412), "growth", new BigDecimal("-1.5")));
        assertThat(Amounts.parse("").values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"412", "a=1, a=2", "a=1, ", "a=", "=1", "a=1=2"})
    void takesNothingElseForAmounts(String text) {
        refuses(text, Amounts::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void keepsNoOpinionAndBlanksApart() {
        SurveyAnswers answers = SurveyAnswers.parse("citizens: 4=5, 5=5, none=2, blank=1 | enterprises: 1=1");

        assertThat(answers)
                .isEqualTo(new SurveyAnswers(List.of(
                        new SurveyAnswers.Group("citizens", new TreeMap<>(Map.of(4, 5L, 5, 5L)), 2, 1),
                        new SurveyAnswers.Group("enterprises", new TreeMap<>(Map.of(1, 1L)), 0, 0))));
        assertThat(answers.text()).isEqualTo("citizens: 4=5, 5=5, none=2, blank=1 | enterprises: 1=1, none=0, blank=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "5=1, 5=2",
                "5=1, 05=2",
                "a: 5=1 | a: 4=1",
                "5=1 | 4=1",
                "often=3",
                "5=x",
                ": 5=1",
                "99999999999=1"
            })
    void takesNothingElseForSurveyAnswers(String text) {
        refuses(text, SurveyAnswers::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }

    @Test
    void refusesASurveyWithoutGroupsAndNegativeCounts() {
        refuses("", text -> new SurveyAnswers(List.of()), Code.EVIDENCE_NOT_UNDERSTOOD);
        refuses("", text -> new SurveyAnswers.Group("", new TreeMap<>(Map.of(1, -1L)), 0, 0), Code.AMOUNT_NEGATIVE);
        refuses("", text -> new SurveyAnswers.Group("", new TreeMap<>(Map.of(-1, 1L)), 0, 0), Code.AMOUNT_NEGATIVE);
        refuses("", text -> new SurveyAnswers.Group("", new TreeMap<>(), -1, 0), Code.AMOUNT_NEGATIVE);
        refuses("", text -> new SurveyAnswers.Group("", new TreeMap<>(), 0, -1), Code.AMOUNT_NEGATIVE);
    }

    @Test
    void showsTheBeginningOfAVeryLongText() {
        assertThatThrownBy(() -> Items.parse("9".repeat(100_000)))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .extracting(e -> e.problems().get(0).values().get("found"))
                .isEqualTo("9".repeat(60) + "…");
    }

    private static void refuses(String text, Function<String, ?> reader, Code code) {
        assertThatThrownBy(() -> reader.apply(text))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidValueException.class))
                .extracting(e -> e.problems().stream().map(Problem::code).toList())
                .isEqualTo(List.of(code));
    }

    @Test
    void treatsTheTwoSpellingsOfALetterAsOneName() {
        Map<String, Long> twice = Map.of("tr\u1ec5", 1L, "tre\u0302\u0303", 2L);

        refuses("", text -> new Occurrences(twice), Code.EVIDENCE_NOT_UNDERSTOOD);
        refuses(
                "",
                text -> new Amounts(Map.of("tr\u1ec5", BigDecimal.ONE, "tre\u0302\u0303", BigDecimal.TEN)),
                Code.EVIDENCE_NOT_UNDERSTOOD);
        assertThat(new LevelReached("tre\u0302\u0303")).isEqualTo(new LevelReached(" tr\u1ec5 "));
    }

    @Test
    void takesNamesOfAHundredLettersAndNumbersOfThirtyDigits() {
        String digits = "9".repeat(30);

        assertThat(new LevelReached("A".repeat(100)).text()).hasSize(100);
        refuses("A".repeat(101), LevelReached::new, Code.EVIDENCE_NOT_UNDERSTOOD);
        assertThat(Amount.parse(digits).text()).isEqualTo(digits);
        refuses("9" + digits, Amount::parse, Code.EVIDENCE_NOT_UNDERSTOOD);
    }
}
