package vn.cchc.report.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Block;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Ranking;

/**
 * The regulations that were carried out in one or more blocks.
 *
 * @param blocks the blocks for which all of them are the same
 * @param rules every rule, in the order of the regulations
 */
public record RulesInForce(List<Block> blocks, List<Rule> rules) {

    /**
     * One rule.
     *
     * @param name its name in files
     * @param label what it is about, in the language of the report
     * @param value what holds, in the language of the report
     * @param declared what the decision had said, where that was overridden
     */
    public record Rule(String name, String label, String value, Optional<String> declared) {}

    public RulesInForce {
        blocks = List.copyOf(blocks);
        rules = List.copyOf(rules);
    }

    /** Rules that are the same in several blocks are said once. */
    static List<RulesInForce> of(Ranking ranking, ReportWords words) {
        Map<List<Rule>, List<Block>> groups = new LinkedHashMap<>();
        for (BlockRanking block : ranking.blocks()) {
            groups.computeIfAbsent(rules(block.rules(), words), rules -> new ArrayList<>())
                    .add(block.block());
        }
        List<RulesInForce> all = new ArrayList<>();
        groups.forEach((rules, blocks) -> all.add(new RulesInForce(blocks, rules)));
        return all;
    }

    private static List<Rule> rules(Rulebook.BlockRules block, ReportWords words) {
        RuleWords ruleWords = new RuleWords(words, block.criteria());
        List<Rule> rules = new ArrayList<>();
        block.regulations()
                .values()
                .forEach((name, value) -> rules.add(new Rule(
                        name,
                        words.sayOr("rule." + name, name),
                        ruleWords.value(name, value),
                        Optional.ofNullable(block.overridden().get(name))
                                .map(before -> ruleWords.value(name, before)))));
        return rules;
    }
}
