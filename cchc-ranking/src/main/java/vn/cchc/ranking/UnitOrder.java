package vn.cchc.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** The declared order of one block's units: the index in its precision, then the keys of the tie chain, then nothing. */
final class UnitOrder {

    private final Regulations regulations;
    private final List<TieKey> chain;

    UnitOrder(Rulebook.BlockRules rules, Collection<HostKey> hostKeys) {
        this.regulations = rules.regulations();
        this.chain = regulations.tieChain().stream()
                .map(tieBreak -> TieKey.of(tieBreak, rules.criteria(), hostKeys))
                .toList();
    }

    /** A unit with an index, prepared for comparing; keys are asked for only where the index ties. */
    static final class Entry {
        private final Scorecard card;
        private final String code;
        private final Index index;
        // kept as the optional that every place and separation shows
        private final Optional<BigDecimal> published;
        private List<Optional<BigDecimal>> keys = List.of();

        Entry(Scorecard card) {
            this.card = card;
            this.code = card.unit().code();
            this.index = card.index().orElseThrow();
            this.published = card.published();
        }

        Scorecard card() {
            return card;
        }

        Index index() {
            return index;
        }

        BigDecimal published() {
            return published.orElseThrow();
        }

        private Optional<BigDecimal> shown(int scale) {
            return published().scale() == scale
                    ? published
                    : Optional.of(new BigDecimal(index.numerator())
                            .divide(new BigDecimal(index.denominator()), scale, RoundingMode.HALF_UP));
        }

        private Optional<BigDecimal> key(List<TieKey> chain, int position) {
            if (keys.isEmpty()) {
                keys = new ArrayList<>(chain.size());
            }
            while (keys.size() <= position) {
                keys.add(chain.get(keys.size()).value().apply(card));
            }
            return keys.get(position);
        }
    }

    /** Better units first; zero only where nothing declared separates two units. */
    int compare(Entry one, Entry two) {
        int byIndex = compareIndex(one, two);
        if (byIndex != 0) {
            return byIndex;
        }
        int key = decidingKey(one, two);
        return key < 0 ? 0 : chain.get(key).compare(one.key(chain, key), two.key(chain, key));
    }

    /** The declared order, then the code of the unit, which fixes the order of printing and nothing else. */
    Comparator<Entry> printing() {
        Comparator<Entry> declared = this::compare;
        return declared.thenComparing(entry -> entry.code);
    }

    Separation separation(Scorecard one, Scorecard two) {
        Entry first = new Entry(one);
        Entry second = new Entry(two);
        return compare(first, second) <= 0 ? separation(first, second) : separation(second, first);
    }

    /** Says what puts {@code ahead} before {@code behind}, which must not be the better unit. */
    Separation separation(Entry ahead, Entry behind) {
        String first = ahead.code;
        String second = behind.code;
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
                ahead.key(chain, key),
                behind.key(chain, key));
    }

    /** As many decimals as are published, and more where exact indexes look the same in these. */
    private int decimalsThatDiffer(Entry ahead, Entry behind) {
        int scale = regulations.indexRounding().scale();
        while (ahead.shown(scale).equals(behind.shown(scale))) {
            scale++;
        }
        return scale;
    }

    /** Better indexes first, in the declared precision. */
    int compareIndex(Entry one, Entry two) {
        return regulations.indexPrecision() == IndexPrecision.EXACT
                ? two.index.compareTo(one.index)
                : two.published().compareTo(one.published());
    }

    private int decidingKey(Entry one, Entry two) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).compare(one.key(chain, i), two.key(chain, i)) != 0) {
                return i;
            }
        }
        return -1;
    }
}
