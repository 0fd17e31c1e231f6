package vn.cchc.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.model.round.Given.mark;
import static vn.cchc.model.round.Given.unit;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cchc.model.UnitRow;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;

class LazyMarksTest {

    private static final List<UnitRow> UNITS = List.of(unit("H07"), unit("H08"));

    /** Marks of the lines of a file, from line 2 on, that count how many places were asked for. */
    private static final class Lines extends AbstractList<MarkRow> implements RoundRows.LazyMarks {

        private final List<MarkRow> marks;
        private int places;

        Lines(MarkRow... marks) {
            this.marks = List.of(marks);
        }

        @Override
        public MarkRow get(int index) {
            return marks.get(index);
        }

        @Override
        public MarkRow unplaced(int index) {
            return marks.get(index);
        }

        @Override
        public Origin place(int index) {
            places++;
            return Origin.ofFile("marks.csv").atRow(index + 2);
        }

        @Override
        public int size() {
            return marks.size();
        }
    }

    @Test
    void makeTheSameRoundAsAListOfThem() {
        Lines lines = new Lines(mark("H08", "1.1", Stage.SELF, "2"), mark("H07", "2.2", null, "15.5"));

        Checked<Round> lazy = round(RoundRows.of(UNITS, lines));

        assertThat(lazy.orThrow())
                .isEqualTo(round(RoundRows.of(UNITS, List.copyOf(lines))).orThrow());
        assertThat(lines.places).isZero();
    }

    @Test
    void areAskedForThePlaceOfWhatIsReportedOnly() {
        Lines lines = new Lines(
                mark("H07", "1.1", Stage.SELF, "2"),
                mark("H07", "1.1", Stage.SELF, "2"),
                mark("H09", "1.1", Stage.SELF, "2"));

        Checked<Round> round = round(RoundRows.of(UNITS, lines));

        assertThat(round.problems())
                .extracting(Problem::origin)
                .filteredOn(origin -> origin.row().isPresent())
                .extracting(origin -> origin.text(Language.EN))
                .containsExactlyInAnyOrder("marks.csv, row 3, column \"points\"", "marks.csv, row 4, column \"unit\"");
        assertThat(lines.places).isLessThan(6);
    }

    @Test
    void stayInOrderAmongOtherLists() {
        Lines lines = new Lines(mark("H07", "1.1", Stage.SELF, "2"));

        RoundRows rows = RoundRows.of(UNITS, lines).plus(List.of(mark("H08", "1.1", Stage.SELF, "1")));

        assertThat(rows.marks()).extracting(MarkRow::unit).containsExactly("H07", "H08");
        assertThat(rows.entries()).hasSize(4);
        assertThat(rows).isEqualTo(RoundRows.of(UNITS, rows.marks()));
    }

    private static Checked<Round> round(RoundRows rows) {
        return Round.of(Given.RULEBOOK, Given.YEAR_END, rows);
    }
}
