package vn.cchc.model.problem;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words for the constants of the model, in both languages. */
final class Words {

    private static final ResourceBundle VI = bundle(Language.VI);
    private static final ResourceBundle EN = bundle(Language.EN);

    private Words() {}

    static String of(Language language, String constant) {
        ResourceBundle words = language == Language.VI ? VI : EN;
        return words.containsKey(constant) ? words.getString(constant) : constant;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words_" + language.tag(), Locale.ROOT, Words.class.getModule());
    }
}
