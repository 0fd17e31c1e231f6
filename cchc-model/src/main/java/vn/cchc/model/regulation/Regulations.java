package vn.cchc.model.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Every rule of a decision about indexes and places. {@link #DEFAULT} holds until a decision says otherwise.
 *
 * <p>Files and overrides speak of a regulation by name and text, {@code leafScale=2}: see {@link #values()} and {@link #with}.
 *
 * @param total the sum of the regular fields' maxima, 100 unless declared
 * @param leafRounding how a leaf's points are rounded when they are awarded
 * @param indexRounding how an index is rounded when it is published
 * @param indexPrecision which value of the index ranks and bands
 * @param exemptionPolicy what happens to the weights where leaves do not apply
 * @param missingPolicy what happens to units that are not fully marked
 * @param indexBounds whether bonus and penalty may carry an index out of 0 to 100
 * @param bonusCap the most that all bonus fields together may add, in points
 * @param penaltyCap the most that all penalty fields together may take away, in points
 * @param rankNumbering which numbers are printed where units share a place
 * @param tieChain what is compared, in order, where two units have the same index
 * @param bands the words for ranges of the index
 * @param selfAppraisal whether an agency may appraise itself
 * @param voteMajority of whom more than half must be in favour, so that a decision of the council is valid
 * @param raised the warnings and notes about a round that are errors under this decision
 * @param timetable the days by which each step is due
 * @param bandCeilings the highest bands of units with named findings
 * @param unrankedUnits what units that are assessed but not ranked may be given
 * @param commendations who is proposed for commendation
 */
public record Regulations(
        Points total,
        Rounding leafRounding,
        Rounding indexRounding,
        IndexPrecision indexPrecision,
        ExemptionPolicy exemptionPolicy,
        MissingPolicy missingPolicy,
        IndexBounds indexBounds,
        Optional<Points> bonusCap,
        Optional<Points> penaltyCap,
        RankNumbering rankNumbering,
        List<TieBreak> tieChain,
        BandScheme bands,
        SelfAppraisal selfAppraisal,
        VoteMajority voteMajority,
        List<Code> raised,
        Timetable timetable,
        List<BandScheme.Ceiling> bandCeilings,
        UnrankedUnits unrankedUnits,
        List<CommendationRule> commendations) {

    /** What holds where a decision says nothing. */
    public static final Regulations DEFAULT = new Regulations(
            new Points(100_000_000_000L),
            Rounding.FINEST,
            Rounding.HUNDREDTHS,
            IndexPrecision.PUBLISHED,
            ExemptionPolicy.SHRINK_MAXIMUM,
            MissingPolicy.PROVISIONAL,
            IndexBounds.FLOOR_AT_ZERO,
            Optional.empty(),
            Optional.empty(),
            RankNumbering.STANDARD,
            List.of(),
            BandScheme.FIVE_WORDS,
            SelfAppraisal.FORBIDDEN,
            VoteMajority.OF_MEMBERS,
            List.of(),
            Timetable.NONE,
            List.of(),
            UnrankedUnits.NOTHING,
            List.of());

    private static final Set<String> SCORING = Set.of(
            "total",
            "leafScale",
            "indexScale",
            "exemptionPolicy",
            "missingPolicy",
            "indexBounds",
            "bonusCap",
            "penaltyCap");

    public Regulations {
        tieChain = List.copyOf(tieChain);
        raised = List.copyOf(raised);
        bandCeilings = List.copyOf(bandCeilings);
        commendations = List.copyOf(commendations);
        requirePositive("total", total);
        bonusCap.ifPresent(cap -> requirePositive("bonusCap", cap));
        penaltyCap.ifPresent(cap -> requirePositive("penaltyCap", cap));
        requireBands(bandCeilings, bands);
    }

    private static void requireBands(List<BandScheme.Ceiling> ceilings, BandScheme bands) {
        List<Problem> problems = ceilings.stream()
                .filter(ceiling -> !bands.names().contains(ceiling.highest()))
                .map(ceiling -> Problem.of(
                        Code.BAND_CEILING_UNKNOWN,
                        Subject.setting("bandCeilings"),
                        ceiling.highest(),
                        String.join(", ", bands.names())))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidValueException(problems);
        }
    }

    private static void requirePositive(String name, Points points) {
        if (points.nanos() <= 0) {
            throw new InvalidValueException(Problem.of(Code.REGULATION_INVALID, Subject.setting(name), points, "> 0"));
        }
    }

    /**
     * Returns the defaults changed by name.
     *
     * @throws InvalidValueException with every unknown name and impossible value
     */
    public static Regulations of(Map<String, String> values) {
        return DEFAULT.with(values);
    }

    /**
     * Returns these regulations with one changed by name, such as {@code with("leafScale", "2")}.
     *
     * @throws InvalidValueException if the name is unknown or the value impossible
     */
    public Regulations with(String name, String value) {
        return with(Map.of(name, value));
    }

    /**
     * Returns these regulations with some changed by name.
     *
     * @throws InvalidValueException with every unknown name and impossible value
     */
    public Regulations with(Map<String, String> changes) {
        Map<String, String> all = new LinkedHashMap<>(values());
        all.putAll(changes);
        return RegulationTexts.read(all);
    }

    /** Returns whether scores come out the same by the other regulations: all that differs is about places, words or days. */
    @SuppressWarnings("ReferenceEquality") // asked of every scorecard, which nearly always has the very same
    public boolean scoresLike(Regulations other) {
        return this == other || scoring(this).equals(scoring(other));
    }

    private static Map<String, String> scoring(Regulations regulations) {
        Map<String, String> values = new LinkedHashMap<>(regulations.values());
        values.keySet().retainAll(SCORING);
        return values;
    }

    /** Returns every regulation in force by name, as files write it; one that is not set has an empty text. */
    public Map<String, String> values() {
        return RegulationTexts.write(this);
    }
}
