package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cchc.io.Journal;
import vn.cchc.io.JournalChain;
import vn.cchc.io.JournalEntry;
import vn.cchc.io.RoundFiles;
import vn.cchc.io.RulebookFiles;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.RoundStatus;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.BlockRanking;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** Replays the journal of the bundled round at every stage, from the self-scores to the approved ranking. */
class HaiPhongJournalTest {

    private static final Path DATA = Path.of("data", "hai-phong-2017");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "hai-phong-2017");
    private static final Instant LOCKED = Instant.parse("2018-01-19T10:30:00Z");
    private static final Instant APPRAISED = Instant.parse("2018-02-28T10:30:00Z");
    private static final Instant REAPPRAISED = Instant.parse("2018-03-19T02:00:00Z");
    private static final Instant DECIDED = Instant.parse("2018-03-27T09:00:00Z");

    private final Rulebook rules;
    private final Journal journal;

    HaiPhongJournalTest() throws IOException {
        rules = RulebookFiles.read(DATA.resolve("rulebook.csv")).orThrow();
        journal = Journal.read(DATA.resolve("journal.jsonl")).orThrow();
    }

    @Test
    void isTheChainThatTheLibraryWouldHaveWritten() throws IOException {
        // the script that wrote the file knows the format only, and uses nothing of the library
        JournalChain chain = JournalChain.named("journal.jsonl");
        List<String> lines = new ArrayList<>();
        for (JournalEntry entry : journal.entries()) {
            String line = chain.next(entry, entry.at()).orThrow().line().orElseThrow();
            assertThat(chain.add(line)).isEmpty();
            lines.add(line);
        }

        assertThat(lines).isEqualTo(Files.readAllLines(DATA.resolve("journal.jsonl")));
        assertThat(journal.verify(chain.head())).isEmpty();
    }

    @Test
    void beginsWithSelfScoresOnly() throws IOException {
        Round round = moment(LOCKED);

        assertThat(round.locks()).hasSize(35);
        assertThat(round.units())
                .allSatisfy(unit -> assertThat(unit.history())
                        .allMatch(mark -> mark.stage().equals(java.util.Optional.of(Stage.SELF))));
        assertThat(scores(round, Stage.SELF)).isEqualTo(scores(table(), Stage.SELF));
        assertThat(RoundStatus.of(round).units()).allMatch(RoundStatus.UnitStatus::returned);
        assertThat(rank(round, Stage.COUNCIL).provisional()).isTrue();
    }

    @Test
    void ranksAsAppraisedBeforeAnyPetition() throws IOException {
        Round round = moment(APPRAISED);

        assertThat(RoundStatus.of(round).unsigned()).isEmpty();
        assertThat(lines(rank(round, Stage.APPRAISAL))).isEqualTo(expected("expected-ranking-appraisal.csv"));
        assertThat(lines(rank(round, Stage.COUNCIL))).isEqualTo(expected("expected-ranking-appraisal.csv"));
        assertThat(round.petitions()).isEmpty();
    }

    @Test
    void knowsNinePetitionsOfWhichTwoAreAnsweredBeforeTheCouncilMeets() throws IOException {
        Round round = moment(REAPPRAISED);

        assertThat(round.petitions()).hasSize(9);
        assertThat(round.petitions().stream().filter(HaiPhongJournalTest::isOpen))
                .hasSize(7);
        assertThat(round.agreements()).hasSize(31);
        assertThat(round.exemptionProposals()).hasSize(2);
        assertThat(index(round, "HCH")).isNotEqualTo(index(moment(APPRAISED), "HCH"));
        assertThat(index(round, "SYT")).isEqualTo(index(moment(APPRAISED), "SYT"));
    }

    @Test
    void endsWithTheRankingOfTheTableAndThenWithItsApproval() throws IOException {
        Round decided = moment(DECIDED);
        Round approved = journal.round(rules).orThrow();

        assertThat(lines(rank(decided, Stage.COUNCIL))).isEqualTo(expected("expected-ranking.csv"));
        assertThat(lines(rank(approved, Stage.COUNCIL))).isEqualTo(expected("expected-ranking.csv"));
        assertThat(scores(approved, Stage.COUNCIL)).isEqualTo(scores(table(), Stage.COUNCIL));
        assertThat(decided.petitions()).noneMatch(HaiPhongJournalTest::isOpen);
        assertThat(decided.draft()).isTrue();
        assertThat(approved.draft()).isFalse();
    }

    @Test
    void isTheSameRoundWhetherItsEntriesAreCutInTheFileOrInTheRound() {
        Round whole = journal.round(rules).orThrow();
        int about = 2;

        for (Instant time : List.of(LOCKED, APPRAISED, REAPPRAISED, DECIDED)) {
            int number = journal.until(time).size();
            assertThat(moment(time)).isEqualTo(whole.atEntry(number - about));
        }
    }

    private static boolean isOpen(Petition petition) {
        return petition.outcome() == Petition.Outcome.OPEN;
    }

    private Round moment(Instant time) {
        return journal.until(time).round(rules).orThrow();
    }

    private Round table() throws IOException {
        return RoundFiles.read(DATA.resolve("round.csv"), rules).orThrow();
    }

    /** Points, maxima and indexes of every unit. */
    private List<String> scores(Round round, Stage stage) {
        return Scorer.of(rules).score(round, stage).all().stream()
                .map(card ->
                        card.unit().code() + " " + card.points() + " of " + card.maximum() + " " + card.published())
                .toList();
    }

    private String index(Round round, String unit) {
        return rank(round, Stage.COUNCIL)
                .place(unit)
                .card()
                .published()
                .orElseThrow()
                .toPlainString();
    }

    private Ranking rank(Round round, Stage stage) {
        return Ranker.of(rules).rank(Scorer.of(rules).score(round, stage));
    }

    /** Block, place, unit and index, as the independent script lists them. */
    private static List<String> lines(Ranking ranking) {
        return ranking.blocks().stream().flatMap(HaiPhongJournalTest::lines).toList();
    }

    private static Stream<String> lines(BlockRanking block) {
        return block.places().stream().map(place -> line(block, place));
    }

    private static String line(BlockRanking block, Place place) {
        boolean ranked = place.standing() == Place.Standing.RANKED;
        String index = place.card().published().orElseThrow().toPlainString();
        return String.join(
                ",",
                block.block().code(),
                ranked ? "" + place.rank() : "",
                place.unit().code(),
                index);
    }

    private static List<String> expected(String file) throws IOException {
        return Files.readAllLines(GOLDEN.resolve(file)).stream()
                .skip(1)
                .map(line -> String.join(",", List.of(line.split(",")).subList(0, 4)))
                .toList();
    }
}
