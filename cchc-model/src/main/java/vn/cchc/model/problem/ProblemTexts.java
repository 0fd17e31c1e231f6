package vn.cchc.model.problem;

import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the sentences of the resource bundles with the values of a problem. */
final class ProblemTexts {

    /** {@code {name}} is a value as it stands, {@code {name#}} a plain decimal shown with the language's decimal mark. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(#?)}");

    private static final ResourceBundle VI = bundle(Language.VI);
    private static final ResourceBundle EN = bundle(Language.EN);

    private ProblemTexts() {}

    static String finding(Problem problem, Language language) {
        return fill(of(language).getString(problem.code().name()), problem, language);
    }

    static String cure(Problem problem, Language language) {
        String key = problem.code().name() + ".cure";
        return of(language).containsKey(key) ? fill(of(language).getString(key), problem, language) : "";
    }

    static ResourceBundle of(Language language) {
        return language == Language.VI ? VI : EN;
    }

    private static String fill(String sentence, Problem problem, Language language) {
        Matcher matcher = PLACE.matcher(sentence);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = value(problem, matcher.group(1));
            matcher.appendReplacement(
                    text, Matcher.quoteReplacement(matcher.group(2).isEmpty() ? value : language.number(value)));
        }
        return matcher.appendTail(text).toString();
    }

    private static String value(Problem problem, String name) {
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
