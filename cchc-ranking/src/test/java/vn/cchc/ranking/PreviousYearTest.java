package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PreviousYearTest {

    private static final PreviousYear.Entry U =
            new PreviousYear.Entry("U", "Unit U", "A", OptionalInt.of(1), Optional.of(new BigDecimal("90")));

    @Test
    void refusesTwoResultsOfOneUnit() {
        PreviousYear.Entry again =
                new PreviousYear.Entry("U", "Other name", "B", OptionalInt.empty(), Optional.empty());

        assertThatThrownBy(() -> PreviousYear.of(2024, List.of(U, again), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two results of unit U in 2024");
    }

    @Test
    void findsWhatItWasGivenAndCallsItselfByItsYear() {
        PreviousYear year = PreviousYear.of(2024, List.of(U), Map.of());

        assertThat(year.find("U")).contains(U);
        assertThat(year.find("V")).isEmpty();
        assertThat(year.regulations("A")).isEmpty();
        assertThat(year.ranking()).isEmpty();
        assertThat(year).hasToString("PreviousYear[2024, 1 units]");
    }

    @Test
    void rankingKeepsItsRegulationsAndThePlacesOfThoseAloneWhoHaveOne() {
        Ranking ranking = Table.empty().unit("U", "90").assessed("X", "95").rank();

        PreviousYear year = PreviousYear.of(ranking);

        assertThat(year.entries())
                .containsExactly(
                        new PreviousYear.Entry(
                                "U", "Unit U", "A", OptionalInt.of(1), Optional.of(new BigDecimal("90.00"))),
                        new PreviousYear.Entry(
                                "X", "X", "A", OptionalInt.empty(), Optional.of(new BigDecimal("95.00"))));
        assertThat(year.regulations("A")).contains(ranking.block("A").regulations());
        assertThat(year.year()).isEqualTo(2025);
    }
}
