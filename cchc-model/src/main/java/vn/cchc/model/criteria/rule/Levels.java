package vn.cchc.model.criteria.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.Evidence;
import vn.cchc.model.criteria.evidence.LevelReached;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Awards what the level that was reached is worth: with {@code A=2; B=1.5; C=50%; D=0} and a maximum of 2, C earns 1.
 *
 * @param levels the levels, best first by custom; codes that differ only in capitals are one
 */
public record Levels(List<Level> levels) implements LeafRule {

    /**
     * One level.
     *
     * @param code the code that marks name
     * @param worth what it is worth
     */
    public record Level(String code, Worth worth) {

        public Level {
            code = new LevelReached(RuleParameters.requireName(code)).code();
        }
    }

    public Levels {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) {
            throw RuleParameters.missing("A", "A=2; B=1.5; C=50%; D=0");
        }
        Set<String> codes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Level level : levels) {
            if (!codes.add(level.code())) {
                throw RuleParameters.invalid(level.code(), level.worth().toString(), "A=2; B=1.5; C=50%; D=0");
            }
        }
    }

    static Levels read(RuleParameters parameters) {
        List<Level> levels = new ArrayList<>();
        parameters.all().keySet().forEach(code -> levels.add(new Level(code, parameters.worth(code))));
        return new Levels(levels);
    }

    @Override
    public String name() {
        return "Levels";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        levels.forEach(level -> parameters.put(level.code(), level.worth().toString()));
        return parameters;
    }

    @Override
    public void requireFits(Points maximum) {
        levels.forEach(level -> level.worth().requireFits(maximum));
    }

    @Override
    public Evidence evidence(String text) {
        Level level = find(levels, new LevelReached(text).code())
                .orElseThrow(() -> new InvalidValueException(unknown(RuleParameters.shown(text))));
        return new LevelReached(level.code());
    }

    @Override
    public boolean takes(Evidence evidence) {
        return evidence instanceof LevelReached;
    }

    @Override
    public Award award(Evidence evidence, Points maximum, Rounding rounding) {
        String code = ((LevelReached) evidence).code();
        return find(levels, code)
                .map(level -> Award.of(level.worth().of(maximum, rounding)))
                .orElseGet(() -> Award.refused(unknown(code)));
    }

    @Override
    public Optional<Award.Working> working(Evidence evidence, Points maximum) {
        return find(levels, ((LevelReached) evidence).code())
                .map(level -> new Award.Working(level.worth().working(maximum)));
    }

    private Problem unknown(String found) {
        String codes = levels.stream().map(Level::code).collect(Collectors.joining(", "));
        return Problem.of(Code.LEVEL_UNKNOWN, Subject.INPUT, found, codes);
    }

    private static Optional<Level> find(List<Level> levels, String code) {
        return levels.stream()
                .filter(level -> level.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
