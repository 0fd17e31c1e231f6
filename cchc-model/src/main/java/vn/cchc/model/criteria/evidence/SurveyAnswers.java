package vn.cchc.model.criteria.evidence;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answers to a survey question, counted per group of respondents: {@code citizens: 4=5, 5=5, none=2, blank=1 | enterprises: 1=1}.
 *
 * @param groups the groups of respondents, each of another name
 */
public record SurveyAnswers(List<Group> groups) implements Evidence {

    private static final String EXPECTED = "citizens: 1=0, 2=3, 3=10, 4=20, 5=7, none=2, blank=1 | enterprises: 1=1";
    private static final String NO_OPINION = "none";
    private static final String BLANK = "blank";

    /**
     * The answers of one group. "No opinion" and blanks are counted and shown, and never averaged.
     *
     * @param name the group, empty where the survey has one group only
     * @param counts how many gave each value of the scale
     * @param noOpinion how many had no opinion
     * @param blank how many did not answer
     */
    public record Group(String name, SortedMap<Integer, Long> counts, long noOpinion, long blank) {

        public Group {
            name = name.isBlank() ? "" : Notation.name(name, EXPECTED);
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
            counts.forEach((value, count) -> {
                Notation.requireNotNegative(value);
                Notation.requireNotNegative(count);
            });
            Notation.requireNotNegative(noOpinion);
            Notation.requireNotNegative(blank);
        }

        private String text() {
            StringBuilder text = new StringBuilder(name.isEmpty() ? "" : name + ": ");
            counts.forEach((value, count) ->
                    text.append(value).append('=').append(count).append(", "));
            return text.append(NO_OPINION + "=")
                    .append(noOpinion)
                    .append(", " + BLANK + "=")
                    .append(blank)
                    .toString();
        }
    }

    public SurveyAnswers {
        groups = List.copyOf(groups);
        Set<String> names = new HashSet<>();
        for (Group group : groups) {
            if (!names.add(group.name())) {
                throw Notation.notUnderstood(group.name(), EXPECTED);
            }
        }
        if (groups.isEmpty()) {
            throw Notation.notUnderstood("", EXPECTED);
        }
    }

    /**
     * Reads {@code citizens: 4=5, 5=5, none=2, blank=1 | enterprises: 1=1}; a single group needs no name.
     *
     * @throws vn.cchc.model.problem.InvalidValueException if the text is not of that form or gives a value or a group twice
     */
    public static SurveyAnswers parse(String text) {
        return new SurveyAnswers(List.of(text.split("\\|", -1)).stream()
                .map(part -> group(part, text))
                .toList());
    }

    private static Group group(String part, String text) {
        int colon = part.indexOf(':');
        SortedMap<String, Long> counts = new TreeMap<>();
        for (String answer : part.substring(colon + 1).split(",", -1)) {
            int equals = answer.indexOf('=');
            if (equals < 0) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
            String value = answer.substring(0, equals).strip();
            if (counts.put(value, Notation.count(answer.substring(equals + 1), text, EXPECTED)) != null) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
        }
        long noOpinion = counts.getOrDefault(NO_OPINION, 0L);
        long blank = counts.getOrDefault(BLANK, 0L);
        counts.keySet().removeAll(Set.of(NO_OPINION, BLANK));
        String name = colon < 0 ? "" : Notation.name(part.substring(0, colon), EXPECTED);
        return new Group(name, values(counts, text), noOpinion, blank);
    }

    private static SortedMap<Integer, Long> values(Map<String, Long> counts, String text) {
        SortedMap<Integer, Long> values = new TreeMap<>();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            long value = Notation.count(count.getKey(), text, EXPECTED);
            if (value > Integer.MAX_VALUE || values.put((int) value, count.getValue()) != null) {
                throw Notation.notUnderstood(text, EXPECTED);
            }
        }
        return values;
    }

    @Override
    public String text() {
        return groups.stream().map(Group::text).collect(Collectors.joining(" | "));
    }
}
