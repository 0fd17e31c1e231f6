package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.CriterionGroup;

/** Each group keeps its share of the group above it: its applicable children's points are brought to the scale of its own maximum. */
final class LevelWeights implements Weights {

    private final PointsColumns columns;
    private final SheetWords words;
    private final List<CriterionGroup> groups;
    private final Map<String, Integer> rescaled = new HashMap<>();

    LevelWeights(PointsColumns columns, SheetWords words) {
        this.columns = columns;
        this.words = words;
        this.groups = columns.groups().stream()
                .filter(group -> group.kind() == Criterion.Kind.REGULAR)
                .toList();
        groups.forEach(group -> rescaled.put(group.code(), columns.end() + rescaled.size()));
    }

    @Override
    public List<Column> columns() {
        Refs refs = Refs.here();
        List<Column> all = new ArrayList<>();
        for (CriterionGroup group : groups) {
            int own = columns.column(group);
            all.add(new Column(
                    words.say("weighted", group.code()),
                    words.blank(),
                    row -> "IF(" + refs.cell(row, own) + "=\"" + SheetWords.AWAY + "\",0,"
                            + refs.fixedRow(PointsColumns.MAXIMA, own) + "*" + part(group.children(), refs, row)
                            + ")"));
        }
        return all;
    }

    @Override
    public String share(String points, String maximum, Refs refs, int row) {
        return part(columns.fields(Criterion.Kind.REGULAR), refs, row);
    }

    /** What was earned of some children, of what they could earn. */
    private String part(List<Criterion> children, Refs refs, int row) {
        List<String> earned = new ArrayList<>();
        List<Criterion> leaves = children.stream()
                .filter(child -> !(child instanceof CriterionGroup))
                .toList();
        if (!leaves.isEmpty()) {
            earned.add(columns.sum(leaves, refs, row));
        }
        children.stream()
                .filter(CriterionGroup.class::isInstance)
                .forEach(child -> earned.add(refs.cell(row, Objects.requireNonNull(rescaled.get(child.code())))));
        return "(" + String.join("+", earned) + ")/(" + columns.applicable(children, refs, row) + ")";
    }
}
