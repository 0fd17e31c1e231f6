package vn.cchc.model.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSetChange.Entry;
import vn.cchc.model.criteria.CriteriaSetChange.FieldTotal;
import vn.cchc.model.criteria.CriteriaSetChange.Kind;
import vn.cchc.model.problem.Language;

/** Small sets over few codes and few names, so that namesakes, swaps and reused codes are common. */
class CriteriaSetChangeProperties {

    @Property
    void findsNothingBetweenASetAndItself(@ForAll("sets") CriteriaSet set) {
        CriteriaSetChange change = CriteriaSetChange.between(set, set);

        assertThat(change.entries()).isEmpty();
    }

    @Property
    void findsSomethingBetweenSetsThatDiffer(@ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        // these sets have no citations and no guidance, and order their criteria by code
        assertThat(change.entries().isEmpty()).isEqualTo(before.equals(after));
    }

    @Property
    void accountsForEveryCriterionOnceByRemovingAndAdding(
            @ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        List<String> codes = new ArrayList<>(codes(before.leaves()));
        Map<String, String> renumbered = new HashMap<>();
        leafEntries(change, Kind.RENUMBERED)
                .forEach(entry -> renumbered.put(code(entry.before()), code(entry.after())));
        leafEntries(change, Kind.REMOVED)
                .forEach(entry -> assertThat(codes.remove(code(entry.before()))).isTrue());
        codes.replaceAll(code -> renumbered.getOrDefault(code, code));
        leafEntries(change, Kind.ADDED).forEach(entry -> codes.add(code(entry.after())));

        assertThat(codes).containsExactlyInAnyOrderElementsOf(codes(after.leaves()));
    }

    @Property
    void addsUpToTheDifferenceOfTheTotals(@ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        Points sum =
                Points.sum(change.entries().stream().map(Entry::changeOfTotal).toList());

        assertThat(sum).isEqualTo(after.total().minus(before.total()));
    }

    @Property
    void givesEveryFieldOfBothSetsOnce(@ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        List<FieldTotal> totals = CriteriaSetChange.between(before, after).fieldTotals();

        assertThat(totals.stream().flatMap(total -> total.before().stream()))
                .containsExactlyInAnyOrderElementsOf(before.fields());
        assertThat(totals.stream().flatMap(total -> total.after().stream())).containsExactlyElementsOf(after.fields());
        assertThat(Points.sum(totals.stream().map(FieldTotal::change).toList()))
                .isEqualTo(sum(after.fields()).minus(sum(before.fields())));
    }

    @Property
    void findsTheSameBackwards(@ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        List<Entry> forth = CriteriaSetChange.between(before, after).entries();
        List<Entry> back = CriteriaSetChange.between(after, before).entries();

        assertThat(back.stream().map(entry -> told(entry.kind(), entry.after(), entry.before())))
                .containsExactlyInAnyOrderElementsOf(forth.stream()
                        .map(entry -> told(opposite(entry.kind()), entry.before(), entry.after()))
                        .toList());
    }

    @Property
    void tellsEveryEntryInBothLanguages(@ForAll("sets") CriteriaSet before, @ForAll("sets") CriteriaSet after) {
        CriteriaSetChange change = CriteriaSetChange.between(before, after);

        assertThat(change.entries()).allSatisfy(entry -> {
            assertThat(entry.text(Language.VI))
                    .contains(entry.criterion().code())
                    .endsWith(".")
                    .doesNotContain("{");
            assertThat(entry.text(Language.EN))
                    .contains(entry.criterion().code())
                    .endsWith(".")
                    .doesNotContain("{");
        });
    }

    @Provide
    Arbitrary<CriteriaSet> sets() {
        Arbitrary<List<Field>> fields = Combinators.combine(
                        Arbitraries.of("1", "2", "3", "4"),
                        names(),
                        Arbitraries.of(Criterion.Kind.REGULAR, Criterion.Kind.REGULAR, Criterion.Kind.BONUS),
                        leaves())
                .as(Field::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Field::code);
        return fields.map(CriteriaSetChangeProperties::set);
    }

    private record Field(String code, String name, Criterion.Kind kind, List<Part> parts) {}

    private record Part(String number, String name, int maximum, String rule) {}

    private static Arbitrary<String> names() {
        return Arbitraries.of("Kế hoạch", "Báo cáo", "Một cửa", "Số hoá", "Tuyên truyền");
    }

    private static Arbitrary<List<Part>> leaves() {
        return Combinators.combine(
                        Arbitraries.of("1", "2", "3"),
                        names(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of("Judged", "YesNo"))
                .as(Part::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(Part::number);
    }

    /** The set of these fields and one regular leaf more, so that there is a total. */
    private static CriteriaSet set(List<Field> fields) {
        List<CriterionRow> rows = new ArrayList<>();
        rows.add(row("0", null, "Chung", 1, "Judged", Criterion.Kind.REGULAR));
        int total = 1;
        for (Field field : fields) {
            int sum = field.parts().isEmpty()
                    ? 2
                    : field.parts().stream().mapToInt(Part::maximum).sum();
            total += field.kind() == Criterion.Kind.REGULAR ? sum : 0;
            rows.add(row(field.code(), null, field.name(), sum, null, field.kind()));
            for (Part part : field.parts()) {
                String code = field.code() + "." + part.number();
                rows.add(row(code, field.code(), part.name(), part.maximum(), part.rule(), null));
            }
        }
        rows.sort(Comparator.comparing(row -> String.valueOf(row.code())));
        return CriteriaSet.of(rows, Points.of(String.valueOf(total))).orThrow();
    }

    private static CriterionRow row(
            String code,
            @Nullable String parent,
            String name,
            int maximum,
            @Nullable String rule,
            Criterion.@Nullable Kind kind) {
        CriterionRow r = CriterionRow.of(code, parent, name, String.valueOf(maximum));
        return new CriterionRow(
                code, parent, name, r.maximum(), rule, null, null, null, null, kind, null, null, null, null);
    }

    private static List<Entry> leafEntries(CriteriaSetChange change, Kind kind) {
        return change.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.criterion() instanceof Leaf)
                .toList();
    }

    private static String code(Optional<Criterion> criterion) {
        return criterion.orElseThrow().code();
    }

    private static List<String> codes(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::code).toList();
    }

    private static Points sum(List<Criterion> criteria) {
        return Points.sum(criteria.stream().map(Criterion::maximum).toList());
    }

    private static String told(Kind kind, Optional<Criterion> one, Optional<Criterion> other) {
        Function<Optional<Criterion>, String> code =
                criterion -> criterion.map(Criterion::code).orElse("–");
        return kind + " " + code.apply(one) + " " + code.apply(other);
    }

    private static Kind opposite(Kind kind) {
        return switch (kind) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            default -> kind;
        };
    }
}
