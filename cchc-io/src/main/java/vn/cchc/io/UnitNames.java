package vn.cchc.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Stage;

/** Finds the code of a unit that a file names by its name; a name that two units share finds neither. */
final class UnitNames {

    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, List<String>> shared = new HashMap<>();
    private final boolean listed;

    /** Knows the listed units; where a file lists none, every name it meets is a unit, and its first spelling is the code. */
    UnitNames(List<UnitRow> units, boolean listed) {
        this.listed = listed;
        for (UnitRow unit : units) {
            String code = unit.code();
            if (code != null && codes.add(code) && unit.name() != null) {
                String name = key(unit.name());
                String first = byName.putIfAbsent(name, code);
                if (first != null) {
                    shared.computeIfAbsent(name, n -> new ArrayList<>(List.of(first)))
                            .add(code);
                }
            }
        }
    }

    /** Returns the code that a code or an unshared name means; any other text comes back as it is, to be refused by the round. */
    String code(String codeOrName) {
        if (codes.contains(codeOrName) || codeOrName.isEmpty()) {
            return codeOrName;
        }
        String name = key(codeOrName);
        if (!listed) {
            return byName.computeIfAbsent(name, n -> codeOrName);
        }
        return shared.containsKey(name) ? codeOrName : byName.getOrDefault(name, codeOrName);
    }

    /** Returns the codes of the units that share a name, or nothing where the text names at most one. */
    Optional<String> sharing(String codeOrName) {
        String name = key(codeOrName);
        return codes.contains(codeOrName) || !shared.containsKey(name)
                ? Optional.empty()
                : Optional.of(String.join(", ", shared.get(name)));
    }

    /** The stage of a mark in a table without stages: none for a survey leaf, else the appraisal. */
    static @Nullable Stage stage(Rulebook rulebook, String leaf) {
        boolean survey = Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream())
                .flatMap(rules -> rules.criteria().find(leaf).stream())
                .anyMatch(c -> c instanceof Leaf l && l.source() == MarkSource.SURVEY);
        return survey ? null : Stage.APPRAISAL;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
