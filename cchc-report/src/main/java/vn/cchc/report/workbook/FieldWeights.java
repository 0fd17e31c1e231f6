package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;
import vn.cchc.model.criteria.Leaf;

/** Each field keeps its share of the total; one that is wholly exempt leaves both sums. */
final class FieldWeights implements Weights {

    private final PointsColumns columns;
    private final SheetWords words;
    private final List<Criterion> fields;

    FieldWeights(PointsColumns columns, SheetWords words) {
        this.columns = columns;
        this.words = words;
        this.fields = columns.fields(Criterion.Kind.REGULAR);
    }

    /** First what applies of each field, then each field's points on the scale of its whole maximum. */
    @Override
    public List<Column> columns() {
        Refs refs = Refs.here();
        List<Column> all = new ArrayList<>();
        for (Criterion field : fields) {
            all.add(new Column(
                    words.say("applicable", field.code()),
                    Weights.maximum(words, refs.cell(PointsColumns.MAXIMA, columns.column(field))),
                    row -> columns.exact("(" + columns.applicable(leaves(field), refs, row) + ")")));
        }
        for (int i = 0; i < fields.size(); i++) {
            int applicable = columns.end() + i;
            Criterion field = fields.get(i);
            all.add(new Column(
                    words.say("weighted", field.code()),
                    words.blank(),
                    row -> "IF(" + refs.cell(row, applicable) + "=0,0,"
                            + refs.fixedRow(PointsColumns.MAXIMA, applicable) + "*N("
                            + refs.cell(row, columns.column(field)) + ")/" + refs.cell(row, applicable) + ")"));
        }
        return all;
    }

    private static List<Leaf> leaves(Criterion criterion) {
        List<Leaf> leaves = new ArrayList<>();
        if (criterion instanceof Leaf leaf) {
            leaves.add(leaf);
        } else {
            ((CriterionGroup) criterion).children().forEach(child -> leaves.addAll(leaves(child)));
        }
        return leaves;
    }

    @Override
    public String share(String points, String maximum, Refs refs, int row) {
        int first = columns.end();
        int last = first + fields.size() - 1;
        String earned = refs.along(row, last + 1, last + fields.size());
        return "SUM(" + earned + ")/SUMPRODUCT((" + refs.along(row, first, last) + ">0)*"
                + refs.fixedAlong(PointsColumns.MAXIMA, first, last) + ")";
    }
}
