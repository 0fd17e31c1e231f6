package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Stage;

/** A scorecard with one more mark is the one that a round with that mark gives, whatever the mark changes. */
class WhatIfLikeAnewTest {

    private static final Sample COUNTED =
            Sample.of("1=60", "1.1=20", "1.2=40", "2=40").rule("1.1", "Proportional", "", MarkSource.APPRAISAL);
    private static final Sample FULL =
            COUNTED.evidence("1.1", Stage.APPRAISAL, "1/2").appraised("1.2=30", "2=10");
    private static final Sample NOTHING_COUNTED = COUNTED.evidence("1.1", Stage.APPRAISAL, "0/0");
    private static final Sample LATER = Sample.of("1=60", "2=40")
            .rule("2", "Proportional", "", MarkSource.APPRAISAL)
            .appraised("1=50")
            .evidence("2", Stage.APPRAISAL, "0/0");
    private static final Sample CAPPED = Sample.of("1=100", "B=3", "B.1=2", "B.2=2", "P=3", "P.1=2", "P.2=2")
            .appraised("1=50", "B.1=2", "B.2=1", "P.1=2", "P.2=2");

    @ParameterizedTest
    @MethodSource
    void isScoredLikeTheRoundMadeAnew(Sample before, Sample after, Stage stage) {
        Scorecard anew = after.score(stage).card("A");
        List<Mark> history = anew.marks().history();

        Scorecard whatIf = before.score(stage).card("A").with(history.get(history.size() - 1));

        assertThat(whatIf.index()).isEqualTo(anew.index());
        assertThat(whatIf.lowest()).isEqualTo(anew.lowest());
        assertThat(whatIf.highest()).isEqualTo(anew.highest());
        assertThat(whatIf.fields()).isEqualTo(anew.fields());
        assertThat(whatIf.missing()).isEqualTo(anew.missing());
        assertThat(whatIf.notApplicable()).isEqualTo(anew.notApplicable());
        assertThat(whatIf.isComplete()).isEqualTo(anew.isComplete());
        assertThat(whatIf.maximum()).isEqualTo(anew.maximum());
        assertThat(whatIf.contributions()).isEqualTo(anew.contributions());
    }

    static Stream<Arguments> isScoredLikeTheRoundMadeAnew() {
        return Stream.of(
                council("a mark completes the unit", COUNTED.appraised("1.2=30", "2=10"), "1.1", "2/3"),
                council("one of several missing marks comes", COUNTED.appraised("1.2=30"), "1.1", "2/3"),
                council("points change", FULL, "1.1", "2/3"),
                council("a leaf has nothing to count", FULL, "1.1", "0/0"),
                council("a second leaf has nothing to count", FULL.exempt("2"), "1.1", "0/0"),
                council("a leaf applies again", NOTHING_COUNTED.appraised("1.2=30", "2=10"), "1.1", "1/2"),
                council(
                        "one of two leaves applies again",
                        NOTHING_COUNTED.exempt("2").appraised("1.2=30"),
                        "1.1",
                        "1/2"),
                council("a later leaf applies again", LATER, "2", "1/2"),
                council("evidence is impossible", FULL, "1.1", "5/0"),
                council("evidence stays impossible", COUNTED.evidence("1.1", Stage.APPRAISAL, "4/0"), "1.1", "5/0"),
                council("a bonus group passes its cap", CAPPED, "B.2", "2"),
                council("a bonus group falls below its cap", CAPPED, "B.1", "0.5"),
                council("a penalty group falls below its cap", CAPPED, "P.1", "0"),
                council(
                        "a leaf keeps its weight",
                        FULL.exempt("2").with("exemptionPolicy=KEEP_FIELD_WEIGHTS"),
                        "1.1",
                        "0/0"),
                of("a later stage is not scored", FULL, FULL.evidence("1.1", Stage.COUNCIL, "1/1"), Stage.APPRAISAL),
                of(
                        "a self-score alone decides nothing",
                        Sample.of("1=60", "2=40").appraised("2=1"),
                        Sample.of("1=60", "2=40").appraised("2=1").marked("A", Stage.SELF, "1=3"),
                        Stage.COUNCIL),
                of(
                        "a mark for an exempt leaf changes nothing",
                        FULL.exempt("2"),
                        FULL.exempt("2").marked("A", Stage.COUNCIL, "2=3"),
                        Stage.COUNCIL));
    }

    private static Arguments council(String what, Sample before, String leaf, String evidence) {
        return of(what, before, before.evidence(leaf, Stage.COUNCIL, evidence), Stage.COUNCIL);
    }

    private static Arguments of(String what, Sample before, Sample after, Stage stage) {
        return Arguments.of(Named.of(what, before), after, stage);
    }
}
