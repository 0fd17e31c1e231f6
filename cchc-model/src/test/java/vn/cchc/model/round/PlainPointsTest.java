package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.exemption;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.tasks;
import static vn.cchc.model.round.Given.unit;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainPointsTest {

    private static final long POINT = 1_000_000_000L;
    private static final long NOT_PLAIN = UnitMarks.NOT_PLAIN;

    @Test
    void areThoseOfTheLastStageThatSpoke() {
        UnitMarks unit = unitOf(
                mark("H07", "1.1", Stage.SELF, "4"),
                mark("H07", "1.1", Stage.APPRAISAL, "3"),
                mark("H07", "1.1", Stage.COUNCIL, "3.5"));

        assertThat(plain(unit, 0)).containsExactly(4 * POINT, 3 * POINT, 3 * POINT, 7 * POINT / 2);
    }

    @Test
    void areNoneWhereOnlyTheUnitItselfSpoke() {
        UnitMarks unit = unitOf(mark("H07", "1.1", Stage.SELF, "4"));

        assertThat(plain(unit, 0)).containsExactly(4 * POINT, NOT_PLAIN, NOT_PLAIN, NOT_PLAIN);
    }

    @Test
    void areNoneWhereEvidenceSpeaks() {
        UnitMarks unit = unitOf(MarkRow.evidence("H07", "1.1", Stage.APPRAISAL, "4"));

        assertThat(plain(unit, 0)).containsOnly(NOT_PLAIN);
    }

    @Test
    void areThoseOfASurveyFromTheAppraisalOn() {
        UnitMarks unit = unitOf(mark("H07", "2.2", null, "5"));

        assertThat(plain(unit, 4)).containsExactly(NOT_PLAIN, 5 * POINT, 5 * POINT, 5 * POINT);
    }

    @Test
    void areNoneFromTheStageOfAnExemptionOn() {
        RoundRows rows = RoundRows.of(List.of(unit("H07")), List.of(mark("H07", "1.1", Stage.APPRAISAL, "4")))
                .withTasks(tasks("H07"))
                .withExemptions(List.of(exemption("H07", "1.1", Stage.COUNCIL, "no border")));

        UnitMarks unit = Given.round(rows).orThrow().unit("H07");

        assertThat(plain(unit, 0)).containsExactly(NOT_PLAIN, 4 * POINT, 4 * POINT, NOT_PLAIN);
    }

    private static UnitMarks unitOf(MarkRow... marks) {
        return Given.round(marks).orThrow().unit("H07");
    }

    private static long[] plain(UnitMarks unit, int leaf) {
        return Arrays.stream(Stage.values())
                .mapToLong(stage -> unit.plainPoints(leaf, stage))
                .toArray();
    }
}
