package vn.cchc.model.problem;

import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the sentences of the resource bundles with the values of a problem. */
final class ProblemTexts {

    /**
     * {@code {name}} is a value as it stands, {@code {name#}} a plain decimal with the language's decimal mark, {@code {name@}} the
     * language's word for a constant, {@code {name*}} a list of constants of which Vietnamese has its own words, {@code {name!}} a day as the
     * language writes it, {@code {name^}} a row or cell, {@code {name~list}} the word of a list that is nearest to the value.
     */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+(?:~\\w+)?)([#@!*^]?)}");

    /** What may be meant comes first; what can be done anyway stands in where nothing is near. */
    private static final List<String> CURES = List.of(".near", ".cure");

    private static final ResourceBundle VI = bundle(Language.VI);
    private static final ResourceBundle EN = bundle(Language.EN);

    private ProblemTexts() {}

    static String finding(Problem problem, Language language) {
        return fill(of(language).getString(problem.code().name()), problem, language);
    }

    static String cure(Problem problem, Language language) {
        return CURES.stream()
                .map(kind -> problem.code().name() + kind)
                .filter(of(language)::containsKey)
                .map(of(language)::getString)
                .filter(sentence -> hasAllValues(sentence, problem))
                .findFirst()
                .map(sentence -> fill(sentence, problem, language))
                .orElse("");
    }

    /** A cure that has nothing to name, such as a nearest code, is none. */
    private static boolean hasAllValues(String sentence, Problem problem) {
        return PLACE.matcher(sentence)
                .results()
                .noneMatch(place -> value(problem, place.group(1)).isEmpty());
    }

    static ResourceBundle of(Language language) {
        return language == Language.VI ? VI : EN;
    }

    private static String fill(String sentence, Problem problem, Language language) {
        return PLACE.matcher(sentence).replaceAll(place -> {
            String value = value(problem, place.group(1));
            return Matcher.quoteReplacement(
                    switch (place.group(2)) {
                        case "#" -> language.number(value);
                        case "@" -> language.word(value);
                        case "!" -> language.day(value);
                        case "*" -> words(value, language);
                        case "^" -> language.place(value);
                        default -> value;
                    });
        });
    }

    /** English readers know the constants by the words that they are made of. */
    private static String words(String constants, Language language) {
        return language == Language.EN
                ? constants
                : Arrays.stream(constants.split(", ")).map(language::word).collect(Collectors.joining("; "));
    }

    private static String value(Problem problem, String name) {
        int list = name.indexOf('~');
        if (list > 0) {
            List<String> known =
                    List.of(value(problem, name.substring(list + 1)).split(", "));
            return Nearest.word(value(problem, name.substring(0, list)), known);
        }
        String value = problem.values().get(name);
        if (value != null) {
            return value;
        }
        return switch (name) {
            case "unit" -> problem.subject().unit().orElse("?");
            case "criterion" -> problem.subject().criterion().orElse("?");
            case "setting" -> problem.subject().setting().orElse("?");
            default -> "?";
        };
    }

    // no fallback: a missing Vietnamese text must not turn into the text of the machine's locale
    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                ProblemTexts.class.getPackageName() + ".problems_"
                        + language.name().toLowerCase(java.util.Locale.ROOT),
                java.util.Locale.ROOT,
                ProblemTexts.class.getModule());
    }
}
