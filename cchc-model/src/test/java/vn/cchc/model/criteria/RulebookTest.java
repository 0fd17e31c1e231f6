package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.Rulebook.BlockRules;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;

class RulebookTest {

    private static final CriteriaSet SET = CriteriaSet.of(List.of(CriterionRow.of("1", null, "Chỉ đạo", "100")))
            .orThrow();

    @Test
    void givesOneSetToEveryBlock() {
        Rulebook rulebook = Rulebook.of(2025, SET);

        assertThat(rulebook.onlyBlock()).contains("ALL");
        assertThat(rulebook.rules("ALL").block()).isEqualTo(Rulebook.ALL_UNITS);
        assertThat(rulebook.rules("SO").block()).isEqualTo(new Block("SO", "SO"));
        assertThat(rulebook.rules("SO").criteria()).isSameAs(SET);
        assertThat(rulebook.rules("SO").regulations()).isEqualTo(Regulations.DEFAULT);
    }

    @Test
    void knowsTheBlocksOfTheDecisionAndNoOthers() {
        Rulebook rulebook = rulebook(List.of(rules("SO"), rules("HUYEN")));

        assertThat(rulebook.find("SO")).contains(rules("SO"));
        assertThat(rulebook.find("XA")).isEmpty();
        assertThat(rulebook.onlyBlock()).isEmpty();
        assertThatThrownBy(() -> rulebook.rules("XA"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("no block XA; the rulebook has SO, HUYEN");
    }

    @Test
    void needsNoBlockOnUnitsWhereThereIsOne() {
        Rulebook rulebook = rulebook(List.of(rules("SO")));

        assertThat(rulebook.onlyBlock()).contains("SO");
    }

    @Test
    void refusesABlockThatStandsTwice() {
        List<BlockRules> blocks = List.of(rules("SO"), rules("HUYEN"), rules("SO"));

        assertThatThrownBy(() -> rulebook(blocks))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.text(Language.VI)).isEqualTo("Khối \"SO\" xuất hiện hai lần."))
                .hasMessage("the block \"SO\" stands twice.");
    }

    @Test
    void refusesToBeWithoutAnyRules() {
        assertThatThrownBy(() -> rulebook(List.of())).hasMessage("the criteria set has no criterion.");
    }

    @Test
    void changesOneRegulationOfEveryBlock() {
        Rulebook rulebook = rulebook(List.of(rules("SO"), rules("HUYEN")));

        Rulebook changed = rulebook.with("leafScale", "2");

        assertThat(changed.blocks())
                .allSatisfy(
                        rules -> assertThat(rules.regulations().leafRounding()).isEqualTo(Rounding.HUNDREDTHS));
        assertThat(rulebook.rules("SO").regulations()).isEqualTo(Regulations.DEFAULT);
        assertThat(Rulebook.of(2025, SET).with("leafScale", "2").rules("X").regulations())
                .isEqualTo(Regulations.DEFAULT.with("leafScale", "2"));
    }

    @Test
    void sharesNoListThatCouldChange() {
        List<BlockRules> blocks = new ArrayList<>(List.of(rules("SO")));
        Rulebook rulebook = rulebook(blocks);

        blocks.clear();

        assertThat(rulebook.blocks()).containsExactly(rules("SO"));
    }

    private static BlockRules rules(String block) {
        return new BlockRules(new Block(block, "Khối " + block), SET, Regulations.DEFAULT);
    }

    private static Rulebook rulebook(List<BlockRules> blocks) {
        return new Rulebook(2025, "Bộ quy tắc", Citation.NONE, "", blocks, Optional.empty());
    }
}
