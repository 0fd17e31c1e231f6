package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.CommendationRule;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.scoring.Index;

/** Carries out the commendation rules of one block. */
final class BlockCommendations {

    private final Ranking ranking;
    private final BlockRanking block;
    private final Regulations regulations;
    private final List<Commendations.Exclusion> exclusions;
    private final List<Place> candidates = new ArrayList<>();

    /** A unit with what is measured: the value that decides, and the one that is shown. */
    private record Measured(Place place, Index value, BigDecimal shown, Optional<BigDecimal> before) {}

    BlockCommendations(Ranking ranking, BlockRanking block, List<Commendations.Exclusion> exclusions) {
        this.ranking = ranking;
        this.block = block;
        this.regulations = block.regulations();
        this.exclusions = exclusions;
    }

    void addTo(List<Commendations.Award> awards) {
        if (regulations.commendations().isEmpty()) {
            return;
        }
        chooseCandidates();
        for (CommendationRule rule : regulations.commendations()) {
            switch (rule.measure()) {
                case INDEX -> awards.add(award(rule, Optional.empty(), byIndex(rule)));
                case FIELDS ->
                    block.rules().criteria().fields().stream()
                            .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                            .forEach(field -> awards.add(byCriterion(rule, field)));
                case CRITERION ->
                    awards.add(byCriterion(rule, block.rules().criteria().criterion(rule.criterion())));
                case IMPROVEMENT -> awards.add(award(rule, Optional.empty(), byImprovement(rule)));
            }
        }
    }

    private void chooseCandidates() {
        for (Place place : block.places()) {
            Optional<Commendations.Reason> reason = excluded(place);
            if (reason.isEmpty()) {
                candidates.add(place);
            } else {
                exclusions.add(
                        new Commendations.Exclusion(place, block, reason.get(), Optional.empty(), Optional.empty()));
            }
        }
    }

    private Optional<Commendations.Reason> excluded(Place place) {
        return switch (place.standing()) {
            case RANKED -> Optional.empty();
            case ASSESSED_NOT_RANKED -> {
                if (!regulations.unrankedUnits().areCommended()) {
                    yield Optional.of(Commendations.Reason.ASSESSED_NOT_RANKED);
                }
                boolean known = place.card().index().isPresent();
                boolean possible = place.card().lowest().isPresent();
                yield known
                        ? Optional.empty()
                        : Optional.of(possible ? Commendations.Reason.INCOMPLETE : Commendations.Reason.WITHOUT_INDEX);
            }
            case INCOMPLETE -> Optional.of(Commendations.Reason.INCOMPLETE);
            case WITHOUT_INDEX -> Optional.of(Commendations.Reason.WITHOUT_INDEX);
            case BLOCK_REFUSED -> Optional.of(Commendations.Reason.BLOCK_REFUSED);
        };
    }

    private Commendations.Award award(
            CommendationRule rule, Optional<Criterion> criterion, List<Commendations.Proposal> proposals) {
        return new Commendations.Award(block, rule, criterion, proposals);
    }

    /** The first few by place, so that the tie chain speaks here too; from a value on, by the index. */
    private List<Commendations.Proposal> byIndex(CommendationRule rule) {
        return candidates.stream()
                .filter(place -> rule.limit() == CommendationRule.Limit.TOP
                        ? BigDecimal.valueOf(place.rank()).compareTo(rule.value()) <= 0
                        : decided(place.card().index().orElseThrow()).compareTo(PreviousYear.exact(rule.value())) >= 0)
                .sorted(Comparator.comparingInt(Place::rank)
                        .thenComparing(place -> place.unit().code()))
                .map(place -> new Commendations.Proposal(
                        place, place.rank(), place.card().published().orElseThrow(), Optional.empty()))
                .toList();
    }

    private Commendations.Award byCriterion(CommendationRule rule, Criterion criterion) {
        List<Measured> measured = measured(
                place -> place.card()
                        .index(criterion.code())
                        .map(index -> new Measured(
                                place, decided(index), index.published(regulations.indexRounding()), Optional.empty())),
                Commendations.Reason.CRITERION_NOT_APPLICABLE,
                rule,
                Optional.of(criterion));
        return award(rule, Optional.of(criterion), best(measured, rule));
    }

    private List<Commendations.Proposal> byImprovement(CommendationRule rule) {
        PreviousYear year = ranking.yearBefore().orElseThrow();
        List<Measured> measured = measured(
                place -> year.index(place.unit().code(), ranking.descent()).map(before -> {
                    BigDecimal rise = place.card().published().orElseThrow().subtract(before);
                    return new Measured(place, PreviousYear.exact(rise), rise, Optional.of(before));
                }),
                Commendations.Reason.NO_YEAR_BEFORE,
                rule,
                Optional.empty());
        return best(measured.stream().filter(each -> each.shown().signum() > 0).toList(), rule);
    }

    private List<Measured> measured(
            Function<Place, Optional<Measured>> measure,
            Commendations.Reason otherwise,
            CommendationRule rule,
            Optional<Criterion> criterion) {
        List<Measured> all = new ArrayList<>();
        for (Place place : candidates) {
            Optional<Measured> one = Objects.requireNonNull(measure.apply(place));
            if (one.isPresent()) {
                all.add(one.get());
            } else {
                exclusions.add(new Commendations.Exclusion(place, block, otherwise, Optional.of(rule), criterion));
            }
        }
        all.sort(Comparator.comparing(Measured::value)
                .reversed()
                .thenComparing(each -> each.place().unit().code()));
        return all;
    }

    /** Of values in falling order those that the rule reaches, with everyone who equals the last of them. */
    private static List<Commendations.Proposal> best(List<Measured> sorted, CommendationRule rule) {
        List<Commendations.Proposal> proposals = new ArrayList<>();
        int position = 1;
        for (int i = 0; i < sorted.size(); i++) {
            Measured each = sorted.get(i);
            boolean equal = i > 0 && each.value().compareTo(sorted.get(i - 1).value()) == 0;
            position = equal ? position : i + 1;
            boolean reached = rule.limit() == CommendationRule.Limit.TOP
                    ? BigDecimal.valueOf(position).compareTo(rule.value()) <= 0
                    : each.value().compareTo(PreviousYear.exact(rule.value())) >= 0;
            if (!reached) {
                break;
            }
            proposals.add(new Commendations.Proposal(each.place(), position, each.shown(), each.before()));
        }
        return proposals;
    }

    /** The value that decides, as it does in the ranking. */
    private Index decided(Index index) {
        return regulations.indexPrecision() == IndexPrecision.EXACT
                ? index
                : PreviousYear.exact(index.published(regulations.indexRounding()));
    }
}
