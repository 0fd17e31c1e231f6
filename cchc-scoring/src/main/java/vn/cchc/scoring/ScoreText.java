package vn.cchc.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.regulation.Regulations;

/**
 * Writes a scorecard for people: the tree with its points, why each leaf has them, and the index with its numbers. No code reads it back.
 *
 * <pre>
 * 1    Steering of reform                      5.33 of 8
 *   1.1  Plan issued on time                   3.5  of 4    council raised 3 to 3.5: "annex B accepted"
 *   1.2  Files settled on time                 1.83 of 2    412 of 450, proportional: 412 ÷ 450 × 2 = 1.8311… → 1.83
 * </pre>
 */
public final class ScoreText {

    private static final String INDENT = "  ";
    private static final Rounding SHOWN = new Rounding(4);

    private final ScoreWords words;

    private ScoreText(ScoreWords words) {
        this.words = words;
    }

    /** Returns the writer of a language. */
    public static ScoreText of(Language language) {
        return new ScoreText(new ScoreWords(language, false));
    }

    /** Returns a writer that also says which agency and person made each deciding mark: for the file, not for publication. */
    public ScoreText withPersons() {
        return new ScoreText(new ScoreWords(words.language(), true));
    }

    private record Line(String label, String points, String maximum, String why) {}

    /** Writes the tree of scores and, beneath it, how the index comes about; every decimal of points is shown. */
    public String card(Scorecard card) {
        return tree(card) + "\n" + String.join("\n", index(card)) + "\n";
    }

    /** Writes the tree of scores alone. */
    public String tree(Scorecard card) {
        List<Line> lines = new ArrayList<>();
        Rounding rounding = card.rules().regulations().leafRounding();
        card.fields().forEach(field -> add(field, "", rounding, lines));
        int label = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        int points =
                lines.stream().mapToInt(line -> line.points().length()).max().orElse(0);
        int maximum =
                lines.stream().mapToInt(line -> line.maximum().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            pad(text, line.label(), label).append(INDENT);
            pad(text, line.points(), points).append(' ');
            pad(text, line.maximum(), maximum).append(INDENT).append(INDENT).append(line.why());
            text.setLength(lastInk(text) + 1);
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Says in one line why a criterion has its points, such as {@code 412 of 450, proportional: 412 ÷ 450 × 2 = 1.8311… → 1.83}; nothing for a
     * group that is plainly the sum of its parts.
     */
    public String why(Score score, Regulations regulations) {
        return score instanceof LeafScore leaf ? words.why(leaf, regulations.leafRounding()) : why((GroupScore) score);
    }

    private void add(Score score, String indent, Rounding rounding, List<Line> lines) {
        Criterion criterion = score.criterion();
        String label = indent + criterion.code() + INDENT + criterion.name();
        if (score instanceof GroupScore group) {
            lines.add(new Line(label, points(score), maximum(score), why(group)));
            group.parts().forEach(part -> add(part, indent + INDENT, rounding, lines));
        } else {
            LeafScore leaf = (LeafScore) score;
            lines.add(new Line(label, points(score), maximum(score), words.why(leaf, rounding)));
        }
    }

    private String points(Score score) {
        boolean known = score.applies() && !(score instanceof LeafScore leaf && leaf.isMissing());
        return known ? words.number(score.points()) : "–";
    }

    private String maximum(Score score) {
        return score.applies() ? words.say("of", words.number(score.maximum())) : "";
    }

    private String why(GroupScore group) {
        if (!group.applies()) {
            return words.say("group.away");
        }
        if (group.criterion().kind() != Criterion.Kind.REGULAR) {
            return words.word(group.criterion().kind());
        }
        Points declared = group.criterion().maximum();
        return group.maximum().equals(declared) ? "" : words.say("group.shrunk", words.number(declared));
    }

    /** Writes how the index comes about, line by line. */
    public List<String> index(Scorecard card) {
        Regulations regulations = card.rules().regulations();
        List<String> lines = new ArrayList<>();
        lines.add(words.say("points", words.number(card.points()), words.number(card.maximum())));
        if (!card.maximum().equals(card.rules().criteria().total())) {
            lines.add(words.say(
                    "policy",
                    regulations.exemptionPolicy().name(),
                    words.word(regulations.exemptionPolicy()),
                    words.number(card.rules().criteria().total())));
        }
        outside("bonus", Criterion.Kind.BONUS, card.bonus(), card).ifPresent(lines::add);
        outside("penalty", Criterion.Kind.PENALTY, card.penalty(), card).ifPresent(lines::add);
        if (!card.isComplete() && card.index().isPresent()) {
            lines.add(words.say("zero", card.missing().size()));
        }
        lines.add(result(card));
        lines.addAll(fieldsOf(card));
        lines.add(words.say(
                "rounding",
                regulations.leafRounding().scale(),
                regulations.indexRounding().scale()));
        return lines;
    }

    private String result(Scorecard card) {
        Optional<BigDecimal> published = card.published();
        if (published.isPresent()) {
            return words.say("index", formula(card), words.number(published.get()));
        }
        if (card.isComplete()) {
            return words.say("index.none");
        }
        return words.say(
                "index.range",
                card.missing().size(),
                card.lowest().map(i -> shown(i, card)).orElse("–"),
                card.highest().map(i -> shown(i, card)).orElse("–"));
    }

    private String formula(Scorecard card) {
        boolean shrunk = !card.maximum().equals(card.rules().criteria().total());
        boolean shrinks = card.rules().regulations().exemptionPolicy() == ExemptionPolicy.SHRINK_MAXIMUM;
        if (shrunk && !shrinks) {
            return words.say("formula.weights", card.index().orElseThrow());
        }
        String extra = outside(card);
        String sum = "100 × " + words.number(card.points()) + " ÷ " + words.number(card.maximum());
        return isBounded(card) ? words.say("formula.bounded", sum + extra) : sum + extra;
    }

    /** Whether the index is not what its printed parts come to, because a bound of the regulations cut in. */
    private static boolean isBounded(Scorecard card) {
        Points extra = card.bonus().minus(card.penalty());
        Index parts = percent(card.points(), card.maximum())
                .plus(percent(extra, card.rules().criteria().total()));
        return !card.index().orElseThrow().equals(parts);
    }

    private static Index percent(Points points, Points whole) {
        return Index.of(
                BigInteger.valueOf(points.nanos()).multiply(BigInteger.valueOf(100)),
                BigInteger.valueOf(whole.nanos()));
    }

    /** What bonus or penalty comes to, and what it was before its cap. */
    private Optional<String> outside(String key, Criterion.Kind kind, Points counted, Scorecard card) {
        Points earned = Points.sum(card.rules().criteria().fields().stream()
                .filter(field -> field.kind() == kind)
                .flatMap(field -> card.points(field.code()).stream())
                .toList());
        if (earned.nanos() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                earned.equals(counted)
                        ? words.say(key, words.number(counted))
                        : words.say(key + ".capped", words.number(counted), words.number(earned)));
    }

    /** Where weights are kept, what each field adds to the index and what a cap took away, since the points alone do not tell. */
    private List<String> fieldsOf(Scorecard card) {
        boolean shrunk = !card.maximum().equals(card.rules().criteria().total());
        boolean shrinks = card.rules().regulations().exemptionPolicy() == ExemptionPolicy.SHRINK_MAXIMUM;
        if (!shrunk || shrinks || card.index().isEmpty()) {
            return List.of();
        }
        List<Index> contributions = card.contributions();
        List<String> lines = new ArrayList<>();
        for (Criterion field : card.rules().criteria().fields()) {
            Index sum = Index.ZERO;
            for (Leaf leaf : card.rules().criteria().leavesOf(field)) {
                sum = sum.plus(contributions.get(card.rules().criteria().leafIndex(leaf.code())));
            }
            if (card.points(field.code()).isPresent()) {
                lines.add(words.say("field", field.code(), words.number(sum.published(SHOWN))));
            }
        }
        if (!card.adjustment().equals(Index.ZERO)) {
            lines.add(
                    words.say("field.adjustment", words.number(card.adjustment().published(SHOWN))));
        }
        return lines;
    }

    private String outside(Scorecard card) {
        if (card.bonus().nanos() == 0 && card.penalty().nanos() == 0) {
            return "";
        }
        return " + 100 × (" + words.number(card.bonus()) + " − " + words.number(card.penalty()) + ") ÷ "
                + words.number(card.rules().criteria().total());
    }

    private String shown(Index index, Scorecard card) {
        return words.number(index.published(card.rules().regulations().indexRounding()));
    }

    private static StringBuilder pad(StringBuilder text, String column, int width) {
        return text.append(column).append(" ".repeat(width - column.length()));
    }

    private static int lastInk(StringBuilder text) {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last;
    }
}
