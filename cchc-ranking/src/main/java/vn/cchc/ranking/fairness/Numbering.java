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
            Optional<Breach> misprinted = misprinted(unit, printed(numbering, unit, block));
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

    private static Optional<Breach> misprinted(RankedUnit unit, BigDecimal expected) {
        return unit.printed().compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(Breach.of("RANK_MISPRINTED", unit.unit())
                        .with("rank", unit.rank())
                        .with("printed", unit.printed().toPlainString())
                        .with("expected", expected.stripTrailingZeros().toPlainString()));
    }
}
