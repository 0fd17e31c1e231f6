package vn.cchc.consumer.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import vn.cchc.model.UnitRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.MarkRow;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** Ranks the rows of a year. */
@ApplicationScoped
public class RankingDesk {

    /** Ranks units by their marks at the end of the year. */
    public Ranking rank(
            @NotNull Rulebook rulebook, @NotEmpty List<@Valid UnitRow> units, @NotNull List<MarkRow> marks) {
        LocalDate end = LocalDate.of(rulebook.year(), 12, 31);
        Round round = Round.of(rulebook, end, units, marks).orThrow();
        return Ranker.of(rulebook).rank(Scorer.of(rulebook).score(round, Stage.COUNCIL));
    }
}
