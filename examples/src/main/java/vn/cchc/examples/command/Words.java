package vn.cchc.examples.command;

import java.util.ResourceBundle;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;

/** The command's own words in one language, usage texts included. */
final class Words {

    private final Sentences sentences;

    Words(Language language) {
        this.sentences = Sentences.of(Words.class, "command", language);
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    Language language() {
        return sentences.language();
    }

    ResourceBundle bundle() {
        return sentences.bundle();
    }
}
