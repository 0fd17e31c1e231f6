package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.model.round.UnitMarks;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/** Rankings that each do one thing wrong, for a block whose chain is {@code source:SURVEY} and whose numbering is the standard one. */
enum Mutant {
    UNIT_CODE_AS_LAST_KEY(FairnessLaw.ANONYMITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(cards, declared().thenComparing(card -> card.unit().code()));
        }
    },
    ANOTHER_ORDER_AT_EVERY_CALL(FairnessLaw.DETERMINISM) {
        private int calls;

        @Override
        List<RankedUnit> rank(Scorecards cards) {
            Comparator<Scorecard> byPoints = Comparator.comparing(Scorecard::points);
            return sorted(cards, declared().thenComparing(calls++ % 2 == 0 ? byPoints : byPoints.reversed()));
        }
    },
    INDEX_ABOVE_90_IS_HALVED(FairnessLaw.MONOTONICITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(cards, highest(card -> index(card) > 90 ? index(card) / 2 : index(card)));
        }
    },
    UNEVEN_FIELDS_COST_POINTS(FairnessLaw.DOMINANCE) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(cards, highest(card -> index(card) - Math.abs(share(card, "1") - share(card, "2")) * 60));
        }

        private double share(Scorecard card, String field) {
            return card.index(field)
                    .map(i -> i.numerator().doubleValue() / i.denominator().doubleValue() / 100)
                    .orElse(0.0);
        }
    },
    LEAVES_STRETCHED_BETWEEN_WORST_AND_BEST(FairnessLaw.INDEPENDENCE) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(
                    cards,
                    highest(card -> leaves(card).stream()
                            .mapToDouble(leaf -> stretched(card, leaf, cards))
                            .sum()));
        }

        private double stretched(Scorecard card, Leaf leaf, Scorecards cards) {
            List<Long> all = ranked(cards).stream()
                    .filter(other -> other.unit().block().equals(card.unit().block()))
                    .map(other -> points(other, leaf))
                    .sorted()
                    .toList();
            long worst = all.get(0);
            long best = all.get(all.size() - 1);
            // in whole millionths, so that no rounding of a sum turns two units
            return best == worst ? 0 : Math.round(1e6 * (points(card, leaf) - worst) / (best - worst));
        }
    },
    ROW_ORDER_AS_LAST_KEY(FairnessLaw.TIE_SYMMETRY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            List<String> rows =
                    cards.round().units().stream().map(u -> u.unit().code()).toList();
            return sorted(
                    cards,
                    declared().thenComparing(card -> rows.indexOf(card.unit().code())));
        }
    },
    SURVEY_BEFORE_INDEX(FairnessLaw.REFINEMENT) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(cards, highest(Mutant::survey).thenComparing(declared()));
        }
    },
    LEAVES_ROUNDED_TO_WHOLE_POINTS(FairnessLaw.SCALE_INVARIANCE) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(
                    cards,
                    highest(card -> leaves(card).stream()
                                    .mapToDouble(leaf -> Math.round(points(card, leaf) / 1e9))
                                    .sum()
                            / card.maximum().nanos()));
        }
    },
    EXEMPT_COUNTS_AS_NOTHING(FairnessLaw.EXEMPTION_NEUTRALITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(
                    cards,
                    highest(card -> card.points().nanos()
                            + card.bonus().nanos()
                            - card.penalty().nanos()));
        }
    },
    EXEMPT_COUNTS_AS_FULL(FairnessLaw.EXEMPTION_NEUTRALITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(
                    cards,
                    highest(card -> card.points().nanos()
                            - card.maximum().nanos()
                            + card.bonus().nanos()
                            - card.penalty().nanos()));
        }
    },
    A_DECISION_COSTS_THE_NEXT_UNIT(FairnessLaw.PETITION_LOCALITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            List<UnitMarks> units = cards.round().units();
            return sorted(cards, highest(card -> {
                int before = units.indexOf(card.marks()) - 1;
                return index(card) - (before >= 0 && isDecided(units.get(before)) ? 5 : 0);
            }));
        }

        private boolean isDecided(UnitMarks marks) {
            return marks.history().stream().map(Mark::countsFrom).anyMatch(stage -> stage == Stage.COUNCIL);
        }
    },
    BANDS_BY_POINTS(FairnessLaw.BAND_MONOTONICITY) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            return sorted(cards, declared(), card -> band(card, card.points().nanos() / 1e9));
        }
    },
    DENSE_NUMBERS_AS_RANKS(FairnessLaw.NUMBERING) {
        @Override
        List<RankedUnit> rank(Scorecards cards) {
            Map<String, List<RankedUnit>> blocks =
                    sorted(cards, declared()).stream().collect(Collectors.groupingBy(RankedUnit::block));
            return blocks.values().stream()
                    .flatMap(block -> block.stream().map(unit -> dense(unit, block)))
                    .toList();
        }

        private RankedUnit dense(RankedUnit unit, List<RankedUnit> block) {
            int rank = 1
                    + (int) block.stream()
                            .map(RankedUnit::rank)
                            .filter(other -> other < unit.rank())
                            .distinct()
                            .count();
            return new RankedUnit(unit.unit(), unit.block(), rank, BigDecimal.valueOf(rank), unit.band());
        }
    };

    private final FairnessLaw law;

    Mutant(FairnessLaw law) {
        this.law = law;
    }

    /** The law that is there to catch it. */
    FairnessLaw law() {
        return law;
    }

    RankingMethod method() {
        return (Round round) -> rank(Scorer.of(round.rulebook()).score(round, Stage.COUNCIL));
    }

    abstract List<RankedUnit> rank(Scorecards cards);

    private static List<Scorecard> ranked(Scorecards cards) {
        return cards.all().stream()
                .filter(card -> card.participation().kind() == Participation.Kind.RANKED)
                .filter(card -> card.index().isPresent())
                .toList();
    }

    private static Comparator<Scorecard> declared() {
        return highest(Mutant::index).thenComparing(highest(Mutant::survey));
    }

    private static Comparator<Scorecard> highest(Function<Scorecard, Number> value) {
        return Comparator.comparing((Scorecard card) -> -value.apply(card).doubleValue());
    }

    private static double index(Scorecard card) {
        return card.published().orElseThrow().doubleValue();
    }

    private static long survey(Scorecard card) {
        return card.part(true).map(Points::nanos).orElse(-1L);
    }

    private static List<Leaf> leaves(Scorecard card) {
        return card.rules().criteria().leaves();
    }

    private static long points(Scorecard card, Leaf leaf) {
        long points = card.points(leaf.code()).map(Points::nanos).orElse(0L);
        return leaf.kind() == Criterion.Kind.PENALTY ? -points : points;
    }

    private static String band(Scorecard card, double index) {
        var scheme = card.rules().regulations().bands();
        return scheme.bands().stream()
                .filter(band -> index >= band.threshold().doubleValue())
                .map(band -> band.name())
                .findFirst()
                .orElse(scheme.rest());
    }

    private static List<RankedUnit> sorted(Scorecards cards, Comparator<Scorecard> order) {
        return sorted(cards, order, card -> band(card, index(card)));
    }

    private static List<RankedUnit> sorted(
            Scorecards cards, Comparator<Scorecard> order, Function<Scorecard, String> band) {
        List<RankedUnit> units = new ArrayList<>();
        BiFunction<Scorecard, Scorecard, Boolean> sameBlock =
                (one, two) -> one.unit().block().equals(two.unit().block());
        for (Scorecard card : ranked(cards)) {
            int rank = 1
                    + (int) ranked(cards).stream()
                            .filter(other -> sameBlock.apply(card, other) && order.compare(other, card) < 0)
                            .count();
            units.add(new RankedUnit(
                    card.unit().code(), card.unit().block(), rank, BigDecimal.valueOf(rank), band.apply(card)));
        }
        return units;
    }
}
