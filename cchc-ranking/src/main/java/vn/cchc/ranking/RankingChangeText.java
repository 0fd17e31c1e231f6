package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;

/** Writes what changed since the year before in one language. */
final class RankingChangeText {

    private final RankingChange change;
    private final Language language;
    private final Sentences sentences;
    private final StringBuilder text = new StringBuilder();

    RankingChangeText(RankingChange change, Language language) {
        this.change = change;
        this.language = language;
        this.sentences = Sentences.of(RankingChangeText.class, "years", language);
    }

    String write() {
        int then = change.before().year();
        int now = yearNow();
        line(then == 0 || now == 0 ? "title.unknown" : "title", then, now);
        change.blocks().forEach(this::write);
        if (!change.leavers().isEmpty()) {
            line("left");
            change.leavers().forEach(unit -> line("leaver", unit.unit(), unit.name(), before(unit)));
        }
        return text.toString();
    }

    private void write(RankingChange.BlockChange block) {
        line("block", block.block().name(), block.block().code());
        Rounding rounding =
                change.after().block(block.block().code()).regulations().indexRounding();
        summary("year.before", change.before().year(), block.before(), rounding);
        summary("year.now", yearNow(), block.after(), rounding);
        block.reasons().forEach(reason -> line("care", sentences.say("reason." + reason.name())));
        block.units().forEach(this::write);
    }

    private int yearNow() {
        return change.after().scorecards().rulebook().year();
    }

    /** One block in a year; {@code unknown} is what a year of 0 is called. */
    private void summary(String unknown, int year, Optional<RankingChange.Summary> summary, Rounding rounding) {
        summary.ifPresent(s -> line(
                "summary",
                sentences.say(year == 0 ? unknown : "year", year),
                s.units(),
                number(s.mean().published(rounding)),
                number(s.spread()),
                number(s.lowest()),
                number(s.highest())));
    }

    private void write(RankingChange.UnitChange unit) {
        Place place = unit.place().orElseThrow();
        String now = place.standing() == Place.Standing.RANKED ? String.valueOf(place.rank()) : "–";
        line(
                "unit",
                now,
                unit.unit(),
                unit.name(),
                Stream.of(what(unit), moves(unit), reasons(unit.reasons()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; ")));
    }

    String note(RankingChange.UnitChange unit) {
        return Stream.of(what(unit), reasons(unit.reasons()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private String what(RankingChange.UnitChange unit) {
        return switch (unit.kind()) {
            case SAME -> "";
            case NEW -> sentences.say("kind.NEW");
            case LEFT -> sentences.say("kind.LEFT");
            case RENAMED, MERGED, SPLIT -> sentences.say("kind." + unit.kind().name(), before(unit));
        };
    }

    private static String before(RankingChange.UnitChange unit) {
        return unit.before().stream()
                .map(entry -> entry.name().equals(entry.unit()) ? entry.unit() : entry.unit() + " " + entry.name())
                .collect(Collectors.joining(", "));
    }

    private String moves(RankingChange.UnitChange unit) {
        if (unit.placeMove().isEmpty() && unit.indexMove().isEmpty()) {
            return "";
        }
        PreviousYear.Entry then = unit.before().get(0);
        String place = unit.placeMove().isEmpty() ? "" : place(unit.placeMove(), then.place());
        String index = unit.indexMove()
                .map(move -> sentences.say(
                        "index",
                        signed(move),
                        number(then.index().orElseThrow()),
                        number(unit.place().flatMap(p -> p.card().published()).orElseThrow())))
                .orElse("");
        return Stream.of(place, index).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    private String place(OptionalInt move, OptionalInt before) {
        int places = move.getAsInt();
        String key = places > 0 ? "place.up" : places < 0 ? "place.down" : "place.same";
        return sentences.say(key, Math.abs(places), before.getAsInt());
    }

    String reasons(List<RankingChange.Reason> reasons) {
        return reasons.stream()
                .map(reason -> sentences.say("reason." + reason.name()))
                .collect(Collectors.joining("; "));
    }

    private String number(BigDecimal number) {
        return language.number(number.toPlainString()).replace('-', '−');
    }

    private String signed(BigDecimal number) {
        return number.signum() > 0 ? "+" + number(number) : number(number);
    }

    private void line(String key, Object... values) {
        text.append(sentences.say(key, values)).append('\n');
    }
}
