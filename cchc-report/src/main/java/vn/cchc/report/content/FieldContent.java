package vn.cchc.report.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Agency;
import vn.cchc.model.act.SignOff;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.round.Round;
import vn.cchc.ranking.Place;
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;

/**
 * What is shown of one field to the member of the council who answers for it: every unit side by side, leaf by leaf.
 *
 * @param block the block
 * @param field the field
 * @param leaves its leaves, in the order of the set
 * @param agencies the agencies that appraise in it, and whether each has signed off
 * @param petitions the petitions about its leaves from units of the block
 */
public record FieldContent(
        BlockContent block, Criterion field, List<Leaf> leaves, List<AgencyStatus> agencies, List<Petition> petitions) {

    /**
     * One agency that appraises in a field.
     *
     * @param agency the agency; {@link Agency#NONE} where the leaves name none
     * @param signOff its signature for the field; nothing where it is missing
     */
    public record AgencyStatus(Agency agency, Optional<SignOff> signOff) {}

    /**
     * One unit's scores in a field.
     *
     * @param place the unit
     * @param field the score of the field
     * @param leaves the scores of its leaves, in the order of {@link FieldContent#leaves()}
     */
    public record Line(Place place, Score field, List<LeafScore> leaves) {

        public Line {
            leaves = List.copyOf(leaves);
        }
    }

    public FieldContent {
        leaves = List.copyOf(leaves);
        agencies = List.copyOf(agencies);
        petitions = List.copyOf(petitions);
    }

    static FieldContent of(BlockContent block, Criterion field, Round round) {
        List<Leaf> leaves = block.ranking().rules().criteria().leavesOf(field);
        Set<String> codes = new HashSet<>();
        leaves.forEach(leaf -> codes.add(leaf.code()));
        List<Petition> petitions = round.petitions().stream()
                .filter(petition -> codes.contains(petition.leaf()))
                .filter(petition -> round.unit(petition.unit())
                        .unit()
                        .block()
                        .equals(block.block().code()))
                .toList();
        List<AgencyStatus> agencies = leaves.stream()
                .map(Leaf::appraiser)
                .distinct()
                .map(agency -> new AgencyStatus(agency, signOff(agency, block, field, round)))
                .toList();
        return new FieldContent(block, field, leaves, agencies, petitions);
    }

    private static Optional<SignOff> signOff(Agency agency, BlockContent block, Criterion field, Round round) {
        return round.signOffs().stream()
                .filter(signed ->
                        signed.covers(block.block().code(), field.code(), agency.isNamed() ? agency : signed.agency()))
                .findFirst();
    }

    /** Returns one unit's scores in the field; a thousand of them need not be held at once. */
    public Line line(Place place) {
        Score score = place.card().score(field.code());
        List<LeafScore> ends = new ArrayList<>();
        collect(score, ends);
        return new Line(place, score, ends);
    }

    private static void collect(Score score, List<LeafScore> ends) {
        if (score instanceof GroupScore group) {
            group.parts().forEach(part -> collect(part, ends));
        } else {
            ends.add((LeafScore) score);
        }
    }
}
