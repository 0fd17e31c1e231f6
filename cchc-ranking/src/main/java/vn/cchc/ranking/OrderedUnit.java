package vn.cchc.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;

/** A unit with an index, prepared for comparing; keys are asked for only where the index ties, and each once. */
final class OrderedUnit {

    private static final long[] NOT_ASKED = {};

    private final Scorecard card;
    private final String code;
    private final Index index;
    // kept as the optional that every place and separation shows
    private final Optional<BigDecimal> published;
    private long[] points = NOT_ASKED;
    private int asked;
    private List<Optional<BigDecimal>> decimals = List.of();

    OrderedUnit(Scorecard card) {
        this.card = card;
        this.code = card.unit().code();
        this.index = card.index().orElseThrow();
        this.published = card.published();
    }

    Scorecard card() {
        return card;
    }

    String code() {
        return code;
    }

    Index index() {
        return index;
    }

    BigDecimal published() {
        return published.orElseThrow();
    }

    /** The index with so many decimals. */
    Optional<BigDecimal> shown(int scale) {
        return published().scale() == scale
                ? published
                : Optional.of(new BigDecimal(index.numerator())
                        .divide(new BigDecimal(index.denominator()), scale, RoundingMode.HALF_UP));
    }

    /** The value of a key in points, or {@link TieKey#NONE}. */
    long points(List<TieKey> chain, int position) {
        ask(chain, position);
        return points[position];
    }

    /** The value of a key as people see it. */
    Optional<BigDecimal> shownKey(List<TieKey> chain, int position) {
        ask(chain, position);
        if (chain.get(position).value() instanceof TieKey.InDecimals) {
            return decimals.get((int) points[position]);
        }
        return points[position] == TieKey.NONE
                ? Optional.empty()
                : Optional.of(new Points(points[position]).toBigDecimal());
    }

    private void ask(List<TieKey> chain, int position) {
        if (points.length == 0) {
            points = new long[chain.size()];
        }
        for (; asked <= position; asked++) {
            TieKey.Value value = chain.get(asked).value();
            if (value instanceof TieKey.InPoints inPoints) {
                points[asked] = inPoints.nanos().applyAsLong(card);
            } else {
                decimals = decimals.isEmpty() ? new ArrayList<>() : decimals;
                // its place in the list of decimals
                points[asked] = decimals.size();
                decimals.add(((TieKey.InDecimals) value).decimal().apply(card));
            }
        }
    }
}
