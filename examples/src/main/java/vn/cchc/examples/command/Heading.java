package vn.cchc.examples.command;

import java.io.PrintWriter;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.scoring.Scorecards;

/** Prints what a result is about: year, title, notes, stage, and whether it is a draft. */
final class Heading {

    private Heading() {}

    static void print(Scorecards cards, Words words, PrintWriter out) {
        Rulebook rulebook = cards.rulebook();
        String title = rulebook.year() == 0
                ? words.say("title.bare", rulebook.title())
                : words.say("title", String.valueOf(rulebook.year()), rulebook.title());
        out.println(title.strip());
        Stream.of(rulebook.note(), cards.round().note())
                .filter(note -> !note.isEmpty())
                .distinct()
                .forEach(out::println);
        out.println(words.say("stage", words.language().word(cards.stage().name())));
        out.println(DraftLine.of(cards.round(), words));
    }
}
