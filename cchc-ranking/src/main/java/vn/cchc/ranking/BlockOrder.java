package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/**
 * The declared order of the units of one block, for whoever has scorecards that no ranking holds, such as those of a what-if: the index in its
 * precision, then the keys of the tie chain.
 *
 * <p>It is the order by which {@link Ranker#rank} gives places. Immutable.
 */
public final class BlockOrder implements Comparator<BlockOrder.Candidate> {

    private final Rulebook.BlockRules rules;
    private final UnitOrder order;
    private final Bands bands;
    private final List<TieKey> chain;

    BlockOrder(Rulebook.BlockRules rules, List<HostKey> hostKeys) {
        this.rules = rules;
        this.order = new UnitOrder(rules, hostKeys);
        this.bands = new Bands(rules.regulations().bands());
        this.chain = rules.regulations().tieChain().stream()
                .map(key -> TieKey.of(key, rules.criteria(), hostKeys))
                .toList();
    }

    /** A scorecard with an index, prepared for comparing. */
    public static final class Candidate {

        private final UnitOrder.Entry entry;

        private Candidate(Scorecard card) {
            this.entry = new UnitOrder.Entry(card);
        }

        /** Returns the scorecard. */
        public Scorecard card() {
            return entry.card();
        }

        /** Returns its exact index, in percent. */
        public Index index() {
            return entry.index();
        }
    }

    /** Returns the block with the criteria and regulations in force. */
    public Rulebook.BlockRules rules() {
        return rules;
    }

    /**
     * Prepares a scorecard for comparing.
     *
     * @throws java.util.NoSuchElementException if it has no index
     */
    public Candidate candidate(Scorecard card) {
        return new Candidate(card);
    }

    /** Puts the better candidate first; zero only where nothing declared separates the two, so that they would share a place. */
    @Override
    public int compare(Candidate one, Candidate two) {
        return order.compare(one.entry, two.entry);
    }

    /** Compares by the index alone, in its declared precision; the better candidate comes first. */
    public int compareIndexes(Candidate one, Candidate two) {
        return order.compareIndex(one.entry, two.entry);
    }

    /** Returns the band of a candidate's index. */
    public String band(Candidate candidate) {
        return bands.of(candidate.entry, rules.regulations().indexPrecision()).orElseThrow();
    }

    /** Returns the value that a key of the tie chain has for a scorecard, or nothing where it has none. */
    public Optional<BigDecimal> key(int position, Scorecard card) {
        return chain.get(position).value().apply(card);
    }

    /** Compares two values of a key of the tie chain; the better one comes first, a missing one last. */
    public int compareKeys(int position, Optional<BigDecimal> one, Optional<BigDecimal> two) {
        return chain.get(position).compare(one, two);
    }

    /** Returns whether more points can only raise every key of the tie chain. */
    public boolean risesWithPoints() {
        return rules.regulations().tieChain().stream().allMatch(key -> Ranker.risesWithPoints(key, rules));
    }

    /** Returns the keys of the tie chain, in order. */
    public List<TieBreak> chain() {
        return rules.regulations().tieChain();
    }

    /** Returns whether the exact index ranks, and not the published one. */
    public boolean isExact() {
        return rules.regulations().indexPrecision() == IndexPrecision.EXACT;
    }
}
