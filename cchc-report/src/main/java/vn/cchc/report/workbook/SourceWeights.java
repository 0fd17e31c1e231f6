package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;

/** The appraised and the survey part keep their shares of the total; where one does not apply, the other is the whole. */
final class SourceWeights implements Weights {

    private static final List<String> SOURCES = List.of("source.appraised", "source.survey");

    private final PointsColumns columns;
    private final SheetWords words;

    SourceWeights(PointsColumns columns, SheetWords words) {
        this.columns = columns;
        this.words = words;
    }

    /** For each source what applies, then what was earned. */
    @Override
    public List<Column> columns() {
        Refs refs = Refs.here();
        String sources = columns.regularOf(refs, PointsColumns.SOURCES);
        String maxima = columns.regularOf(refs, PointsColumns.MAXIMA);
        List<Column> all = new ArrayList<>();
        for (String source : SOURCES) {
            String of = "(" + sources + "=" + words.quoted(source) + ")";
            all.add(new Column(
                    words.say("applicable", words.say(source)),
                    Weights.maximum(words, columns.exact("SUMPRODUCT(" + of + "*" + maxima + ")")),
                    row -> columns.exact("SUMPRODUCT(" + of + "*(" + columns.regular(refs, row) + "<>\""
                            + SheetWords.AWAY + "\")*" + maxima + ")")));
            all.add(new Column(
                    words.say("earned", words.say(source)),
                    words.blank(),
                    row -> columns.exact(
                            "SUMIF(" + sources + "," + words.quoted(source) + "," + columns.regular(refs, row) + ")")));
        }
        return all;
    }

    @Override
    public String share(String points, String maximum, Refs refs, int row) {
        List<String> earned = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < SOURCES.size(); i++) {
            int applicable = columns.end() + 2 * i;
            String weight = refs.fixedRow(PointsColumns.MAXIMA, applicable);
            String applies = "IF(" + refs.cell(row, applicable) + "=0,0,";
            earned.add(
                    applies + weight + "*" + refs.cell(row, applicable + 1) + "/" + refs.cell(row, applicable) + ")");
            weights.add(applies + weight + ")");
        }
        return "(" + String.join("+", earned) + ")/(" + String.join("+", weights) + ")";
    }
}
