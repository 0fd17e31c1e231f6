package vn.cchc.io;

import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.io.table.FormCell;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.rule.Deduction;
import vn.cchc.model.criteria.rule.Formula;
import vn.cchc.model.criteria.rule.Judged;
import vn.cchc.model.criteria.rule.LeafRule;
import vn.cchc.model.criteria.rule.Levels;
import vn.cchc.model.criteria.rule.PerItem;
import vn.cchc.model.criteria.rule.Proportional;
import vn.cchc.model.criteria.rule.Survey;
import vn.cchc.model.criteria.rule.Thresholds;
import vn.cchc.model.criteria.rule.YesNo;
import vn.cchc.model.problem.Sentences;

/** What a form takes for a leaf: which cells, within which limits, and what it says to whoever fills them in. */
final class LeafEntry {

    private final Leaf leaf;
    private final Sentences words;

    LeafEntry(Leaf leaf, Sentences words) {
        this.leaf = leaf;
        this.words = words;
    }

    /** Returns the figures that a rule takes by name, each in a row of its own. */
    static List<String> parts(LeafRule rule) {
        if (rule instanceof Deduction deduction) {
            return List.copyOf(deduction.costs().keySet());
        }
        return rule instanceof Formula formula ? List.copyOf(formula.names()) : List.of();
    }

    /** Returns whether a rule takes two numbers, the reported and the whole. */
    static boolean isShare(LeafRule rule) {
        return rule instanceof Proportional
                || rule instanceof Thresholds thresholds && thresholds.measure() == Thresholds.Measure.SHARE;
    }

    FormCell evidence() {
        LeafRule rule = leaf.rule();
        if (rule instanceof YesNo) {
            return FormCell.entry(
                    new FormCell.Choice(List.of(words.say("yes"), words.say("no")), words.say("refuse.yesNo")));
        }
        if (rule instanceof Levels levels) {
            List<String> codes =
                    levels.levels().stream().map(Levels.Level::code).toList();
            return FormCell.entry(new FormCell.Choice(codes, words.say("refuse.level", String.join(", ", codes))));
        }
        if (rule instanceof PerItem) {
            return whole();
        }
        if (rule instanceof Survey) {
            return FormCell.entry(FormCell.Entry.TEXT);
        }
        boolean amount = rule instanceof Thresholds && !isShare(rule);
        return amount ? number() : FormCell.LOCKED;
    }

    FormCell part() {
        return leaf.rule() instanceof Deduction ? whole() : number();
    }

    FormCell share() {
        return isShare(leaf.rule())
                ? FormCell.entry(new FormCell.Number("#>=0", words.say("refuse.positive")))
                : FormCell.LOCKED;
    }

    FormCell points() {
        Points maximum = leaf.maximum();
        String within = "#>=0,#<=" + maximum;
        String shown = number(maximum);
        if (leaf.rule() instanceof Judged judged && judged.step().isPresent()) {
            Points step = judged.step().get();
            // stored doubles are a hair off their decimals
            String onStep = ",ABS(ROUND(#/" + step + ",0)*" + step + "-#)<0.0000000005";
            return FormCell.entry(new FormCell.Number(within + onStep, words.say("refuse.step", shown, number(step))));
        }
        return FormCell.entry(new FormCell.Number(within, words.say("refuse.points", shown)));
    }

    /** Says what to enter. */
    String guide(boolean documents) {
        boolean proven = documents && leaf.documents() == Leaf.Documents.REQUIRED;
        return rule() + (proven ? words.say("guide.documents") : "");
    }

    private String rule() {
        LeafRule rule = leaf.rule();
        if (isShare(rule)) {
            return words.say("guide.share");
        }
        if (rule instanceof Thresholds) {
            return words.say("guide.amount");
        }
        if (rule instanceof Judged judged) {
            return words.say("guide.Judged", number(leaf.maximum()))
                    + judged.step()
                            .map(step -> words.say("guide.step", number(step)))
                            .orElse("");
        }
        return words.say("guide." + rule.name(), detail(rule));
    }

    private String detail(LeafRule rule) {
        if (rule instanceof PerItem items) {
            return number(items.points());
        }
        if (rule instanceof Levels || rule instanceof Deduction) {
            return rule.parameters().entrySet().stream()
                    .map(each -> each.getKey() + ": " + words.language().number(each.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return "";
    }

    private FormCell whole() {
        return FormCell.entry(new FormCell.Number("#>=0,#=INT(#)", words.say("refuse.whole")));
    }

    private FormCell number() {
        return FormCell.entry(new FormCell.Number("TRUE", words.say("refuse.number")));
    }

    private String number(Points points) {
        return words.language().number(points.toString());
    }
}
