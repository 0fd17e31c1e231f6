package vn.cchc.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.GroupScore;
import vn.cchc.scoring.Index;
import vn.cchc.scoring.LeafScore;
import vn.cchc.scoring.Score;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

class ScoringProperties {

    @Provide
    Arbitrary<RoundCase> rounds() {
        return Rounds.any();
    }

    @Provide
    Arbitrary<CriteriaRows> criteria() {
        return Rulebooks.criteriaRows();
    }

    @Property
    void generatedCriteriaAddUpToTheirTotal(@ForAll("criteria") CriteriaRows rows) {
        CriteriaSet set = rows.set();

        List<Points> regular = set.fields().stream()
                .filter(field -> field.kind() == Criterion.Kind.REGULAR)
                .map(Criterion::maximum)
                .toList();

        assertThat(Points.sum(regular)).isEqualTo(rows.total()).isEqualTo(set.total());
    }

    @Property
    void partsAddUpExactlyToTheirGroup(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> cards =
                Scorer.of(given.rulebook()).score(given.round(), stage).all();

        List<GroupScore> groups = cards.stream()
                .flatMap(card -> Results.scores(card).stream())
                .filter(GroupScore.class::isInstance)
                .map(GroupScore.class::cast)
                .toList();

        assertThat(groups).allSatisfy(group -> {
            assertThat(group.points()).isEqualTo(capped(group, sum(group, true)));
            assertThat(group.maximum()).isEqualTo(capped(group, sum(group, false)));
        });
    }

    @Property
    void fieldsAddUpExactlyToTheWhole(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> cards =
                Scorer.of(given.rulebook()).score(given.round(), stage).all();

        assertThat(cards).allSatisfy(card -> {
            List<Score> regular = card.fields().stream()
                    .filter(score -> score.criterion().kind() == Criterion.Kind.REGULAR)
                    .toList();
            assertThat(Points.sum(regular.stream().map(Score::points).toList())).isEqualTo(card.points());
            assertThat(Points.sum(regular.stream().map(Score::maximum).toList()))
                    .isEqualTo(card.maximum());
        });
    }

    @Property
    void pointsLieBetweenZeroAndTheMaximumThatApplies(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> cards =
                Scorer.of(given.rulebook()).score(given.round(), stage).all();

        assertThat(cards)
                .allSatisfy(card -> assertThat(Results.scores(card))
                        .allSatisfy(score -> assertThat(score.points()).isBetween(Points.ZERO, score.maximum())));
    }

    @Property
    void contributionsOfLeavesAddUpExactlyToTheIndex(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> cards = Scorer.of(given.rulebook()).score(given.round(), stage).all().stream()
                .filter(card -> card.index().isPresent())
                .toList();

        assertThat(cards).allSatisfy(card -> {
            Index sum = card.contributions().stream().reduce(card.adjustment(), Index::plus);
            assertThat(sum).isEqualTo(card.index().orElseThrow());
            // only a cap on what lies outside the total, or a bound that it carries the index to, leaves anything to
            // adjust
            boolean outside = Results.scores(card).stream()
                    .anyMatch(score -> score.criterion().kind() != Criterion.Kind.REGULAR
                            && score instanceof LeafScore leaf
                            && leaf.points().nanos() > 0);
            assertThat(outside || card.adjustment().equals(Index.ZERO)).isTrue();
        });
    }

    @Property
    void indexStaysWithinZeroAndHundredWithoutBonusAndPenalty(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> cards = Scorer.of(given.rulebook()).score(given.round(), stage).all().stream()
                .filter(card -> card.bonus().nanos() == 0 && card.penalty().nanos() == 0)
                .filter(card -> card.index().isPresent())
                .toList();

        assertThat(cards)
                .allSatisfy(card -> assertThat(card.index().orElseThrow()).isBetween(Index.ZERO, Index.HUNDRED));
    }

    @Property
    void unitIsScoredWithoutRegardToOthers(@ForAll("rounds") RoundCase given, @ForAll Stage stage) {
        List<Scorecard> together =
                Scorer.of(given.rulebook()).score(given.round(), stage).all();

        assertThat(together).allSatisfy(card -> {
            RoundCase alone = only(given, card.unit().code());
            Scorecard single = Scorer.of(given.rulebook())
                    .score(alone.round(), stage)
                    .card(card.unit().code());
            assertThat(single.index()).isEqualTo(card.index());
            assertThat(single.fields()).isEqualTo(card.fields());
        });
    }

    @Property
    void oneMarkMoreScoresLikeTheRoundMadeAnew(
            @ForAll("rounds") RoundCase given, @ForAll("picks") int pick, @ForAll Stage stage) {
        if (given.rows().marks().isEmpty()) {
            return;
        }
        RoundRows rows = given.rows();
        int last = pick % rows.marks().size();
        RoundRows before =
                RoundRows.of(rows.units(), without(rows.marks(), last)).withExemptions(rows.exemptions());

        Round grown = given.withRows(before).round().with(rows.marks().get(last));

        assertThat(Results.lines(Results.rank(given, grown, stage)))
                .isEqualTo(Results.lines(Results.rank(given, stage)));
    }

    @Provide
    Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 200);
    }

    private static Points sum(GroupScore group, boolean points) {
        return Points.sum(group.parts().stream()
                .map(part -> points ? part.points() : part.maximum())
                .toList());
    }

    private static Points capped(GroupScore group, Points sum) {
        return group.criterion().kind() == Criterion.Kind.REGULAR
                ? sum
                : sum.min(group.criterion().maximum());
    }

    private static RoundCase only(RoundCase given, String unit) {
        RoundRows rows = given.rows();
        return given.withRows(RoundRows.of(
                        rows.units().stream()
                                .filter(row -> unit.equals(row.code()))
                                .toList(),
                        rows.marks().stream()
                                .filter(row -> unit.equals(row.unit()))
                                .toList())
                .withExemptions(rows.exemptions().stream()
                        .filter(row -> unit.equals(row.unit()))
                        .toList()));
    }

    private static <T> List<T> without(List<T> all, int position) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(position);
        return rest;
    }
}
