package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;

class RoundProperties {

    @Property
    void addingMarksOneByOneMakesTheRoundOfAllRows(@ForAll("marks") List<MarkRow> marks) {
        List<MarkRow> inTime = new ArrayList<>(marks);
        // what is entered one after the other cannot be dated one before the other
        inTime.sort(Comparator.comparing(MarkRow::time, Comparator.nullsFirst(Comparator.naturalOrder())));
        Checked<Round> whole = round(inTime);
        Assume.that(whole.value().isPresent());

        Round round = round(List.of()).orThrow();
        for (MarkRow mark : inTime) {
            round = round.with(mark);
        }

        assertThat(round).isEqualTo(whole.orThrow());
        assertThat(round.entries()).isEqualTo(whole.orThrow().entries());
    }

    @Property
    void refusesAMarkWhereTheRoundOfAllRowsIsRefused(@ForAll("marks") List<MarkRow> marks) {
        Assume.that(!marks.isEmpty());
        MarkRow last = marks.get(marks.size() - 1);
        Checked<Round> before = round(marks.subList(0, marks.size() - 1));
        // of two equal marks a round holds one, and so forgets whether the other had a time
        Assume.that(before.problems().stream().allMatch(p -> p.code() == Code.MARK_TOO_LATE));

        boolean refused = refuses(before.orThrow(), last);

        assertThat(refused).isEqualTo(round(marks).value().isEmpty());
    }

    @Property
    void theOrderOfRowsDecidesNothing(@ForAll("marks") List<MarkRow> marks, @ForAll Random random) {
        List<MarkRow> mixed = new ArrayList<>(marks);
        Collections.shuffle(mixed, random);

        Checked<Round> one = round(marks);
        Checked<Round> other = round(mixed);

        assertThat(other.value().isPresent()).isEqualTo(one.value().isPresent());
        if (one.value().isPresent()) {
            assertThat(standing(other.orThrow())).isEqualTo(standing(one.orThrow()));
        }
    }

    private static boolean refuses(Round round, MarkRow mark) {
        try {
            round.with(mark);
            return false;
        } catch (InvalidValueException e) {
            return true;
        }
    }

    private static Checked<Round> round(List<MarkRow> marks) {
        return Given.round(marks.toArray(MarkRow[]::new));
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
