package vn.cchc.model.criteria;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.Agency;
import vn.cchc.model.Citation;
import vn.cchc.model.Unit;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * A proposal to improve a criteria set (đề xuất sửa đổi tiêu chí), and what was decided about it. What it changed is told by
 * {@link CriteriaSetChange#causedBy}.
 *
 * @param proposer who made it
 * @param criterion the code of the criterion it is about, as the set numbers it that is to be changed, or as the new set numbers it where it
 *     asks for a new one; nothing where it is about the whole set
 * @param text what it asks for
 * @param date the day it was made
 * @param outcome what became of it
 * @param decision the decision that answered it
 */
public record CriteriaProposal(
        Proposer proposer,
        Optional<String> criterion,
        String text,
        Optional<LocalDate> date,
        Outcome outcome,
        Citation decision) {

    /**
     * The agency or the unit that made a proposal.
     *
     * @param name the name shown to people
     * @param unit the code of the unit; nothing where an agency made it
     */
    public record Proposer(String name, Optional<String> unit) {

        public Proposer {
            requireText(name, "proposer");
        }

        /** Returns an agency as the proposer. */
        public static Proposer of(Agency agency) {
            return new Proposer(agency.name(), Optional.empty());
        }

        /** Returns a unit as the proposer. */
        public static Proposer of(Unit unit) {
            return new Proposer(unit.name(), Optional.of(unit.code()));
        }
    }

    /** What became of a proposal. */
    public enum Outcome {
        /** Not yet answered. */
        OPEN,
        /** Taken up: it may have caused a change. */
        ACCEPTED,
        /** Not taken up: a change of the same criterion has another cause. */
        REFUSED
    }

    public CriteriaProposal {
        requireText(text, "text");
    }

    /** Returns an open proposal about one criterion. */
    public static CriteriaProposal about(String criterion, Proposer proposer, String text) {
        return new CriteriaProposal(
                proposer, Optional.of(criterion), text, Optional.empty(), Outcome.OPEN, Citation.NONE);
    }

    /** Returns an open proposal about the whole set. */
    public static CriteriaProposal aboutTheSet(Proposer proposer, String text) {
        return new CriteriaProposal(proposer, Optional.empty(), text, Optional.empty(), Outcome.OPEN, Citation.NONE);
    }

    /** Returns this proposal with the day it was made. */
    public CriteriaProposal on(LocalDate day) {
        return new CriteriaProposal(proposer, criterion, text, Optional.of(day), outcome, decision);
    }

    /** Returns this proposal with its answer. */
    public CriteriaProposal answered(Outcome newOutcome, Citation newDecision) {
        return new CriteriaProposal(proposer, criterion, text, date, newOutcome, newDecision);
    }

    private static void requireText(String text, String field) {
        if (text.isBlank()) {
            throw new InvalidValueException(Problem.of(Code.FIELD_BLANK, Subject.INPUT, field));
        }
    }
}
