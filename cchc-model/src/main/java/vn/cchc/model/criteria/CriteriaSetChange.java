package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * What became of one criteria set in another, such as last year's in this year's (thay đổi bộ tiêu chí).
 *
 * <p>A criterion is followed by its code and name; under another code by its exact name, as long as only one criterion on each side that has
 * no counterpart yet bears it. Otherwise it counts as removed here and added there, as does a leaf that became a group: nothing is guessed,
 * and a caller who knows better gives the codes. Guidance, citations and the order of criteria are not compared.
 */
public final class CriteriaSetChange {

    private final CriteriaSet before;
    private final CriteriaSet after;
    private final CriterionPairs pairs;
    private final List<Entry> entries;
    private final List<CriteriaProposal> proposals;

    private CriteriaSetChange(
            CriteriaSet before,
            CriteriaSet after,
            CriterionPairs pairs,
            List<Entry> entries,
            List<CriteriaProposal> proposals) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        this.entries = List.copyOf(entries);
        this.proposals = List.copyOf(proposals);
    }

    /** What happened to a criterion. */
    public enum Kind {
        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It has another code. */
        RENUMBERED,
        /** It has another name. */
        RENAMED,
        /** It lies below another criterion; one that was only renumbered is the same. */
        MOVED,
        /** It counts within the total, as a bonus or as a penalty, and formerly as another of the three. */
        KIND_CHANGED,
        /** Its maximum is another. */
        REWEIGHTED,
        /** Its rule or a parameter of it is another. */
        RULE_CHANGED,
        /** Others supply its points. */
        SOURCE_CHANGED,
        /** Another agency appraises it. */
        APPRAISER_CHANGED,
        /** It hangs on another task. */
        TASK_CHANGED
    }

    /**
     * One thing that happened to one criterion; a criterion renumbered and re-weighted has two.
     *
     * @param kind what happened
     * @param before the criterion as it was, nothing where it was added
     * @param after the criterion as it is, nothing where it was removed
     * @param parentBefore the code of the criterion above it as it was, nothing for a field
     * @param parentAfter the code of the criterion above it as it is, nothing for a field
     * @param causes the accepted proposals that caused it, as far as known
     */
    public record Entry(
            Kind kind,
            Optional<Criterion> before,
            Optional<Criterion> after,
            Optional<String> parentBefore,
            Optional<String> parentAfter,
            List<CriteriaProposal> causes) {

        public Entry {
            if (before.isEmpty() && after.isEmpty()) {
                throw new IllegalArgumentException("a change of no criterion");
            }
            causes = List.copyOf(causes);
        }

        /** Returns the criterion as it is, or as it was before it was removed. */
        public Criterion criterion() {
            return after.or(() -> before).orElseThrow();
        }

        /**
         * Returns the points by which this alone changes the set's total: −2 for a removed leaf of 2. Zero for a group, whose parts tell it,
         * and outside the total; all entries of a change add up to the difference of the totals.
         */
        public Points changeOfTotal() {
            if (criterion() instanceof CriterionGroup) {
                return Points.ZERO;
            }
            return switch (kind) {
                case ADDED -> counted(after, after);
                case REMOVED -> Points.ZERO.minus(counted(before, before));
                case REWEIGHTED -> counted(after, after).minus(counted(before, after));
                case KIND_CHANGED -> counted(before, after).minus(counted(before, before));
                default -> Points.ZERO;
            };
        }

        private static Points counted(Optional<Criterion> maximum, Optional<Criterion> kind) {
            return kind.filter(k -> k.kind() == Criterion.Kind.REGULAR)
                    .flatMap(k -> maximum)
                    .map(Criterion::maximum)
                    .orElse(Points.ZERO);
        }

        /** Says for a person what happened, and which proposals asked for it. */
        public String text(Language language) {
            return ChangeText.of(this, language);
        }

        private Entry causedBy(List<CriteriaProposal> proposals) {
            return new Entry(kind, before, after, parentBefore, parentAfter, proposals);
        }
    }

    /**
     * The maximum of a field in both sets.
     *
     * @param before the field as it was, nothing for a new one
     * @param after the field as it is, nothing for one that is gone
     */
    public record FieldTotal(Optional<Criterion> before, Optional<Criterion> after) {

        /** Returns the maximum it had, zero for a new field. */
        public Points maximumBefore() {
            return before.map(Criterion::maximum).orElse(Points.ZERO);
        }

        /** Returns the maximum it has, zero for a field that is gone. */
        public Points maximumAfter() {
            return after.map(Criterion::maximum).orElse(Points.ZERO);
        }

        /** Returns the points by which the maximum rose, negative where it fell. */
        public Points change() {
            return maximumAfter().minus(maximumBefore());
        }
    }

    /** Compares two sets. */
    public static CriteriaSetChange between(CriteriaSet before, CriteriaSet after) {
        return of(before, after, Map.of());
    }

    /**
     * Compares two sets whose renumbering is known at least in part, or says everything that is wrong with the codes given.
     *
     * @param before the earlier set
     * @param after the later set
     * @param codes new codes by old codes, which go before everything else; an empty new code says that the old criterion is gone, though
     *     another may bear its code or name
     */
    public static Checked<CriteriaSetChange> between(CriteriaSet before, CriteriaSet after, Map<String, String> codes) {
        List<Problem> problems = CriterionPairs.problems(before, after, codes);
        return problems.isEmpty() ? Checked.of(of(before, after, codes), problems) : Checked.refused(problems);
    }

    private static CriteriaSetChange of(CriteriaSet before, CriteriaSet after, Map<String, String> codes) {
        CriterionPairs pairs = new CriterionPairs(before, after, codes);
        return new CriteriaSetChange(
                before, after, pairs, new SetComparison(before, after, pairs).entries(), List.of());
    }

    /**
     * Returns this change with its causes: an accepted proposal about a criterion caused what happened to it. Replaces proposals given
     * before. A code is looked up in the earlier set, then in the later one; one that neither knows is refused.
     */
    public Checked<CriteriaSetChange> causedBy(List<CriteriaProposal> newProposals) {
        List<Problem> problems = newProposals.stream()
                .flatMap(proposal -> unknown(proposal).stream())
                .toList();
        if (!problems.isEmpty()) {
            return Checked.refused(problems);
        }
        List<Entry> caused = entries.stream()
                .map(entry -> entry.causedBy(newProposals.stream()
                        .filter(proposal -> caused(proposal, entry))
                        .toList()))
                .toList();
        return Checked.of(new CriteriaSetChange(before, after, pairs, caused, newProposals), problems);
    }

    private Optional<Problem> unknown(CriteriaProposal proposal) {
        return proposal.criterion()
                .filter(code -> before.find(code).or(() -> after.find(code)).isEmpty())
                .map(code -> Problem.of(
                        Code.PROPOSAL_CRITERION_UNKNOWN,
                        Subject.INPUT,
                        proposal.proposer().name(),
                        code));
    }

    private boolean caused(CriteriaProposal proposal, Entry entry) {
        if (proposal.outcome() != CriteriaProposal.Outcome.ACCEPTED) {
            return false;
        }
        return proposal.criterion()
                .filter(code -> (before.find(code).isPresent() ? entry.before() : entry.after())
                        .map(Criterion::code)
                        .equals(Optional.of(code)))
                .isPresent();
    }

    /** Returns the earlier set. */
    public CriteriaSet before() {
        return before;
    }

    /** Returns the later set. */
    public CriteriaSet after() {
        return after;
    }

    /** Returns what happened: criterion by criterion in the order of the later set, then what is gone. Empty for equal sets. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns the maxima of all fields: in the order of the later set, then those that are gone. */
    public List<FieldTotal> fieldTotals() {
        List<FieldTotal> totals = new ArrayList<>();
        for (Criterion field : after.fields()) {
            totals.add(new FieldTotal(pairs.beforeOf(field).filter(before.fields()::contains), Optional.of(field)));
        }
        for (Criterion field : before.fields()) {
            if (pairs.afterOf(field).filter(after.fields()::contains).isEmpty()) {
                totals.add(new FieldTotal(Optional.of(field), Optional.empty()));
            }
        }
        return List.copyOf(totals);
    }

    /** Returns the accepted proposals about the whole set, which caused the change but no entry of it in particular. */
    public List<CriteriaProposal> causes() {
        return entries.isEmpty()
                ? List.of()
                : proposals.stream()
                        .filter(proposal -> proposal.criterion().isEmpty()
                                && proposal.outcome() == CriteriaProposal.Outcome.ACCEPTED)
                        .toList();
    }

    /** Returns the proposals that caused nothing: open, refused, or accepted while their criterion stayed as it was. */
    public List<CriteriaProposal> withoutEffect() {
        List<CriteriaProposal> effective = Stream.concat(
                        causes().stream(), entries.stream().flatMap(entry -> entry.causes().stream()))
                .toList();
        return proposals.stream()
                .filter(proposal -> !effective.contains(proposal))
                .toList();
    }

    /** Names the size of the change, for logs. */
    @Override
    public String toString() {
        return "CriteriaSetChange[" + entries.size() + " entries, " + before.total() + " to " + after.total()
                + " points]";
    }
}
