package vn.cchc.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.scoring.Index;

/** What the year before had published, for tie-breaks, commendations and comparisons. Immutable. */
public final class PreviousYear {

    private final int year;
    private final List<Entry> entries;
    private final Map<String, Regulations> regulations;
    private final Optional<Ranking> ranking;
    private final Map<String, Entry> byUnit = new HashMap<>();

    /**
     * One unit's result.
     *
     * @param unit the code it had
     * @param name the name it had
     * @param block the code of the block it was in; empty where that is not known
     * @param place its place; nothing where it was not ranked or the place is not known
     * @param index its index as it was published; nothing where it had none
     */
    public record Entry(String unit, String name, String block, OptionalInt place, Optional<BigDecimal> index) {}

    private PreviousYear(
            int year, List<Entry> entries, Map<String, Regulations> regulations, Optional<Ranking> ranking) {
        this.year = year;
        this.entries = List.copyOf(entries);
        this.regulations = Map.copyOf(regulations);
        this.ranking = ranking;
        entries.forEach(entry -> {
            if (byUnit.put(entry.unit(), entry) != null) {
                throw new IllegalArgumentException("two results of unit " + entry.unit() + " in " + year);
            }
        });
    }

    /**
     * Returns the year of a table.
     *
     * @param year the year; 0 where it is not known
     * @param entries each unit's result
     * @param regulations the regulations that held, by the code of the block, as far as known
     * @throws IllegalArgumentException if a unit stands twice
     */
    public static PreviousYear of(int year, List<Entry> entries, Map<String, Regulations> regulations) {
        return new PreviousYear(year, entries, regulations, Optional.empty());
    }

    /** Returns a year of which only the published indexes are known, by the codes of the units. */
    public static PreviousYear of(int year, Map<String, BigDecimal> indexes) {
        List<Entry> entries = new ArrayList<>();
        indexes.forEach(
                (unit, index) -> entries.add(new Entry(unit, unit, "", OptionalInt.empty(), Optional.of(index))));
        return of(year, entries, Map.of());
    }

    /** Returns the year of a ranking, which also tells its criteria. */
    public static PreviousYear of(Ranking ranking) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Regulations> regulations = new LinkedHashMap<>();
        for (BlockRanking block : ranking.blocks()) {
            regulations.put(block.block().code(), block.regulations());
            for (Place place : block.places()) {
                OptionalInt own = place.standing() == Place.Standing.RANKED ? place.place() : OptionalInt.empty();
                entries.add(new Entry(
                        place.unit().code(),
                        place.unit().name(),
                        place.unit().block(),
                        own,
                        place.card().published()));
            }
        }
        int year = ranking.scorecards().rulebook().year();
        return new PreviousYear(year, entries, regulations, Optional.of(ranking));
    }

    /** Returns the year; 0 where it is not known. */
    public int year() {
        return year;
    }

    /** Returns each unit's result. */
    public List<Entry> entries() {
        return entries;
    }

    /** Returns a unit's result, by the code it had. */
    public Optional<Entry> find(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /** Returns the regulations that held in a block, as far as known. */
    public Optional<Regulations> regulations(String block) {
        return Optional.ofNullable(regulations.get(block));
    }

    /** Returns the ranking itself, where more than a table of it is at hand. */
    public Optional<Ranking> ranking() {
        return ranking;
    }

    /** The published index that a unit of this year had then; nothing for a new, merged or split unit. */
    Optional<BigDecimal> index(String unit, Descent descent) {
        return descent.only(unit).flatMap(this::find).flatMap(Entry::index);
    }

    List<String> units() {
        return entries.stream().map(Entry::unit).toList();
    }

    /** The same number as an exact fraction; points and published indexes have no scale below zero. */
    static Index exact(BigDecimal percent) {
        return Index.of(percent.unscaledValue(), BigInteger.TEN.pow(percent.scale()));
    }

    @Override
    public String toString() {
        return "PreviousYear[" + year + ", " + entries.size() + " units]";
    }
}
