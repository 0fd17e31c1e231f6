package vn.cchc.consumer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.SoundCriteriaSet;
import vn.cchc.model.round.MarkRow;

/** The rows of a rulebook and a round, bound from JSON as they are. */
record ScorecardRequest(
        int year,
        @NotNull LocalDate referenceDate,
        @NotNull @SoundCriteriaSet List<@Valid CriterionRow> criteria,
        @NotEmpty List<@Valid UnitRow> units,
        @NotNull List<MarkRow> marks) {}
