package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.cchc.model.council.ApplicabilityProposal;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.PetitionReport;
import vn.cchc.scoring.Scorecard;
import vn.cchc.scoring.Scorer;

/** Prints the report of each member of the council on petitions, and what proposals of applicability would come to. */
@Command(name = "petitions", mixinStandardHelpOptions = true)
final class PetitionsCommand implements Callable<Integer> {

    @Option(names = "--rules", paramLabel = "FILE", required = true, descriptionKey = "option.rules")
    private @Nullable Path rules;

    @Option(names = "--round", paramLabel = "FILE", required = true, descriptionKey = "option.round")
    private @Nullable Path round;

    @Mixin
    private NowOption now = new NowOption();

    @Mixin
    private TextOptions text = new TextOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        Report report = text.report();
        InputOptions.read(Objects.requireNonNull(rules), Objects.requireNonNull(round), now, report)
                .ifPresent(each -> print(each, command.commandLine().getOut()));
        return report.print(command.commandLine().getErr());
    }

    private void print(Round read, PrintWriter out) {
        Words words = text.words();
        Scorer scorer = Scorer.of(read.rulebook());
        out.println(words.say("petitions.title"));
        if (!read.note().isEmpty()) {
            out.println(read.note());
        }
        out.println(DraftLine.of(read, words));
        List<PetitionReport> reports = PetitionReport.of(scorer, read);
        if (reports.isEmpty()) {
            out.println(words.say("status.none"));
        }
        for (PetitionReport each : reports) {
            out.println();
            out.print(each.text(words.language()));
        }
        if (!read.proposals().isEmpty()) {
            out.println();
            out.println(words.say("petitions.proposals"));
        }
        read.proposals().forEach(proposal -> print(proposal, read, scorer, out));
    }

    private void print(ApplicabilityProposal proposal, Round read, Scorer scorer, PrintWriter out) {
        Words words = text.words();
        Scorecard as = scorer.score(read, Stage.COUNCIL, proposal.unit());
        Scorecard would = scorer.score(read, Stage.COUNCIL, proposal);
        out.println(words.say(
                "petitions.proposal",
                proposal.unit(),
                as.unit().name(),
                index(as),
                index(would),
                leaves(proposal, true),
                leaves(proposal, false)));
    }

    private static String leaves(ApplicabilityProposal proposal, boolean applies) {
        String leaves = proposal.leaves().stream()
                .filter(item -> item.applies() == applies)
                .map(item -> item.reason().isEmpty() ? item.leaf() : item.leaf() + " (" + item.reason() + ")")
                .collect(Collectors.joining(", "));
        return leaves.isEmpty() ? "–" : leaves;
    }

    private String index(Scorecard card) {
        return Optional.of(card)
                .flatMap(Scorecard::published)
                .map(index -> text.words().language().number(index.toPlainString()))
                .orElse("–");
    }
}
