package vn.cchc.ranking;

import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.util.Comparator;
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
    private final KeySources sources;
    private final ListMultimap<String, Finding> findings;

    BlockOrder(Rulebook.BlockRules rules, KeySources sources, ListMultimap<String, Finding> findings) {
        this.rules = rules;
        this.order = new UnitOrder(rules, sources);
        this.bands = new Bands(rules.regulations().bands(), rules.regulations().bandCeilings());
        this.sources = sources;
        this.findings = findings;
    }

    /** A scorecard with an index, prepared for comparing. */
    public static final class Candidate {

        private final OrderedUnit entry;

        private Candidate(Scorecard card) {
            this.entry = new OrderedUnit(card);
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

    /** Returns the band of a candidate's index, or the lower one that a finding leaves it. */
    public String band(Candidate candidate) {
        String band =
                bands.of(candidate.entry, rules.regulations().indexPrecision()).orElseThrow();
        return bands.ceiling(band, findings.get(candidate.entry.code()))
                .map(bands::highest)
                .orElse(band);
    }

    /** Compares by one key of the tie chain; the better candidate comes first. */
    public int compareKeys(Candidate one, Candidate two, int position) {
        return order.compareKey(one.entry, two.entry, position);
    }

    /** Returns the highest band that the findings about a unit leave it; without findings the highest there is. */
    public String highestBand(String unit) {
        String best = rules.regulations().bands().names().get(0);
        return bands.ceiling(best, findings.get(unit)).map(bands::highest).orElse(best);
    }

    /** Returns the value of a key of the tie chain, or nothing where the candidate has none. */
    public Optional<BigDecimal> key(Candidate candidate, int position) {
        return order.key(candidate.entry, position);
    }

    /** Compares two values of one key of the tie chain; the better comes first, and none at all last. */
    public int compareKeys(Optional<BigDecimal> one, Optional<BigDecimal> two, int position) {
        return order.compareKey(one, two, position);
    }

    /** Returns whether the exact index ranks, and not the published one. */
    public boolean isExact() {
        return rules.regulations().indexPrecision() == IndexPrecision.EXACT;
    }

    /** Returns whether more points can only raise every key of the tie chain. */
    public boolean risesWithPoints() {
        return rules.fallingKeys().isEmpty();
    }

    /** Returns whether the answers to petitions can change a key of the tie chain in a way that no scorecard shows. */
    public boolean movesWithPetitions() {
        return rules.regulations().tieChain().stream().anyMatch(this::movesWithPetitions);
    }

    private boolean movesWithPetitions(TieBreak key) {
        return key.kind() == TieBreak.Kind.REFUSED_PETITIONS
                || (key.kind() == TieBreak.Kind.HOST
                        && sources.hostKeys().stream()
                                .anyMatch(host -> host.name().equals(key.argument())
                                        && host.movable() == HostKey.Movable.BY_PETITIONS));
    }
}
