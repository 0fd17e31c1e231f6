package vn.cchc.ranking.fairness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.problem.Language;

/**
 * Which fairness laws hold under a rulebook, as far as they were tried.
 *
 * @param seed the seed of the rounds; the same seed gives the same report everywhere
 * @param tries how many rounds each law was tried on
 * @param findings the laws, one by one
 */
public record LawReport(long seed, int tries, List<Finding> findings) {

    /** What became of a law. */
    public enum Outcome {
        /** No round broke it. */
        HELD,
        /** It does not speak of any block of the rulebook. */
        SKIPPED,
        /** A round broke it. */
        BROKEN
    }

    /**
     * Why a law does not speak of a block.
     *
     * @param block the code of the block
     * @param reason the kind of reason, such as {@code FALLING_KEY}
     * @param detail what it is about, such as the key
     */
    public record Silence(String block, String reason, String detail) {

        /** Writes the reason in one sentence. */
        public String text(Language language) {
            return FairnessTexts.of("laws", language).say(reason, Map.of("block", block, "detail", detail));
        }
    }

    /**
     * What became of one law.
     *
     * @param law the law
     * @param outcome whether it held
     * @param silences the blocks of which it does not speak
     * @param counterexample the smallest round found that breaks it
     */
    public record Finding(
            FairnessLaw law, Outcome outcome, List<Silence> silences, Optional<Counterexample> counterexample) {

        public Finding {
            silences = List.copyOf(silences);
        }
    }

    public LawReport {
        findings = List.copyOf(findings);
    }

    /** Returns whether no law was broken. */
    public boolean holds() {
        return findings.stream().noneMatch(finding -> finding.outcome() == Outcome.BROKEN);
    }

    /**
     * Returns what became of a law.
     *
     * @throws java.util.NoSuchElementException if it was not tried
     */
    public Finding finding(FairnessLaw law) {
        return findings.stream()
                .filter(finding -> finding.law() == law)
                .findFirst()
                .orElseThrow();
    }

    /** Writes one line per law, with the reasons of those that are silent and the rounds that break one below them. */
    public String text(Language language) {
        FairnessTexts texts = FairnessTexts.of("laws", language);
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(texts.say(
                            finding.outcome().name(),
                            Map.of(
                                    "law", finding.law().name(),
                                    "demand", finding.law().demand(language),
                                    "tries", String.valueOf(tries))))
                    .append('\n');
            finding.silences()
                    .forEach(silence ->
                            text.append("    ").append(silence.text(language)).append('\n'));
            finding.counterexample()
                    .ifPresent(example -> example.text(language)
                            .lines()
                            .forEach(line -> text.append("    ").append(line).append('\n')));
        }
        return text.toString();
    }
}
