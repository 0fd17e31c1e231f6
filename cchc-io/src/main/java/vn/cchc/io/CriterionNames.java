package vn.cchc.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cchc.io.table.Spelling;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.Rulebook;

/** The criteria of a rulebook, found by code or, where no other bears it, by name: in a heading, or in a cell of a printed form. */
final class CriterionNames {

    private final Map<String, Criterion> byCode = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<String, Optional<Criterion>> found = new HashMap<>();

    CriterionNames(Rulebook rulebook) {
        Stream.concat(rulebook.blocks().stream(), rulebook.anyBlock().stream())
                .flatMap(rules -> rules.criteria().criteria().stream())
                .forEach(this::add);
    }

    /** Finds a criterion by its code, by its name, or by a heading such as {@code 1.2. Plan issued (%)}. */
    Optional<Criterion> find(String text) {
        return found.computeIfAbsent(text, this::search);
    }

    private Optional<Criterion> search(String text) {
        return byCode(text)
                .or(() -> byName(NameKey.of(text)))
                .or(() -> byName(NameKey.of(text.replaceFirst("\\s*\\([^()]*\\)\\s*$", ""))))
                .or(() -> byName(Spelling.fold(text)));
    }

    /** Finds the only leaf, of which marks need no code. */
    Optional<Leaf> only() {
        Leaf only = null;
        for (Criterion criterion : byCode.values()) {
            if (criterion instanceof Leaf leaf) {
                if (only != null) {
                    return Optional.empty();
                }
                only = leaf;
            }
        }
        return Optional.ofNullable(only);
    }

    private Optional<Criterion> byCode(String text) {
        Optional<Criterion> whole = Optional.ofNullable(byCode.get(text));
        String first = text.replaceFirst("^((?i:tiêu chí|criterion)\\s+)?(\\S+?)[.:)]?(\\s.*)?$", "$2");
        return whole.or(() -> Optional.ofNullable(byCode.get(first)));
    }

    private Optional<Criterion> byName(String key) {
        return shared.contains(key)
                ? Optional.empty()
                : Optional.ofNullable(byName.get(key)).map(byCode::get);
    }

    private void add(Criterion criterion) {
        if (byCode.putIfAbsent(criterion.code(), criterion) == null) {
            // the looser spelling too, as headings are found without tone marks and with underscores
            Stream.of(NameKey.of(criterion.name()), Spelling.fold(criterion.name()), Spelling.fold(criterion.code()))
                    .distinct()
                    .forEach(key -> {
                        if (byName.putIfAbsent(key, criterion.code()) != null) {
                            shared.add(key);
                        }
                    });
        }
    }
}
