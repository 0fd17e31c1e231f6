package vn.cchc.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.model.round.Stage;

/**
 * Finds the unit that a row names by code or name. A name that two units share needs the unit above them; a name that is none is refused
 * with a suggestion, never guessed.
 */
final class UnitNames {

    private final Map<String, UnitRow> byCode = new LinkedHashMap<>();
    private final Map<String, String> codeKeys = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();
    private final boolean listed;

    /** Knows the listed units; where a file lists none, every name it meets is a unit, and its first spelling is the code. */
    UnitNames(List<UnitRow> units, boolean listed) {
        this.listed = listed;
        units.forEach(this::add);
    }

    /**
     * Returns the code of the unit that a row means, or an empty text where it names none.
     *
     * @param told the code or name, as the row has it
     * @param name a name beside a code, or nothing
     * @param parent the unit above, which tells namesakes apart, or nothing
     * @param report takes what is wrong with the name
     */
    String code(String told, String name, String parent, Consumer<Problem> report) {
        String text = told.isEmpty() ? name : told;
        if (text.isEmpty() || byCode.containsKey(text)) {
            return text;
        }
        Optional<String> code = known(text);
        if (code.isPresent()) {
            return code.get();
        }
        List<String> named = named(text, parent);
        if (named.size() > 1) {
            report.accept(Problem.of(Code.UNIT_NAME_SHARED, Subject.INPUT, text, described(named)));
            return text;
        }
        if (named.size() == 1 && (listed || told.isEmpty())) {
            NameKey.likeD(text)
                    .ifPresent(letter ->
                            report.accept(Problem.of(Code.NAME_LOOKS_ALIKE, Subject.unit(named.get(0)), text, letter)));
            return named.get(0);
        }
        if (listed) {
            unknown(text).ifPresent(report);
            return text;
        }
        return meet(told, name, parent);
    }

    /** Returns every unit that is listed or, where a file lists none, was met. */
    List<UnitRow> units() {
        return List.copyOf(byCode.values());
    }

    /** Returns whether the file lists its units. */
    boolean hasList() {
        return listed;
    }

    /** Returns whether a text is the code or the name of a listed unit. */
    boolean isListed(String text) {
        return listed && (known(text).isPresent() || !named(text, "").isEmpty());
    }

    /** The stage of a mark in a table without stages: none for a survey leaf, else the appraisal. */
    static @Nullable Stage stage(Rulebook rulebook, String leaf) {
        boolean survey = Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream())
                .flatMap(rules -> rules.criteria().find(leaf).stream())
                .anyMatch(c -> c instanceof Leaf l && l.source() == MarkSource.SURVEY);
        return survey ? null : Stage.APPRAISAL;
    }

    private void add(UnitRow unit) {
        String code = unit.code();
        if (code != null && byCode.putIfAbsent(code, unit) == null) {
            codeKeys.putIfAbsent(NameKey.of(code), code);
            if (unit.name() != null) {
                byName.computeIfAbsent(NameKey.of(unit.name()), n -> new ArrayList<>())
                        .add(code);
            }
        }
    }

    private Optional<String> known(String text) {
        return byCode.containsKey(text) ? Optional.of(text) : Optional.ofNullable(codeKeys.get(NameKey.of(text)));
    }

    /** The codes of the units of a name; of namesakes, those below the parent where one is told. */
    private List<String> named(String text, String parent) {
        List<String> all = byName.getOrDefault(NameKey.of(text), List.of());
        if (all.size() < 2 || parent.isEmpty()) {
            return all;
        }
        return all.stream()
                .filter(code -> NameKey.of(parent).equals(NameKey.of(parentOf(code))))
                .toList();
    }

    private String parentOf(String code) {
        UnitRow unit = byCode.get(code);
        String parent = unit == null || unit.parent() == null ? "" : unit.parent();
        UnitRow above = byCode.get(parent);
        return above == null || above.name() == null ? parent : above.name();
    }

    private String described(Collection<String> codes) {
        return codes.stream()
                .map(code -> parentOf(code).isEmpty() ? code : code + " (" + parentOf(code) + ")")
                .collect(Collectors.joining(", "));
    }

    private String meet(String told, String name, String parent) {
        String code = told.isEmpty() ? name : told;
        add(new UnitRow(
                code,
                name.isEmpty() ? code : name,
                null,
                parent.isEmpty() ? null : parent,
                null,
                null,
                null,
                null,
                null,
                null));
        return code;
    }

    /** Says what a text without a unit may mean; where nothing is near, the round says that there is no such unit. */
    private Optional<Problem> unknown(String text) {
        Optional<String> nearest = alike(text).or(() -> oneSyllableOff(text));
        Optional<String> letter = NameKey.foreign(text);
        if (letter.isPresent()) {
            return letter.map(
                    l -> Problem.of(Code.NAME_OF_OTHER_LETTERS, Subject.unit(text), text, l, nearest.orElse("")));
        }
        return nearest.map(n -> Problem.of(Code.UNIT_UNKNOWN, Subject.unit(text), text, n));
    }

    /** The one unit whose code or name is written alike but for its marks. */
    private Optional<String> alike(String text) {
        String skeleton = NameKey.skeleton(text);
        return only(row -> NameKey.skeleton(String.valueOf(row.code())).equals(skeleton))
                .or(() ->
                        only(row -> NameKey.skeleton(String.valueOf(row.name())).equals(skeleton)));
    }

    /** The one unit whose name of three syllables or more differs in a single one. */
    private Optional<String> oneSyllableOff(String text) {
        String[] syllables = NameKey.skeleton(text).split(" ", -1);
        return only(row -> {
            String[] others = NameKey.skeleton(String.valueOf(row.name())).split(" ", -1);
            return syllables.length > 2
                    && syllables.length == others.length
                    && IntStream.range(0, others.length)
                                    .filter(i -> !syllables[i].equals(others[i]))
                                    .count()
                            == 1;
        });
    }

    private Optional<String> only(Predicate<UnitRow> fits) {
        List<UnitRow> found = byCode.values().stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? Optional.of(described(found.get(0))) : Optional.empty();
    }

    private static String described(UnitRow row) {
        String code = String.valueOf(row.code());
        return row.name() == null || row.name().equals(code) ? code : code + " – " + row.name();
    }
}
