package vn.cchc.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Agency;
import vn.cchc.model.Points;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.criteria.evidence.Answer;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

class WhatIfTest {

    private static final Rulebook RULEBOOK = Rulebook.of(
            2025,
            CriteriaSet.of(List.of(
                            CriterionRow.of("1", null, "Plan", "60"), CriterionRow.of("2", null, "Report", "40")))
                    .orThrow());
    private static final Round ROUND = Round.of(
                    RULEBOOK,
                    LocalDate.of(2025, 12, 31),
                    List.of(UnitRow.of("A", "Sở A", null)),
                    List.of(MarkRow.points("A", "1", Stage.APPRAISAL, "45")))
            .orThrow();
    private static final Scorecard CARD = Scorer.of(RULEBOOK).score(ROUND, Stage.COUNCIL, "A");

    @Test
    void aMissingMarkCompletesTheUnit() {
        Scorecard complete = CARD.with(mark("A", "2", "38.5", Optional.empty()));

        assertThat(CARD.published()).isEmpty();
        assertThat(complete.published()).contains(new BigDecimal("83.50"));
        assertThat(complete.score("2").lost()).isEqualTo(Points.of("1.5"));
        assertThat(complete.marks().history()).hasSize(2);
    }

    @Test
    void pointsAboveTheMaximumAreRefusedNotCut() {
        Mark tooMuch = mark("A", "2", "41", Optional.empty());

        assertThatThrownBy(() -> CARD.with(tooMuch))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("""
                        41 is above 40, the maximum of criterion 2 (unit A).
                        Maybe the decimal mark was lost.""".indent(0).strip());
    }

    @Test
    void evidenceOfAnotherRuleIsRefused() {
        Mark answer = new Mark(
                "A",
                "2",
                Optional.of(Stage.COUNCIL),
                Optional.empty(),
                Optional.of(new Answer(true)),
                Agency.NONE,
                "",
                Optional.empty(),
                "",
                "",
                List.of());

        assertThatThrownBy(() -> CARD.with(answer))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("evidence of the kind yes does not fit the rule Judged of criterion 2 (unit A).");
    }

    @Test
    void aMarkOfAnotherUnitOrLeafIsRefused() {
        assertThatThrownBy(() -> CARD.with(mark("B", "2", "1", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mark of B, 2 is none of A and its criteria");
        assertThatThrownBy(() -> CARD.with(mark("A", "3", "1", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mark of A, 3 is none of A and its criteria");
    }

    private static Mark mark(String unit, String leaf, String points, Optional<Evidence> evidence) {
        return new Mark(
                unit,
                leaf,
                Optional.of(Stage.COUNCIL),
                Optional.of(Points.of(points)),
                evidence,
                Agency.NONE,
                "",
                Optional.empty(),
                "",
                "",
                List.of());
    }
}
