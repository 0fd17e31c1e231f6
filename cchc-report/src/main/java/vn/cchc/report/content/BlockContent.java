package vn.cchc.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cchc.model.Block;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.BandScheme;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;

/**
 * What is shown of one block.
 *
 * @param ranking its ranking
 * @param agreed how many of its units agreed with their result in writing
 * @param bands how many ranked units each band has, the best band first
 * @param means the mean percent of each criterion
 * @param otherwise the neighbours that the other precision of the index would order differently
 */
public record BlockContent(
        BlockRanking ranking,
        int agreed,
        List<BandCount> bands,
        CriterionMeans means,
        List<Ranking.PrecisionPair> otherwise) {

    /**
     * How many units a band has.
     *
     * @param name the word of the band
     * @param threshold the lowest index that is in it; nothing for the last band
     * @param units the ranked units that have it
     */
    public record BandCount(String name, Optional<BigDecimal> threshold, int units) {}

    public BlockContent {
        bands = List.copyOf(bands);
        otherwise = List.copyOf(otherwise);
    }

    static BlockContent of(BlockRanking block, Ranking ranking) {
        String code = block.block().code();
        int agreed = (int) ranking.scorecards().round().agreements().stream()
                .filter(agreement -> ranking.find(agreement.unit())
                        .filter(place -> place.unit().block().equals(code))
                        .isPresent())
                .count();
        return new BlockContent(
                block, agreed, bands(block), CriterionMeans.of(block), ranking.orderedDifferently(code));
    }

    private static List<BandCount> bands(BlockRanking block) {
        BandScheme scheme = block.regulations().bands();
        List<BandCount> counts = new ArrayList<>();
        scheme.bands()
                .forEach(band -> counts.add(
                        new BandCount(band.name(), Optional.of(band.threshold()), units(block, band.name()))));
        counts.add(new BandCount(scheme.rest(), Optional.empty(), units(block, scheme.rest())));
        return counts;
    }

    private static int units(BlockRanking block, String band) {
        return (int) block.ranked().stream()
                .filter(place -> place.band().filter(band::equals).isPresent())
                .count();
    }

    /** Returns the block. */
    public Block block() {
        return ranking.block();
    }

    /** Returns the regulations in force. */
    public Regulations regulations() {
        return ranking.regulations();
    }

    /** Returns the ranked units, then the others. */
    public List<Place> places() {
        return ranking.places();
    }

    /** Returns the highest published index of a ranked unit. */
    public Optional<BigDecimal> highest() {
        return indexes().max(Comparator.naturalOrder());
    }

    /** Returns the lowest published index of a ranked unit. */
    public Optional<BigDecimal> lowest() {
        return indexes().min(Comparator.naturalOrder());
    }

    private Stream<BigDecimal> indexes() {
        return ranking.ranked().stream().flatMap(place -> place.card().published().stream());
    }

    /** Returns the fields of its criteria set. */
    public List<Criterion> fields() {
        return ranking.rules().criteria().fields();
    }
}
