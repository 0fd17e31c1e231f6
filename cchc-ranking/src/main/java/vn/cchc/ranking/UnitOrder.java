package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Scorecard;

/** The declared order of one block's units: the index in its precision, then the keys of the tie chain, then nothing. */
final class UnitOrder {

    // a published index and a position in one whole number: what sorts fastest
    private static final int POSITION_BITS = 24;
    private static final int MOST_PACKED = 1 << POSITION_BITS;
    private static final int MOST_PACKED_DIGITS = 11;

    private final Regulations regulations;
    private final IndexPrecision precision;
    private final List<TieKey> chain;

    UnitOrder(Rulebook.BlockRules rules, KeySources sources) {
        this(
                rules.regulations(),
                rules.regulations().indexPrecision(),
                rules.regulations().tieChain().stream()
                        .map(tieBreak -> TieKey.of(tieBreak, rules.criteria(), sources))
                        .toList());
    }

    private UnitOrder(Regulations regulations, IndexPrecision precision, List<TieKey> chain) {
        this.regulations = regulations;
        this.precision = precision;
        this.chain = chain;
    }

    /** The order that would hold if the index decided in the other precision; the chain stays. */
    UnitOrder inOtherPrecision() {
        IndexPrecision other = precision == IndexPrecision.EXACT ? IndexPrecision.PUBLISHED : IndexPrecision.EXACT;
        return new UnitOrder(regulations, other, chain);
    }

    /** Sorts the units as they are listed: by the declared order, then by code, which separates nobody. */
    List<OrderedUnit> sorted(List<Scorecard> cards) {
        OrderedUnit[] units = cards.stream().map(OrderedUnit::new).toArray(OrderedUnit[]::new);
        long[] keys = packed(units);
        if (keys.length == 0) {
            Arrays.sort(units, listed());
            return Arrays.asList(units);
        }
        Arrays.sort(keys);
        OrderedUnit[] sorted = new OrderedUnit[units.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = units[(int) (keys[i] & (MOST_PACKED - 1))];
        }
        sortTies(sorted, keys);
        return Arrays.asList(sorted);
    }

    /** The published index, best first, and the position of each unit; nothing where the exact one decides or they do not fit. */
    private long[] packed(OrderedUnit[] units) {
        boolean fits = precision == IndexPrecision.PUBLISHED && units.length <= MOST_PACKED;
        long[] keys = new long[fits ? units.length : 0];
        for (int i = 0; i < keys.length; i++) {
            BigDecimal published = units[i].published();
            if (published.precision() > MOST_PACKED_DIGITS) {
                return new long[0];
            }
            keys[i] = (-published.unscaledValue().longValue() << POSITION_BITS) | i;
        }
        return keys;
    }

    private void sortTies(OrderedUnit[] sorted, long[] keys) {
        Comparator<OrderedUnit> listed = listed();
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && keys[to] >> POSITION_BITS == keys[from] >> POSITION_BITS) {
                to++;
            }
            Arrays.sort(sorted, from, to, listed);
            from = to;
        }
    }

    /** Better units first; zero only where nothing declared separates two units. */
    int compare(OrderedUnit one, OrderedUnit two) {
        int byIndex = compareIndex(one, two);
        if (byIndex != 0) {
            return byIndex;
        }
        int key = decidingKey(one, two);
        return key < 0 ? 0 : compareKey(one, two, key);
    }

    private Comparator<OrderedUnit> listed() {
        Comparator<OrderedUnit> declared = this::compare;
        return declared.thenComparing(OrderedUnit::code);
    }

    Separation separation(Scorecard one, Scorecard two) {
        OrderedUnit first = new OrderedUnit(one);
        OrderedUnit second = new OrderedUnit(two);
        return compare(first, second) <= 0 ? separation(first, second) : separation(second, first);
    }

    /** Says what puts {@code ahead} before {@code behind}, which must not be the better unit. */
    Separation separation(OrderedUnit ahead, OrderedUnit behind) {
        String first = ahead.code();
        String second = behind.code();
        if (compareIndex(ahead, behind) != 0) {
            int scale = decimalsThatDiffer(ahead, behind);
            return new Separation(
                    first, second, Separation.By.INDEX, Optional.empty(), ahead.shown(scale), behind.shown(scale));
        }
        int key = decidingKey(ahead, behind);
        if (key < 0) {
            return new Separation(
                    first, second, Separation.By.NOTHING, Optional.empty(), Optional.empty(), Optional.empty());
        }
        TieBreak tieBreak = chain.get(key).tieBreak();
        return new Separation(
                first,
                second,
                Separation.By.TIE_BREAK,
                Optional.of(tieBreak),
                ahead.shownKey(chain, key),
                behind.shownKey(chain, key));
    }

    /** The values of all keys, in the order of the chain. */
    List<Optional<BigDecimal>> keys(Scorecard card) {
        OrderedUnit unit = new OrderedUnit(card);
        return IntStream.range(0, chain.size())
                .mapToObj(position -> unit.shownKey(chain, position))
                .toList();
    }

    /** As many decimals as are published, and more where exact indexes look the same in these. */
    private int decimalsThatDiffer(OrderedUnit ahead, OrderedUnit behind) {
        int scale = regulations.indexRounding().scale();
        while (ahead.shown(scale).equals(behind.shown(scale))) {
            scale++;
        }
        return scale;
    }

    /** Better indexes first, in the declared precision. */
    int compareIndex(OrderedUnit one, OrderedUnit two) {
        return precision == IndexPrecision.EXACT
                ? two.index().compareTo(one.index())
                : two.published().compareTo(one.published());
    }

    private int decidingKey(OrderedUnit one, OrderedUnit two) {
        for (int i = 0; i < chain.size(); i++) {
            if (compareKey(one, two, i) != 0) {
                return i;
            }
        }
        return -1;
    }

    /** Better values of a key first. */
    int compareKey(OrderedUnit one, OrderedUnit two, int position) {
        TieKey key = chain.get(position);
        return key.value() instanceof TieKey.InPoints
                ? key.compare(one.points(chain, position), two.points(chain, position))
                : key.compare(one.shownKey(chain, position), two.shownKey(chain, position));
    }

    Optional<BigDecimal> key(OrderedUnit unit, int position) {
        return unit.shownKey(chain, position);
    }

    int compareKey(Optional<BigDecimal> one, Optional<BigDecimal> two, int position) {
        return chain.get(position).compare(one, two);
    }
}
