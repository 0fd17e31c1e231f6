package vn.cchc.ranking.fairness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.regulation.IndexPrecision;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.regulation.TieBreak;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;
import vn.cchc.scoring.Scorer;

/**
 * Scores the round again and holds every place against the index and the keys of the chain, two neighbours at a time. A key that only the
 * ranker knows, such as a host's, is taken as it decided.
 */
record RankAgreementCheck() implements StandardCheck {

    @Override
    public String name() {
        return "RANK_AGREEMENT";
    }

    @Override
    public List<Concern> check(Ranking ranking) {
        Scorecards made = ranking.scorecards();
        Scorecards again = Scorer.of(made.rulebook()).score(made.round(), made.stage());
        List<Concern> concerns = new ArrayList<>();
        for (BlockRanking block : ranking.blocks()) {
            for (int i = 0; i < block.ranked().size(); i++) {
                Place place = block.ranked().get(i);
                checkIndex(place, again, block.regulations(), concerns);
                int expected = i == 0 ? 1 : expected(block, i, again);
                if (place.rank() != expected) {
                    concerns.add(concern("RANK_DISAGREES", place.unit().code())
                            .with("rank", place.rank())
                            .with("expected", expected)
                            .with("index", published(place.card(), block.regulations())));
                }
            }
        }
        return concerns;
    }

    private void checkIndex(Place place, Scorecards again, Regulations regulations, List<Concern> concerns) {
        Scorecard card = again.card(place.unit().code());
        if (!card.index().equals(place.card().index())) {
            concerns.add(concern("INDEX_DISAGREES", place.unit().code())
                    .with("index", published(place.card(), regulations))
                    .with("expected", card.published().orElse(BigDecimal.ZERO)));
        }
    }

    private static BigDecimal published(Scorecard card, Regulations regulations) {
        return card.index()
                .map(index -> index.published(regulations.indexRounding()))
                .orElse(BigDecimal.ZERO);
    }

    /** The rank that follows from the neighbour above: its own where nothing separates the two, else the next position. */
    private static int expected(BlockRanking block, int position, Scorecards again) {
        Place above = block.ranked().get(position - 1);
        Place place = block.ranked().get(position);
        int order =
                compare(again.card(above.unit().code()), again.card(place.unit().code()), block.regulations());
        if (order == UNKNOWN) {
            return place.rank() == above.rank() ? above.rank() : position + 1;
        }
        // the wrong way round: any rank is wrong but one before the neighbour's
        return order == 0 ? above.rank() : order < 0 ? position + 1 : position;
    }

    private static final int UNKNOWN = 2;

    /** Below zero where the first is better, {@link #UNKNOWN} where a key decides that only the ranker knows. */
    private static int compare(Scorecard one, Scorecard two, Regulations regulations) {
        Optional<Index> first = one.index();
        Optional<Index> second = two.index();
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        int byIndex = regulations.indexPrecision() == IndexPrecision.EXACT
                ? second.get().compareTo(first.get())
                : second.get()
                        .published(regulations.indexRounding())
                        .compareTo(first.get().published(regulations.indexRounding()));
        if (byIndex != 0) {
            return Integer.signum(byIndex);
        }
        for (TieBreak key : regulations.tieChain()) {
            if (key.kind() != TieBreak.Kind.CRITERION && key.kind() != TieBreak.Kind.SOURCE) {
                return UNKNOWN;
            }
            int byKey = compare(key, value(key, one), value(key, two));
            if (byKey != 0) {
                return byKey;
            }
        }
        return 0;
    }

    private static Optional<Points> value(TieBreak key, Scorecard card) {
        return key.kind() == TieBreak.Kind.SOURCE
                ? card.part(key.argument().equals("SURVEY"))
                : card.points(key.argument());
    }

    private static int compare(TieBreak key, Optional<Points> one, Optional<Points> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return Boolean.compare(one.isEmpty(), two.isEmpty());
        }
        int order = one.get().compareTo(two.get());
        return key.direction() == TieBreak.Direction.LOWER_FIRST ? order : -order;
    }
}
