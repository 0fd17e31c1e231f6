package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rankings with places that no ranker gives, for checks that must find them. */
public final class Doctored {

    private Doctored() {}

    /** Returns a ranking of one block in which one listed position has another rank. */
    public static Ranking withRank(Ranking sound, int position, int rank) {
        BlockRanking block = sound.blocks().get(0);
        List<Place> places = new ArrayList<>(block.ranked());
        Place place = places.get(position);
        places.set(
                position,
                new Place(
                        place.card(),
                        place.standing(),
                        OptionalInt.of(rank),
                        place.printed(),
                        place.band(),
                        place.separation(),
                        place.range(),
                        place.cappedBy()));
        return new Ranking(
                sound.scorecards(),
                List.of(new BlockRanking(block.rules(), places, block.others(), block.provisional())),
                sound.problems(),
                Map.of(),
                KeySources.of(List.of(), Optional.empty()));
    }
}
