package vn.cchc.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.council.Petition;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.UnitMarks;

/**
 * What keys of the tie chain take their values from, beside the scorecards.
 *
 * @param hostKeys the keys that were handed in
 * @param yearBefore the year before, where it was handed in
 * @param descent which unit was which
 * @param refused how many petitions of each unit were refused; a unit with none is left out
 */
record KeySources(
        List<HostKey> hostKeys, Optional<PreviousYear> yearBefore, Descent descent, Map<String, Integer> refused) {

    static KeySources of(List<HostKey> hostKeys, Optional<PreviousYear> yearBefore) {
        return new KeySources(hostKeys, yearBefore, new Descent(Lineage.NONE, List.of(), List.of()), Map.of());
    }

    KeySources in(Round round, Lineage lineage) {
        Map<String, Integer> counts = new HashMap<>();
        for (Petition petition : round.petitions()) {
            if (petition.outcome() == Petition.Outcome.REFUSED) {
                counts.merge(petition.unit(), 1, Integer::sum);
            }
        }
        return new KeySources(hostKeys, yearBefore, descent(round, lineage), counts);
    }

    private Descent descent(Round round, Lineage lineage) {
        return yearBefore
                .map(year -> new Descent(
                        lineage.and(Lineage.of(round)),
                        year.units(),
                        round.units().stream()
                                .map(UnitMarks::unit)
                                .map(unit -> unit.code())
                                .toList()))
                .orElse(descent);
    }
}
