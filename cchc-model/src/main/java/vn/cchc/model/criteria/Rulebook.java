package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Block;
import vn.cchc.model.Citation;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.council.ApplicabilityRow;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;

/**
 * What a decision issues for one year: a criteria set and regulations for each block.
 *
 * @param year the year that is appraised
 * @param title the name shown on results
 * @param citation the decision that issues it
 * @param note what a reader of any result must know, such as "synthetic"; empty for none
 * @param blocks the rules of each block, in the order of the decision; may be empty if {@code anyBlock} is given
 * @param anyBlock the rules of every block that is not listed
 * @param applicability which criteria apply to special units, such as an island district, and which do not
 */
public record Rulebook(
        int year,
        String title,
        Citation citation,
        String note,
        List<BlockRules> blocks,
        Optional<BlockRules> anyBlock,
        List<ApplicabilityRow> applicability) {

    /** The block of units that name none, where the rulebook lists no blocks. */
    public static final Block ALL_UNITS = new Block("ALL", "Tất cả các đơn vị");

    /**
     * The rules of one block.
     *
     * @param block the block
     * @param criteria its criteria set
     * @param regulations its regulations, overrides included; their total is the set's
     * @param overridden what the decision had said of the regulations that were overridden, by name
     */
    public record BlockRules(
            Block block, CriteriaSet criteria, Regulations regulations, Map<String, String> overridden) {

        public BlockRules {
            overridden = Collections.unmodifiableMap(new LinkedHashMap<>(overridden));
            if (!regulations.total().equals(criteria.total())) {
                throw new InvalidValueException(Problem.of(
                        Code.REGULATION_INVALID, Subject.setting("total"), regulations.total(), criteria.total()));
            }
        }

        /** Makes the rules of a block as the decision has them. */
        public BlockRules(Block block, CriteriaSet criteria, Regulations regulations) {
            this(block, criteria, regulations, Map.of());
        }

        /**
         * Returns the keys of the tie chain that can fall when a unit's points rise, a penalty's points included; where there is none, more
         * points never cost a place.
         */
        public List<TieBreak> fallingKeys() {
            return regulations.tieChain().stream()
                    .filter(key -> !key.risesWithPoints() || countsPenalty(key))
                    .toList();
        }

        private boolean countsPenalty(TieBreak key) {
            return key.kind() == TieBreak.Kind.CRITERION
                    && criteria.find(key.argument())
                            .filter(criterion -> criterion.kind() == Criterion.Kind.PENALTY)
                            .isPresent();
        }

        private BlockRules with(String regulation, String value) {
            Map<String, String> before = new LinkedHashMap<>(overridden);
            before.putIfAbsent(regulation, regulations.values().getOrDefault(regulation, ""));
            return new BlockRules(block, criteria, regulations.with(regulation, value), before);
        }

        private BlockRules of(Block other) {
            return new BlockRules(other, criteria, regulations, overridden);
        }
    }

    /** Makes a rulebook that says nothing of special units. */
    public Rulebook(
            int year,
            String title,
            Citation citation,
            String note,
            List<BlockRules> blocks,
            Optional<BlockRules> anyBlock) {
        this(year, title, citation, note, blocks, anyBlock, List.of());
    }

    public Rulebook {
        blocks = List.copyOf(blocks);
        applicability =
                applicability.stream().map(ApplicabilityRow::withoutOrigin).toList();
        List<Problem> problems = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (BlockRules rules : blocks) {
            if (!codes.add(rules.block().code())) {
                problems.add(Problem.of(
                        Code.BLOCK_TWICE,
                        Subject.setting("blocks"),
                        rules.block().code()));
            }
        }
        if (blocks.isEmpty() && anyBlock.isEmpty()) {
            problems.add(Problem.of(Code.SET_EMPTY, Subject.INPUT));
        }
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
    }

    /** Returns a rulebook of one set for every block, with the default regulations. */
    public static Rulebook of(int year, CriteriaSet criteria) {
        return of(
                year,
                criteria,
                Regulations.DEFAULT.with("total", criteria.total().toString()));
    }

    /** Returns a rulebook of one set and one body of regulations for every block. */
    public static Rulebook of(int year, CriteriaSet criteria, Regulations regulations) {
        return new Rulebook(
                year, "", Citation.NONE, "", List.of(), Optional.of(new BlockRules(ALL_UNITS, criteria, regulations)));
    }

    /** Returns the rules of a block, or nothing where the rulebook does not know it. */
    public Optional<BlockRules> find(String block) {
        return blocks.stream()
                .filter(rules -> rules.block().code().equals(block))
                .findFirst()
                .or(() -> anyBlock.map(
                        rules -> block.equals(ALL_UNITS.code()) ? rules : rules.of(new Block(block, block))));
    }

    /**
     * Returns the rules of a block.
     *
     * @throws NoSuchElementException naming the blocks that exist
     */
    public BlockRules rules(String block) {
        return find(block)
                .orElseThrow(() -> new NoSuchElementException("no block " + block + "; the rulebook has "
                        + blocks.stream().map(r -> r.block().code()).collect(Collectors.joining(", "))));
    }

    /** Returns the rules of the listed blocks, and after them those of every other block. */
    public List<BlockRules> allRules() {
        return Stream.concat(blocks.stream(), anyBlock.stream()).toList();
    }

    /** Returns the code of the block that a unit without one belongs to, where there is no choice. */
    public Optional<String> onlyBlock() {
        if (blocks.isEmpty()) {
            return Optional.of(ALL_UNITS.code());
        }
        return blocks.size() == 1 && anyBlock.isEmpty()
                ? Optional.of(blocks.get(0).block().code())
                : Optional.empty();
    }

    /**
     * Returns this rulebook with one regulation of every block changed by name, as an override for a what-if; results say what it overrode.
     *
     * @throws InvalidValueException if the name is unknown or the value impossible
     */
    public Rulebook with(String regulation, String value) {
        return new Rulebook(
                year,
                title,
                citation,
                note,
                blocks.stream().map(rules -> rules.with(regulation, value)).toList(),
                anyBlock.map(rules -> rules.with(regulation, value)),
                applicability);
    }

    /**
     * Returns this rulebook with a proposal of an earlier round carried into it, in place of what it said of that unit. Where the codes of criteria
     * have changed since, give the proposal with those of this rulebook: a round under it refuses codes that its unit's set does not have.
     */
    public Rulebook adopting(ApplicabilityProposal proposal) {
        List<ApplicabilityRow> rows = new ArrayList<>(applicability);
        rows.removeIf(row -> proposal.unit().equals(row.unit()));
        proposal.leaves().forEach(item -> rows.add(ApplicabilityRow.of(proposal.unit(), item)));
        return new Rulebook(year, title, citation, note, blocks, anyBlock, rows);
    }
}
