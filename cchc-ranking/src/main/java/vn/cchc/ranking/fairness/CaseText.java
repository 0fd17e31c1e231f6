package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Stage;

/** Writes the rows of a small round in one language. */
final class CaseText {

    private final LawCase given;
    private final Language language;
    private final FairnessTexts texts;

    CaseText(LawCase given, Language language) {
        this.given = given;
        this.language = language;
        this.texts = FairnessTexts.of("laws", language);
    }

    String write() {
        List<String> lines = new ArrayList<>();
        List<String> telling = telling(given);
        leaves(telling, lines);
        for (UnitRow row : given.rows().units()) {
            String unit = String.valueOf(row.code());
            List<String> said = new ArrayList<>();
            given.rows().marks().stream()
                    .filter(mark -> unit.equals(mark.unit()) && telling.contains(String.valueOf(mark.criterion())))
                    .forEach(mark -> said.add(mark(mark)));
            given.rows().exemptions().stream()
                    .filter(exemption -> unit.equals(exemption.unit()))
                    .forEach(exemption -> said.add(
                            texts.say("case.exempt", Map.of("criterion", String.valueOf(exemption.criterion())))));
            String participation = row.participation();
            if (participation != null) {
                said.add(language.word(participation));
            }
            lines.add(texts.say(
                    "case.unit",
                    Map.of(
                            "unit",
                            unit,
                            "block",
                            given.rulesOf(unit)
                                    .map(rules -> rules.block().code())
                                    .orElse("–"),
                            "said",
                            said.isEmpty() ? "–" : String.join("; ", said))));
        }
        return String.join("\n", lines);
    }

    private void leaves(List<String> telling, List<String> lines) {
        Map<String, Leaf> leaves = new LinkedHashMap<>();
        LawCase.rules(given.rulebook())
                .forEach(rules -> rules.criteria().leaves().forEach(leaf -> leaves.putIfAbsent(leaf.code(), leaf)));
        List<String> named = leaves.values().stream()
                .filter(leaf -> telling.contains(leaf.code()))
                .map(leaf -> leaf.code() + " (" + texts.number(leaf.maximum().toString()) + ")")
                .toList();
        String key = leaves.size() > named.size() ? "case.leavesAndOthers" : "case.leaves";
        lines.add(texts.say(
                key,
                Map.of(
                        "leaves",
                        named.isEmpty() ? "–" : String.join(", ", named),
                        "others",
                        String.valueOf(leaves.size() - named.size()))));
    }

    private String mark(MarkRow mark) {
        Stage stage = mark.stage();
        BigDecimal points = mark.points();
        String said = points == null ? String.valueOf(mark.evidence()) : texts.number(points.toPlainString());
        return texts.say(
                "case.mark",
                Map.of(
                        "criterion", String.valueOf(mark.criterion()),
                        "points", said,
                        "stage", language.word(stage == null ? "SURVEY" : stage.name())));
    }

    /** The leaves that tell units apart: all but those of which every unit has full marks and nothing else. */
    static List<String> telling(LawCase given) {
        Map<String, Integer> plain = new LinkedHashMap<>();
        Set<String> telling = new LinkedHashSet<>();
        for (MarkRow row : given.rows().marks()) {
            plain.merge(
                    String.valueOf(row.criterion()), isFull(row, given) ? 1 : Integer.MAX_VALUE / 2, CaseText::plus);
        }
        for (UnitRow row : given.rows().units()) {
            String unit = String.valueOf(row.code());
            given.rulesOf(unit)
                    .ifPresent(rules -> rules.criteria().leaves().forEach(leaf -> {
                        long units = given.rows().units().stream()
                                .filter(other -> given.rulesOf(String.valueOf(other.code()))
                                        .filter(r -> r.criteria().leafIndex(leaf.code()) >= 0)
                                        .isPresent())
                                .count();
                        if (plain.getOrDefault(leaf.code(), 0) != units) {
                            telling.add(leaf.code());
                        }
                    }));
        }
        return List.copyOf(telling);
    }

    private static int plus(int one, int two) {
        return Math.min(Integer.MAX_VALUE / 2, one + two);
    }

    /** Whether the only thing said is what {@link Shrinking} says of leaves that do not matter. */
    private static boolean isFull(MarkRow row, LawCase given) {
        BigDecimal points = row.points();
        return points != null
                && row.time() == null
                && row.stage() != Stage.COUNCIL
                && given.rulesOf(String.valueOf(row.unit()))
                        .flatMap(rules -> rules.criteria().find(String.valueOf(row.criterion())))
                        .filter(Leaf.class::isInstance)
                        .filter(leaf ->
                                points.compareTo(LeafPoints.full((Leaf) leaf).toBigDecimal()) == 0)
                        .isPresent();
    }
}
