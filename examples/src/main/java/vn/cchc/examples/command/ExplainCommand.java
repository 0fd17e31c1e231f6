package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.Ranking;
import vn.cchc.scoring.ScoreText;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorecards;

/** Prints a unit's scorecard with the reason for every number; against another unit, what separates the two. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private RankOptions rank = new RankOptions();

    @Mixin
    private TextOptions text = new TextOptions();

    @Option(names = "--unit", paramLabel = "CODE", required = true, descriptionKey = "option.unit")
    private String unit = "";

    @Option(names = "--against", paramLabel = "CODE", descriptionKey = "option.against")
    private Optional<String> against = Optional.empty();

    @Option(names = "--persons", descriptionKey = "option.persons")
    private boolean persons;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter err = command.commandLine().getErr();
        Report report = text.report();
        Optional<Scorecards> cards = input.scorecards(report, err);
        if (cards.isPresent()) {
            unknown(cards.get()).ifPresent(report::add);
            Optional<Ranking> ranking =
                    unknown(cards.get()).isEmpty() ? rank.ranking(cards.get(), report) : Optional.empty();
            ranking.ifPresent(each -> explain(each, command.commandLine().getOut()));
            report.keepAbout(Stream.of(Optional.of(unit), against)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()));
        }
        return report.print(err);
    }

    private Optional<Problem> unknown(Scorecards cards) {
        return Stream.of(Optional.of(unit), against)
                .flatMap(Optional::stream)
                .filter(code -> cards.find(code).isEmpty())
                .findFirst()
                .map(code -> Problem.of(Code.UNIT_NOT_SCORED, Subject.unit(code), code, codes(cards)));
    }

    private static String codes(Scorecards cards) {
        return cards.all().stream().map(card -> card.unit().code()).collect(Collectors.joining(", "));
    }

    private void explain(Ranking ranking, PrintWriter out) {
        Words words = text.words();
        Language language = words.language();
        Scorecards cards = ranking.scorecards();
        Scorecard card = cards.card(unit);
        Place place = ranking.place(unit);
        out.println(
                words.say("explain.title", card.unit().code(), card.unit().name(), new PlaceText(words).say(place)));
        if (!cards.round().note().isEmpty()) {
            out.println(cards.round().note());
        }
        out.println(words.say("stage", language.word(cards.stage().name())));
        out.println(DraftLine.of(cards.round(), words));
        out.println();
        ScoreText writer = ScoreText.of(language);
        out.print((persons ? writer.withPersons() : writer).card(card));
        against.ifPresent(other -> {
            out.println();
            out.print(compared(ranking, other));
        });
    }

    private String compared(Ranking ranking, String other) {
        Words words = text.words();
        Scorecards cards = ranking.scorecards();
        String block = cards.card(unit).unit().block();
        String otherBlock = cards.card(other).unit().block();
        if (!block.equals(otherBlock)) {
            return words.say("compare.blocks", unit, block, other, otherBlock) + "\n";
        }
        Optional<String> without = Stream.of(unit, other)
                .filter(code -> cards.card(code).index().isEmpty())
                .findFirst();
        return without.isPresent()
                ? words.say("compare.index", without.get()) + "\n"
                : ranking.compare(unit, other).text(words.language());
    }
}
