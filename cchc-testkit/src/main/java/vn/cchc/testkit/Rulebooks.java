package vn.cchc.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.ExemptionPolicy;
import vn.cchc.model.regulation.IndexBounds;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.MissingPolicy;
import vn.cchc.model.regulation.RankNumbering;
import vn.cchc.model.regulation.Regulations;

/** Generates sound criteria sets and rulebooks. */
public final class Rulebooks {

    /** A key of the tie chain before the set is known: any text, or the place of a criterion. */
    private record KeyChoice(String text, int criterion, String direction) {

        String text(CriteriaSet set) {
            List<Criterion> all = set.criteria();
            String key = text.isEmpty()
                    ? "criterion:" + all.get(criterion % all.size()).code()
                    : text;
            return key + direction;
        }
    }

    /** The rules of a block before its set is known. */
    private record Choice(CriteriaRows criteria, Map<String, String> regulations, List<KeyChoice> chain) {

        Rulebook.BlockRules rules(String block) {
            CriteriaSet set = criteria.set();
            Map<String, String> values = new LinkedHashMap<>(regulations);
            values.put("total", criteria.total().toString());
            values.put("tieChain", chain.stream().map(key -> key.text(set)).collect(Collectors.joining(", ")));
            return new Rulebook.BlockRules(new Block(block, "Block " + block), set, Regulations.of(values));
        }
    }

    private Rulebooks() {}

    /**
     * Generates the rows of sound criteria sets: one to five regular fields, up to four levels deep, judged leaves of every source, sometimes
     * with a field of bonus or penalty; the total is 100 in some sets and any other number in the rest.
     */
    public static Arbitrary<CriteriaRows> criteriaRows() {
        return CriteriaTree.rows();
    }

    /** Generates the rows of criteria sets with one planted fault, each with the problem by which it must be refused. */
    public static Arbitrary<Faulty<CriteriaRows>> faultyCriteriaRows() {
        return Combinators.combine(
                        criteriaRows(),
                        Arbitraries.of(CriteriaFault.values()),
                        Arbitraries.integers().between(0, 9))
                .as((sound, fault, row) ->
                        new Faulty<>(fault.plant(sound, row % sound.rows().size()), fault.code()));
    }

    /** Generates sound criteria sets. */
    public static Arbitrary<CriteriaSet> criteriaSets() {
        return criteriaRows().map(CriteriaRows::set);
    }

    /**
     * Generates rulebooks of one block {@code A}, or of {@code A} and {@code B}, each with a set and regulations of its own: all scales,
     * policies, precisions, bounds and caps, every numbering but the ordinal one, and chains of up to three keys.
     */
    public static Arbitrary<Rulebook> any() {
        return choices().list().ofMinSize(1).ofMaxSize(2).map(Rulebooks::rulebook);
    }

    private static Rulebook rulebook(List<Choice> choices) {
        List<Rulebook.BlockRules> blocks = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            blocks.add(choices.get(i).rules(String.valueOf((char) ('A' + i))));
        }
        return new Rulebook(2025, "generated", Citation.NONE, "synthetic", blocks, Optional.empty());
    }

    private static Arbitrary<Choice> choices() {
        return Combinators.combine(criteriaRows(), regulations(), chain()).as(Choice::new);
    }

    private static Arbitrary<List<KeyChoice>> chain() {
        Arbitrary<String> text =
                Arbitraries.frequency(Tuple.of(3, ""), Tuple.of(1, "source:SURVEY"), Tuple.of(1, "source:APPRAISED"));
        Arbitrary<String> direction = Arbitraries.frequency(Tuple.of(5, ""), Tuple.of(1, ":lower"));
        return Combinators.combine(text, Arbitraries.integers().between(0, 9), direction)
                .as(KeyChoice::new)
                .list()
                .ofMaxSize(3);
    }

    /** The regulations by name, all but those that depend on the set; the defaults come first, so that failures shrink to them. */
    private static Arbitrary<Map<String, String>> regulations() {
        Arbitrary<Map<String, String>> scoring = Combinators.combine(
                        Arbitraries.of("9", "2", "1", "0"),
                        words(ExemptionPolicy.values()),
                        words(MissingPolicy.values()),
                        words(IndexBounds.values()),
                        cap(),
                        cap())
                .as((leafScale, exemption, missing, bounds, bonus, penalty) -> Map.of(
                        "leafScale", leafScale,
                        "exemptionPolicy", exemption,
                        "missingPolicy", missing,
                        "indexBounds", bounds,
                        "bonusCap", bonus,
                        "penaltyCap", penalty));
        return Combinators.combine(scoring, ranking()).as((one, two) -> {
            Map<String, String> all = new LinkedHashMap<>(one);
            all.putAll(two);
            return all;
        });
    }

    private static Arbitrary<Map<String, String>> ranking() {
        return Combinators.combine(
                        Arbitraries.of("2", "1", "0", "3", "9"),
                        words(IndexPrecision.values()),
                        words(RankNumbering.values()).filter(word -> !word.equals("ORDINAL")),
                        Arbitraries.of("FIVE_WORDS", "NATIONAL_GROUPS", "A>=75.5, B"))
                .as((indexScale, precision, numbering, bands) -> Map.of(
                        "indexScale", indexScale,
                        "indexPrecision", precision,
                        "rankNumbering", numbering,
                        "bands", bands));
    }

    private static Arbitrary<String> cap() {
        return Arbitraries.frequency(Tuple.of(4, ""), Tuple.of(1, "0.5"), Tuple.of(1, "3"));
    }

    private static <E extends Enum<E>> Arbitrary<String> words(E[] values) {
        return Arbitraries.of(values).map(Enum::name);
    }
}
