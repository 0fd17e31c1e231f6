package vn.cchc.io;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.round.Mark;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.Scorer;

/** What the tests of the fault collection share: a file is read through the public API, under a rulebook that is a few lines. */
final class FaultCase {

    private FaultCase() {}

    /** A rulebook of one set, as lines of CSV below their headings. */
    static Rulebook rules(String total, String... criteria) throws IOException {
        String text = "[rulebook]\nname,value\nyear,2025\n[regulations]\nname,value\ntotal," + total + "\n[criteria]\n"
                + String.join("\n", criteria) + "\n";
        return RulebookFiles.read(TestFiles.text(text), "rules.csv").orThrow();
    }

    /** A rulebook of one leaf, so that marks need no code. */
    static Rulebook oneLeaf(String maximum) throws IOException {
        return rules(maximum, "code,maximum", "T," + maximum);
    }

    static ReadResult<Round> round(String file, Rulebook rulebook) throws IOException {
        return RoundFiles.read(TestFiles.of("faults/" + file), rulebook);
    }

    static ReadResult<Round> round(String file, Rulebook rulebook, ReadSettings settings) throws IOException {
        return RoundFiles.read(TestFiles.of("faults/" + file), rulebook, settings);
    }

    static ReadResult<Round> roundOf(String name, String content, Rulebook rulebook) throws IOException {
        return RoundFiles.read(TestFiles.text(content), name, rulebook);
    }

    static List<String> errors(ReadResult<?> read, Language language) {
        return texts(read.problems().stream().filter(Problem::isError), language);
    }

    /** Everything but the errors. */
    static List<String> warnings(ReadResult<?> read, Language language) {
        return texts(read.problems().stream().filter(problem -> !problem.isError()), language);
    }

    /** The first lines of the errors, without their cures. */
    static List<String> findings(ReadResult<?> read, Language language) {
        return errors(read, language).stream()
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    /** Every mark: unit, leaf, stage, what it says. */
    static List<String> marks(ReadResult<Round> read) {
        return read.orThrow().units().stream()
                .flatMap(unit -> unit.history().stream())
                .map(FaultCase::line)
                .toList();
    }

    /** Every place in the order of printing: rank, unit, published index. */
    static List<String> places(Round round) {
        return ranking(round).blocks().stream()
                .flatMap(block -> block.places().stream())
                .map(FaultCase::line)
                .toList();
    }

    static Ranking ranking(Round round) {
        return Ranker.of(round.rulebook()).rank(Scorer.of(round.rulebook()).score(round, Stage.COUNCIL));
    }

    private static List<String> texts(Stream<Problem> problems, Language language) {
        return problems.map(problem -> problem.text(language)).toList();
    }

    private static String line(Mark mark) {
        return mark.unit() + " " + mark.leaf() + " "
                + mark.stage().map(Enum::name).orElse("–") + " " + mark.said();
    }

    private static String line(Place place) {
        String rank = place.place().isPresent() ? String.valueOf(place.place().getAsInt()) : "–";
        String index = place.card().published().map(Object::toString).orElse("–");
        return rank + " " + place.unit().code() + " " + index
                + place.band().map(band -> " " + band).orElse("");
    }
}
