package vn.cchc.model.regulation;

/** Of whom more than half must be in favour, so that a decision of the council is valid. Reported, never enforced. */
public enum VoteMajority {
    /** Of all members of the council. */
    OF_MEMBERS {
        @Override
        public int of(Votes votes) {
            return votes.members();
        }
    },
    /** Of those who took part, in the meeting or in writing. */
    OF_PARTICIPANTS {
        @Override
        public int of(Votes votes) {
            return votes.tookPart();
        }
    };

    /**
     * How a vote went.
     *
     * @param inFavour how many voted for the decision
     * @param tookPart how many took part, in the meeting or in writing
     * @param members how many members the council has; 0 where nobody said
     */
    public record Votes(int inFavour, int tookPart, int members) {}

    /** Returns the number of which more than half is needed; 0 where nobody said it. */
    public abstract int of(Votes votes);

    /** Returns whether more than half are in favour; where nobody said of how many, one vote is enough. */
    public boolean isReached(Votes votes) {
        return 2L * votes.inFavour() > of(votes);
    }
}
