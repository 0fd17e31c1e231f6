package vn.cchc.examples.command;

import java.util.Optional;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Separation;

/** Says in a few words where a unit stands, and what separates it from the unit before it. */
final class PlaceText {

    private final Words words;

    PlaceText(Words words) {
        this.words = words;
    }

    String say(Place place) {
        return switch (place.standing()) {
            case RANKED -> words.say("place.ranked", number(place), place.band().orElse(""));
            case ASSESSED_NOT_RANKED -> unranked(place);
            case INCOMPLETE ->
                place.range()
                        .map(range -> range.best() == range.worst()
                                ? words.say("place.certain", range.best())
                                : words.say("place.incomplete", range.best(), range.worst()))
                        .orElse(words.say("place.unknown"));
            case WITHOUT_INDEX -> words.say("place.none");
            case BLOCK_REFUSED -> words.say("place.refused");
        };
    }

    String number(Place place) {
        return place.printed().map(n -> language().number(n.toPlainString())).orElse("–");
    }

    String separation(Optional<Separation> separation) {
        if (separation.isEmpty() || separation.get().by() == Separation.By.INDEX) {
            return "";
        }
        Separation between = separation.get();
        return between.by() == Separation.By.NOTHING
                ? words.say("tie.shared", between.ahead())
                : words.say(
                        "tie.broken",
                        between.ahead(),
                        between.key().map(TieBreak::text).orElse(""),
                        value(between.aheadValue()),
                        value(between.behindValue()));
    }

    private String value(Optional<java.math.BigDecimal> value) {
        return value.map(v -> language().number(v.toPlainString())).orElse("–");
    }

    private String unranked(Place place) {
        return place.place().isPresent()
                ? words.say("place.unranked", place.place().getAsInt(), reason(place))
                : words.say("place.away", reason(place));
    }

    private static String reason(Place place) {
        return place.card().participation().reason();
    }

    private Language language() {
        return words.language();
    }
}
