package vn.cchc.examples;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.CriterionRow;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Language;
import vn.cchc.model.regulation.Regulations;
import vn.cchc.model.round.Round;
import vn.cchc.ranking.HostKey;
import vn.cchc.ranking.fairness.Counterexample;
import vn.cchc.ranking.fairness.FairnessLaws;
import vn.cchc.ranking.fairness.LawReport;
import vn.cchc.ranking.fairness.RankedUnit;
import vn.cchc.ranking.fairness.RankingMethod;

/** Lets the fairness laws look at a tie chain whose last key is the order of rows, as spreadsheets have it. */
public final class CatchAnUnfairChain {

    private CatchAnUnfairChain() {}

    /** Prints the laws that the chain breaks, each with a round that shows it. */
    public static void main(String[] arguments) {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(PrintStream out) {
        CriteriaSet criteria = CriteriaSet.of(
                        List.of(CriterionRow.of("1", null, "Plans", "60"), CriterionRow.of("2", null, "Files", "40")))
                .orThrow();
        Regulations regulations = Regulations.DEFAULT.with("tieChain", "criterion:1, host:row:lower");

        LawReport report = FairnessLaws.check(
                Rulebook.of(2025, criteria, regulations), CatchAnUnfairChain::rankedByRows, 2025, 100);

        report.findings().forEach(finding -> out.println(finding.outcome() + " " + finding.law()));
        for (LawReport.Finding finding : report.findings()) {
            Optional<Counterexample> example = finding.counterexample();
            example.ifPresent(round -> out.println("\n" + finding.law() + "\n" + round.text(Language.EN)));
        }
    }

    private static List<RankedUnit> rankedByRows(Round round) {
        List<String> rows =
                round.units().stream().map(unit -> unit.unit().code()).toList();
        HostKey row = HostKey.fixed(
                "row",
                card -> Optional.of(BigDecimal.valueOf(rows.indexOf(card.unit().code()))));
        return RankingMethod.ofLibrary(ranker -> ranker.with(row)).rank(round);
    }
}
