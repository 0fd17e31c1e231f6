package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.InvalidValueException;

class RoundProperties {

    @Property
    void addingMarksOneByOneMakesTheRoundOfAllRows(@ForAll("marks") List<MarkRow> marks) {
        Checked<Round> whole = Given.round(marks.toArray(MarkRow[]::new));

        if (whole.value().isPresent()) {
            assertThat(oneByOne(marks)).usingRecursiveComparison().isEqualTo(whole.orThrow());
        } else {
            assertThat(refusedSomewhere(marks)).isTrue();
        }
    }

    @Property
    void theOrderOfRowsDecidesNothing(@ForAll("marks") List<MarkRow> marks, @ForAll Random random) {
        List<MarkRow> mixed = new ArrayList<>(marks);
        Collections.shuffle(mixed, random);

        Checked<Round> one = Given.round(marks.toArray(MarkRow[]::new));
        Checked<Round> other = Given.round(mixed.toArray(MarkRow[]::new));

        assertThat(other.value().isPresent()).isEqualTo(one.value().isPresent());
        if (one.value().isPresent()) {
            assertThat(standing(other.orThrow())).isEqualTo(standing(one.orThrow()));
        }
    }

    private static Round oneByOne(List<MarkRow> marks) {
        Round round = Given.round().orThrow();
        for (MarkRow mark : marks) {
            round = round.with(mark);
        }
        return round;
    }

    private static boolean refusedSomewhere(List<MarkRow> marks) {
        try {
            oneByOne(marks);
            return false;
        } catch (InvalidValueException e) {
            return true;
        }
    }

    private static List<String> standing(Round round) {
        List<String> standing = new ArrayList<>();
        for (UnitMarks unit : round.units()) {
            for (int leaf = 0; leaf < unit.rules().criteria().leaves().size(); leaf++) {
                for (Stage stage : Stage.values()) {
                    standing.add(unit.at(leaf, stage).map(Mark::said).orElse("–"));
                }
            }
        }
        return standing;
    }

    @Provide
    Arbitrary<List<MarkRow>> marks() {
        Arbitrary<String> times = Arbitraries.of("", "2026-01-10", "2026-01-20", "2026-02-01");
        return Combinators.combine(
                        Arbitraries.of("H07", "H08"),
                        Arbitraries.of("1.1", "2.1"),
                        Arbitraries.of(Stage.class),
                        Arbitraries.of("2", "3"),
                        times)
                .as(Given::mark)
                .list()
                .ofMaxSize(6);
    }
}
