package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.regulation.RankNumbering;

/** {@link FairnessLaw#NUMBERING}. */
record Numbering() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        for (RankedUnit unit : trial.shuffledUnits()) {
            List<RankedUnit> block = trial.ranks().block(unit.block());
            int ahead = (int)
                    block.stream().filter(other -> other.rank() < unit.rank()).count();
            if (unit.rank() != ahead + 1) {
                return Optional.of(Breach.of("RANK_MISCOUNTED", unit.unit())
                        .with("rank", unit.rank())
                        .with("ahead", ahead));
            }
            RankNumbering numbering =
                    trial.card(unit.unit()).rules().regulations().rankNumbering();
            Optional<Breach> misprinted = numbering == RankNumbering.ORDINAL
                    ? ordinal(unit, block)
                    : misprinted(unit, printed(numbering, unit, block));
            if (misprinted.isPresent()) {
                return misprinted;
            }
        }
        return Optional.empty();
    }

    private static BigDecimal printed(RankNumbering numbering, RankedUnit unit, List<RankedUnit> block) {
        long sharing =
                block.stream().filter(other -> other.rank() == unit.rank()).count();
        long better = block.stream()
                .mapToInt(RankedUnit::rank)
                .filter(rank -> rank < unit.rank())
                .distinct()
                .count();
        return switch (numbering) {
            case STANDARD, ORDINAL -> BigDecimal.valueOf(unit.rank());
            case DENSE -> BigDecimal.valueOf(better + 1);
            case MODIFIED -> BigDecimal.valueOf(unit.rank() + sharing - 1);
            case FRACTIONAL -> BigDecimal.valueOf(5 * (2L * unit.rank() + sharing - 1), 1);
        };
    }

    /** Nobody else has the number, and everybody strictly ahead has a smaller one. */
    private static Optional<Breach> ordinal(RankedUnit unit, List<RankedUnit> block) {
        boolean wrong = block.stream()
                .filter(other -> other != unit)
                .anyMatch(other -> other.printed().compareTo(unit.printed()) == 0
                        || other.rank() < unit.rank() && other.printed().compareTo(unit.printed()) > 0);
        return wrong ? misprinted(unit, BigDecimal.valueOf(unit.rank())) : Optional.empty();
    }

    private static Optional<Breach> misprinted(RankedUnit unit, BigDecimal expected) {
        return unit.printed().compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(Breach.of("RANK_MISPRINTED", unit.unit())
                        .with("rank", unit.rank())
                        .with("printed", unit.printed().toPlainString())
                        .with("expected", expected.stripTrailingZeros().toPlainString()));
    }
}
