package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.Optional;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Finding;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.Separation;

/** Says where a unit stands and what separates it from the unit listed just before it. */
public final class PlaceWords {

    private final ReportWords words;
    private final Ranking ranking;

    PlaceWords(ReportWords words, Ranking ranking) {
        this.words = words;
        this.ranking = ranking;
    }

    /** Writes the printed place, or that there is none. */
    public String number(Place place) {
        return words.number(place.printed());
    }

    /** Says why a unit has no place, or that its band was lowered; nothing for most units. */
    public String remark(Place place) {
        String capped = place.cappedBy().map(this::capped).orElse("");
        return ReportWords.join("; ", standing(place), capped);
    }

    private String capped(Finding finding) {
        return words.say("capped", ReportWords.join(", ", finding.name(), finding.decision()));
    }

    private String standing(Place place) {
        String reason = place.card().participation().reason();
        return switch (place.standing()) {
            case RANKED -> "";
            case ASSESSED_NOT_RANKED ->
                place.place().isPresent()
                        ? words.say("place.unranked", place.place().getAsInt(), reason)
                        : words.say("place.away", reason);
            case INCOMPLETE ->
                place.range()
                        .map(range -> words.say(
                                range.best() == range.worst() ? "place.certain" : "place.incomplete",
                                range.best(),
                                range.worst()))
                        .orElse(words.say("place.unknown"));
            case WITHOUT_INDEX -> words.say("place.none");
            case BLOCK_REFUSED -> words.say("place.refused");
        };
    }

    /** Says what a key of a block's tie chain compares. */
    public String key(BlockContent block, TieBreak key) {
        return new RuleWords(words, block.ranking().rules().criteria()).key(key);
    }

    /** Says what separates a unit from the one listed just before it: the index, a key with both values, or nothing. */
    public String separation(Place place) {
        return place.separation().map(between -> separation(between, place)).orElse("");
    }

    private String separation(Separation between, Place place) {
        BlockRanking block = ranking.block(place.unit().block());
        String ahead = name(between.ahead());
        return switch (between.by()) {
            case INDEX -> words.say("between.INDEX", gap(between));
            case TIE_BREAK ->
                words.say(
                        "between.TIE_BREAK",
                        ahead,
                        between.key()
                                .map(key -> new RuleWords(words, block.rules().criteria()).key(key))
                                .orElse(""),
                        words.number(between.aheadValue()),
                        words.number(between.behindValue()));
            case NOTHING -> words.say("between.NOTHING", ahead);
        };
    }

    private String gap(Separation between) {
        Optional<BigDecimal> gap =
                between.aheadValue().flatMap(ahead -> between.behindValue().map(behind -> ahead.subtract(behind)));
        return words.number(gap);
    }

    private String name(String unit) {
        return ranking.find(unit).map(place -> place.unit().name()).orElse(unit);
    }
}
