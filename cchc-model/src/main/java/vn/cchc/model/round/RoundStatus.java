package vn.cchc.model.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cchc.model.Agency;
import vn.cchc.model.Block;
import vn.cchc.model.Unit;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.regulation.Timetable;

/**
 * How far a round has come: who has returned what, who has agreed, what is open, and what is late.
 *
 * @param units every unit that is assessed, in the order of the round
 * @param blocks the blocks that have such units, in that order
 * @param openPetitions the petitions not yet answered, by the member they were given to; an empty name for none
 * @param unsigned the fields that an agency appraises and has not signed off
 */
public record RoundStatus(
        List<UnitStatus> units,
        List<BlockStatus> blocks,
        Map<String, List<Petition>> openPetitions,
        List<OpenField> unsigned) {

    /**
     * How far one unit has come.
     *
     * @param unit the unit
     * @param selfScored how many of the leaves it scores itself are self-scored
     * @param toSelfScore how many leaves it scores itself
     * @param returned whether it has returned its self-scores: locked them, or where no unit of the round is locked, scored all of them
     * @param agreed whether it agreed in writing
     * @param missing the leaves that no stage from the appraisal on has marked
     */
    public record UnitStatus(
            Unit unit, int selfScored, int toSelfScore, boolean returned, boolean agreed, List<Leaf> missing) {}

    /**
     * How many units of a block agreed in writing: 14 of 15.
     *
     * @param block the block
     * @param agreed how many agreed
     * @param units how many units it has that are assessed
     */
    public record BlockStatus(Block block, int agreed, int units) {}

    /**
     * A field not yet signed off.
     *
     * @param block the block
     * @param field the field
     * @param agency the agency that appraises in it; {@link Agency#NONE} where its leaves name none
     */
    public record OpenField(Block block, Criterion field, Agency agency) {}

    /**
     * Something that is late.
     *
     * @param step which step
     * @param block the code of the block; empty for the round as a whole
     * @param who by whom: a unit's code, an agency, a member of the council; empty where nobody is named
     * @param due the last day it was due, which still counted
     * @param open how many leaves, petitions or fields are open
     */
    public record Late(Step step, String block, String who, LocalDate due, int open) {}

    /** What can be late. */
    public enum Step {
        /** A unit has not returned its self-scores. */
        SELF_SCORING,
        /** An agency has not marked every leaf it appraises; where nobody appraises, the survey is missing. */
        APPRAISAL,
        /** An agency has not signed off a field; due with the appraisal. */
        SIGN_OFF,
        /** A member of the council has open petitions, or proposed exemptions are not decided. */
        COUNCIL,
        /** The result is not approved. */
        PUBLICATION
    }

    public RoundStatus {
        units = List.copyOf(units);
        blocks = List.copyOf(blocks);
        unsigned = List.copyOf(unsigned);
    }

    /** Returns the status of a round. */
    public static RoundStatus of(Round round) {
        List<UnitStatus> units =
                assessed(round).stream().map(marks -> unit(round, marks)).toList();
        Map<String, List<Petition>> petitions = round.petitions().stream()
                .filter(petition -> petition.outcome() == Petition.Outcome.OPEN)
                .collect(Collectors.groupingBy(Petition::member, LinkedHashMap::new, Collectors.toList()));
        List<BlockStatus> blocks = new ArrayList<>();
        List<OpenField> unsigned = new ArrayList<>();
        for (Rulebook.BlockRules rules : rules(round)) {
            blocks.add(block(rules.block(), units));
            unsigned.addAll(unsigned(round, rules));
        }
        return new RoundStatus(units, blocks, petitions, unsigned);
    }

    static List<Late> late(Round round, LocalDate day) {
        RoundStatus status = of(round);
        List<Late> late = new ArrayList<>();
        for (Rulebook.BlockRules rules : rules(round)) {
            Timetable days =
                    rules.regulations().timetable().orDefaults(round.rulebook().year());
            String block = rules.block().code();
            days.selfScoring().filter(day::isAfter).ifPresent(due -> status.lateUnits(block, due, late));
            days.appraisal().filter(day::isAfter).ifPresent(due -> status.lateAgencies(block, due, late));
            days.council().filter(day::isAfter).ifPresent(due -> status.lateMembers(round, block, due, late));
        }
        if (round.draft()) {
            publication(round.rulebook())
                    .filter(day::isAfter)
                    .ifPresent(due -> late.add(new Late(Step.PUBLICATION, "", "", due, 1)));
        }
        return List.copyOf(late);
    }

    /** The last day of the first window to close: one approval publishes every block, and is due though nothing was entered yet. */
    private static Optional<LocalDate> publication(Rulebook rulebook) {
        return rulebook.allRules().stream()
                .flatMap(rules -> rules.regulations().timetable().orDefaults(rulebook.year()).publicationTo().stream())
                .min(Comparator.naturalOrder());
    }

    private void lateUnits(String block, LocalDate due, List<Late> late) {
        units.stream()
                .filter(each -> each.unit().block().equals(block) && !each.returned())
                .forEach(each -> late.add(new Late(
                        Step.SELF_SCORING, block, each.unit().code(), due, each.toSelfScore() - each.selfScored())));
    }

    private void lateAgencies(String block, LocalDate due, List<Late> late) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        units.stream()
                .filter(each -> each.unit().block().equals(block))
                .flatMap(each -> each.missing().stream())
                .forEach(leaf -> missing.merge(leaf.appraiser().name(), 1, Integer::sum));
        missing.forEach((agency, open) -> late.add(new Late(Step.APPRAISAL, block, agency, due, open)));
        Map<String, Integer> fields = new LinkedHashMap<>();
        unsigned.stream()
                .filter(open -> open.block().code().equals(block))
                .forEach(open -> fields.merge(open.agency().name(), 1, Integer::sum));
        fields.forEach((agency, open) -> late.add(new Late(Step.SIGN_OFF, block, agency, due, open)));
    }

    private void lateMembers(Round round, String block, LocalDate due, List<Late> late) {
        openPetitions.forEach((member, petitions) -> {
            int open = (int) petitions.stream()
                    .filter(petition -> isOf(round, petition.unit(), block))
                    .count();
            if (open > 0) {
                late.add(new Late(Step.COUNCIL, block, member, due, open));
            }
        });
        int proposed = (int) round.exemptionProposals().stream()
                .filter(each -> each.status() == Exemption.Status.PROPOSED && isOf(round, each.unit(), block))
                .count();
        if (proposed > 0) {
            late.add(new Late(Step.COUNCIL, block, "", due, proposed));
        }
    }

    private static boolean isOf(Round round, String unit, String block) {
        return round.unit(unit).unit().block().equals(block);
    }

    private static List<UnitMarks> assessed(Round round) {
        return round.units().stream()
                .filter(marks -> marks.participation().kind() != Participation.Kind.NOT_ASSESSED)
                .toList();
    }

    private static List<Rulebook.BlockRules> rules(Round round) {
        return assessed(round).stream().map(UnitMarks::rules).distinct().toList();
    }

    private static BlockStatus block(Block block, List<UnitStatus> units) {
        List<UnitStatus> own = units.stream()
                .filter(each -> each.unit().block().equals(block.code()))
                .toList();
        return new BlockStatus(
                block, (int) own.stream().filter(UnitStatus::agreed).count(), own.size());
    }

    private static UnitStatus unit(Round round, UnitMarks marks) {
        List<Leaf> leaves = marks.rules().criteria().leaves();
        List<Leaf> missing = new ArrayList<>();
        int toSelfScore = 0;
        int selfScored = 0;
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).source() == MarkSource.SELF_THEN_APPRAISAL
                    && marks.exemption(i, Stage.SELF).isEmpty()) {
                toSelfScore++;
                selfScored += marks.at(i, Stage.SELF).isPresent() ? 1 : 0;
            }
            if (marks.exemption(i, Stage.COUNCIL).isEmpty()
                    && marks.deciding(i, Stage.COUNCIL).isEmpty()) {
                missing.add(leaves.get(i));
            }
        }
        String unit = marks.unit().code();
        boolean locked = round.locks().stream().anyMatch(lock -> lock.unit().equals(unit));
        boolean returned = locked || toSelfScore == 0 || (round.locks().isEmpty() && selfScored == toSelfScore);
        boolean agreed =
                round.agreements().stream().anyMatch(each -> each.unit().equals(unit));
        return new UnitStatus(marks.unit(), selfScored, toSelfScore, returned, agreed, List.copyOf(missing));
    }

    private static List<OpenField> unsigned(Round round, Rulebook.BlockRules rules) {
        List<OpenField> open = new ArrayList<>();
        for (Criterion field : rules.criteria().fields()) {
            rules.criteria().leavesOf(field).stream()
                    .filter(leaf -> leaf.source() != MarkSource.SURVEY)
                    .map(Leaf::appraiser)
                    .distinct()
                    .filter(agency -> round.signOffs().stream()
                            .noneMatch(each -> agency.isNamed()
                                    ? each.covers(rules.block().code(), field.code(), agency)
                                    : each.covers(rules.block().code(), field.code(), each.agency())))
                    .forEach(agency -> open.add(new OpenField(rules.block(), field, agency)));
        }
        return open;
    }
}
