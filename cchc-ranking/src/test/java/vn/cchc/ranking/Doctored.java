package vn.cchc.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Rankings with places that no ranker gives, for checks that must find them. */
public final class Doctored {

    private Doctored() {}

    /** Returns the places of one ranking as if the scorecards of another had been ranked. */
    public static Ranking withScorecards(Ranking places, Ranking scorecards) {
        return of(scorecards, places.blocks().get(0), places.blocks().get(0).ranked());
    }

    /** Returns a ranking of one block in which two listed positions have changed their units, and with them their ranks. */
    public static Ranking swapped(Ranking sound, int one, int other) {
        BlockRanking block = sound.blocks().get(0);
        List<Place> places = new ArrayList<>(block.ranked());
        places.set(
                one, ranked(block.ranked().get(other), block.ranked().get(one).rank()));
        places.set(
                other, ranked(block.ranked().get(one), block.ranked().get(other).rank()));
        return of(sound, block, places);
    }

    /** Returns a ranking of one block in which one listed position has another rank. */
    public static Ranking withRank(Ranking sound, int position, int rank) {
        BlockRanking block = sound.blocks().get(0);
        List<Place> places = new ArrayList<>(block.ranked());
        places.set(position, ranked(places.get(position), rank));
        return of(sound, block, places);
    }

    private static Place ranked(Place place, int rank) {
        return new Place(
                place.card(),
                place.standing(),
                OptionalInt.of(rank),
                place.printed(),
                place.band(),
                place.separation(),
                place.range(),
                place.cappedBy());
    }

    private static Ranking of(Ranking sound, BlockRanking block, List<Place> places) {
        return new Ranking(
                sound.scorecards(),
                List.of(new BlockRanking(block.rules(), places, block.others(), block.provisional())),
                sound.problems(),
                Map.of(),
                KeySources.of(List.of(), Optional.empty()));
    }
}
