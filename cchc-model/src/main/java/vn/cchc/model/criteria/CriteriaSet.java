package vn.cchc.model.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.problem.Checked;

/**
 * The criteria of one decision for one or more blocks: fields, criteria, sub-criteria, to any depth, usually totalling 100 points.
 *
 * <p>A sound set exists or it does not: codes are unique, parents exist, children add up to their parent exactly, and the regular fields
 * to the declared total.
 */
public final class CriteriaSet {

    /** The usual total of the regular fields. */
    public static final Points HUNDRED = new Points(100_000_000_000L);

    private final List<Criterion> fields;
    private final Points total;
    private final List<Criterion> criteria;
    private final List<Leaf> leaves;
    private final Map<String, Criterion> byCode;
    private final Map<String, String> parents;
    private final Map<String, Integer> leafIndexes;
    private final int hash;

    CriteriaSet(List<Criterion> fields, Points total) {
        this.fields = List.copyOf(fields);
        this.total = total;
        Map<String, Criterion> codes = new LinkedHashMap<>();
        Map<String, String> above = new LinkedHashMap<>();
        Map<String, Integer> indexes = new LinkedHashMap<>();
        List<Leaf> ends = new ArrayList<>();
        for (Criterion field : fields) {
            collect(field, codes, above, ends);
        }
        for (int i = 0; i < ends.size(); i++) {
            indexes.put(ends.get(i).code(), i);
        }
        this.criteria = List.copyOf(codes.values());
        this.leaves = List.copyOf(ends);
        this.byCode = Collections.unmodifiableMap(codes);
        this.parents = Collections.unmodifiableMap(above);
        this.leafIndexes = Collections.unmodifiableMap(indexes);
        // every unit of a round refers to its set, and sets are collected without repeats
        this.hash = this.fields.hashCode();
    }

    /** Makes a set of 100 points from rows in any order, or says everything that is wrong with them. */
    public static Checked<CriteriaSet> of(List<CriterionRow> rows) {
        return of(rows, HUNDRED);
    }

    /** Makes a set whose regular fields total {@code total}, or says everything that is wrong with the rows. */
    public static Checked<CriteriaSet> of(List<CriterionRow> rows, Points total) {
        return new CriteriaSetAssembly(rows, total).check();
    }

    /** Returns the criteria of the top level, in the order of the set. */
    public List<Criterion> fields() {
        return fields;
    }

    /** Returns the sum of the maxima of the regular fields, usually 100. */
    public Points total() {
        return total;
    }

    /** Returns every criterion, each before its children. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** Returns the leaves in the order of the set. */
    public List<Leaf> leaves() {
        return leaves;
    }

    /** Returns the criterion with this code, or nothing. */
    public Optional<Criterion> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Returns the criterion with this code.
     *
     * @throws NoSuchElementException naming the codes that exist
     */
    public Criterion criterion(String code) {
        return find(code)
                .orElseThrow(() -> new NoSuchElementException(
                        "no criterion " + code + "; the set has " + String.join(", ", byCode.keySet())));
    }

    /** Returns the code of the criterion above this one, or nothing for a field. */
    public Optional<String> parent(String code) {
        return Optional.ofNullable(parents.get(code));
    }

    /** Returns the position of a leaf in {@link #leaves()}, or −1 where the code names no leaf of this set. */
    public int leafIndex(String code) {
        return leafIndexes.getOrDefault(code, -1);
    }

    /** Returns the leaves at or below a criterion. */
    public List<Leaf> leavesOf(Criterion criterion) {
        List<Leaf> ends = new ArrayList<>();
        collect(criterion, new LinkedHashMap<>(), new LinkedHashMap<>(), ends);
        return List.copyOf(ends);
    }

    private static void collect(
            Criterion criterion, Map<String, Criterion> codes, Map<String, String> above, List<Leaf> ends) {
        codes.put(criterion.code(), criterion);
        if (criterion instanceof Leaf leaf) {
            ends.add(leaf);
            return;
        }
        for (Criterion child : ((CriterionGroup) criterion).children()) {
            above.put(child.code(), criterion.code());
            collect(child, codes, above, ends);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof CriteriaSet set
                        && hash == set.hash
                        && fields.equals(set.fields)
                        && total.equals(set.total));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Names the size of the set, for logs. */
    @Override
    public String toString() {
        return "CriteriaSet[" + fields.size() + " fields, " + leaves.size() + " leaves, " + total + " points]";
    }
}
