package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.cchc.model.criteria.CriteriaSetChange;
import vn.cchc.model.regulation.Regulations;

/** Compares a ranking with the year before, unit by unit. */
final class ChangeBuilding {

    private final PreviousYear before;
    private final Ranking after;
    private final Descent descent;
    private final Map<String, CriteriaSetChange> criteria = new LinkedHashMap<>();

    ChangeBuilding(PreviousYear before, Ranking after, Map<String, CriteriaSetChange> given) {
        this.before = before;
        this.after = after;
        this.descent = after.descent();
        before.ranking().ifPresent(earlier -> {
            for (BlockRanking block : after.blocks()) {
                String code = block.block().code();
                earlier.blocks().stream()
                        .filter(each -> each.block().code().equals(code))
                        .findFirst()
                        .ifPresent(each -> criteria.put(
                                code,
                                given.getOrDefault(
                                        code,
                                        CriteriaSetChange.between(
                                                each.rules().criteria(),
                                                block.rules().criteria()))));
            }
        });
    }

    Map<String, CriteriaSetChange> criteria() {
        return criteria;
    }

    RankingChange.BlockChange block(BlockRanking block) {
        String code = block.block().code();
        int scale = block.regulations().indexRounding().scale();
        List<BigDecimal> then = before.entries().stream()
                .filter(entry -> entry.block().equals(code))
                .filter(entry -> entry.place().isPresent())
                .flatMap(entry -> entry.index().stream())
                .toList();
        List<BigDecimal> now = block.ranked().stream()
                .flatMap(place -> place.card().published().stream())
                .toList();
        return new RankingChange.BlockChange(
                block.block(),
                Spread.of(then, scale),
                Spread.of(now, scale),
                block.places().stream().map(place -> unit(block, place)).toList(),
                reasons(block));
    }

    private List<RankingChange.Reason> reasons(BlockRanking block) {
        List<RankingChange.Reason> reasons = new ArrayList<>();
        String code = block.block().code();
        Optional<Regulations> then = before.regulations(code);
        if (criteria.containsKey(code)) {
            if (!criteria.get(code).entries().isEmpty()) {
                reasons.add(RankingChange.Reason.OTHER_CRITERIA);
            }
        } else if (before.entries().stream().anyMatch(entry -> entry.block().equals(code))) {
            reasons.add(RankingChange.Reason.CRITERIA_NOT_AT_HAND);
        }
        then.ifPresent(regulations -> {
            Regulations now = block.regulations();
            if (!regulations.total().equals(now.total())) {
                reasons.add(RankingChange.Reason.OTHER_TOTAL);
            }
            if (!regulations.with("total", now.total().toString()).scoresLike(now)) {
                reasons.add(RankingChange.Reason.OTHER_RULES);
            }
        });
        return reasons;
    }

    private RankingChange.UnitChange unit(BlockRanking block, Place place) {
        String code = place.unit().code();
        List<PreviousYear.Entry> was = descent.sources(code).stream()
                .flatMap(source -> before.find(source).stream())
                .toList();
        RankingChange.Kind kind = kind(place, was);
        if (kind != RankingChange.Kind.SAME && kind != RankingChange.Kind.RENAMED) {
            return change(place, kind, was, OptionalInt.empty(), Optional.empty(), List.of());
        }
        PreviousYear.Entry then = was.get(0);
        if (!then.block().isEmpty() && !then.block().equals(block.block().code())) {
            return change(
                    place, kind, was, OptionalInt.empty(), Optional.empty(), List.of(RankingChange.Reason.OTHER_BLOCK));
        }
        boolean ranked = place.standing() == Place.Standing.RANKED;
        OptionalInt placeMove = ranked && then.place().isPresent()
                ? OptionalInt.of(then.place().getAsInt() - place.rank())
                : OptionalInt.empty();
        Optional<BigDecimal> now = place.card().published();
        return change(
                place,
                kind,
                was,
                placeMove,
                now.flatMap(n -> then.index().map(n::subtract)),
                missing(then, place, ranked));
    }

    private static List<RankingChange.Reason> missing(PreviousYear.Entry then, Place place, boolean ranked) {
        return Stream.of(
                        reason(then.place().isPresent(), RankingChange.Reason.NOT_RANKED_BEFORE),
                        reason(ranked, RankingChange.Reason.NOT_RANKED_NOW),
                        reason(then.index().isPresent(), RankingChange.Reason.NO_INDEX_BEFORE),
                        reason(place.card().index().isPresent(), RankingChange.Reason.NO_INDEX_NOW))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RankingChange.Reason> reason(boolean there, RankingChange.Reason otherwise) {
        return there ? Optional.empty() : Optional.of(otherwise);
    }

    private RankingChange.Kind kind(Place place, List<PreviousYear.Entry> was) {
        if (was.isEmpty()) {
            return RankingChange.Kind.NEW;
        }
        if (was.size() > 1) {
            return RankingChange.Kind.MERGED;
        }
        PreviousYear.Entry then = was.get(0);
        if (descent.heirs(then.unit()).size() > 1) {
            return RankingChange.Kind.SPLIT;
        }
        // a table of indexes alone knows no names, and calls each unit by its code
        boolean named = !then.name().equals(then.unit());
        boolean same = then.unit().equals(place.unit().code())
                && (!named || then.name().equals(place.unit().name()));
        return same ? RankingChange.Kind.SAME : RankingChange.Kind.RENAMED;
    }

    private static RankingChange.UnitChange change(
            Place place,
            RankingChange.Kind kind,
            List<PreviousYear.Entry> was,
            OptionalInt placeMove,
            Optional<BigDecimal> indexMove,
            List<RankingChange.Reason> reasons) {
        return new RankingChange.UnitChange(
                place.unit().code(), place.unit().name(), kind, was, Optional.of(place), placeMove, indexMove, reasons);
    }

    /** A unit whose heirs are all without a result of this year has left too. */
    List<RankingChange.UnitChange> leavers() {
        return before.entries().stream()
                .filter(entry -> descent.heirs(entry.unit()).stream()
                        .allMatch(heir -> after.find(heir).isEmpty()))
                .map(entry -> new RankingChange.UnitChange(
                        entry.unit(),
                        entry.name(),
                        RankingChange.Kind.LEFT,
                        List.of(entry),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of()))
                .toList();
    }
}
