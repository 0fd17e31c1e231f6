package vn.cchc.testkit;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Participation;

/**
 * Generates rounds of one to six units: marks at every stage, corrected and late ones, units not ranked or not assessed, leaves that are
 * exempt, not marked or only self-scored. Ties are frequent.
 *
 * <p>Rules and marks are drawn apart and put together afterwards, so that a failure shrinks to few leaves and few units.
 */
public final class Rounds {

    /** The reference date of all generated rounds. */
    public static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);

    private static final int PARTS = LeafStory.PARTS;

    private Rounds() {}

    /** Generates a rulebook and a round under it. */
    public static Arbitrary<RoundCase> any() {
        return Combinators.combine(Rulebooks.any(), plans()).as((rulebook, plan) -> plan.under(rulebook));
    }

    /** Generates rounds under a given rulebook; its leaves get points, whatever their rule. */
    public static Arbitrary<RoundCase> under(Rulebook rulebook) {
        return plans().map(plan -> plan.under(rulebook));
    }

    /** Generates rounds under a given rulebook with one planted fault, each with the problem by which it must be refused. */
    public static Arbitrary<Faulty<RoundCase>> faulty(Rulebook rulebook) {
        return Combinators.combine(under(rulebook), Arbitraries.of(RoundFault.values()))
                .as((sound, fault) -> new Faulty<>(sound.withRows(fault.plant(sound)), fault.code()));
    }

    /**
     * Generates rounds with everything that is entered beside marks: locks, agreements, petitions and what became of them, proposed and decided
     * exemptions, sign-offs, decisions, in some an approval and corrections after it.
     */
    public static Arbitrary<RoundCase> withActs() {
        return Combinators.combine(any(), acts()).as((bare, acts) -> acts.upon(bare));
    }

    private static Arbitrary<RoundActs> acts() {
        Arbitrary<Boolean> either = Arbitraries.of(false, true);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        return Combinators.combine(either, few, either, either, either, few).as(RoundActs::new);
    }

    private static Arbitrary<RoundPlan> plans() {
        return Combinators.combine(
                        units().list().ofMinSize(1).ofMaxSize(6),
                        stories().list().ofMinSize(1).ofMaxSize(12))
                .as(RoundPlan::new);
    }

    private static Arbitrary<RoundPlan.UnitPlan> units() {
        Arbitrary<Participation.Kind> participation = Arbitraries.frequency(
                Tuple.of(8, Participation.Kind.RANKED),
                Tuple.of(1, Participation.Kind.ASSESSED_NOT_RANKED),
                Tuple.of(1, Participation.Kind.NOT_ASSESSED));
        Arbitrary<Integer> exemptField = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, 4)));
        Arbitrary<Integer> block = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1));
        return Combinators.combine(block, participation, exemptField).as(RoundPlan.UnitPlan::new);
    }

    private static Arbitrary<LeafStory> stories() {
        Arbitrary<LeafStory.Presence> presence = Arbitraries.frequency(
                Tuple.of(40, LeafStory.Presence.MARKED),
                Tuple.of(4, LeafStory.Presence.EXEMPT),
                Tuple.of(1, LeafStory.Presence.EXEMPT_BY_COUNCIL),
                Tuple.of(1, LeafStory.Presence.SELF_ONLY),
                Tuple.of(1, LeafStory.Presence.UNMARKED));
        return Combinators.combine(presence, part(), part(), maybe(), maybe(), maybe())
                .as(LeafStory::new);
    }

    /** A part of a leaf's maximum, in sixteenths; quarters are the most frequent, which makes for ties. */
    private static Arbitrary<Integer> part() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 4).map(quarter -> quarter * PARTS / 4)),
                Tuple.of(1, Arbitraries.integers().between(0, PARTS)));
    }

    private static Arbitrary<Integer> maybe() {
        return Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.just(LeafStory.SILENT)), Tuple.of(1, part()));
    }
}
