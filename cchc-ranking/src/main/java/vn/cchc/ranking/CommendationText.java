package vn.cchc.ranking;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.regulation.CommendationRule;

/** Writes proposals for commendation in one language. */
final class CommendationText {

    private final Commendations commendations;
    private final Language language;
    private final Sentences sentences;
    private final StringBuilder text = new StringBuilder();

    CommendationText(Commendations commendations, Language language) {
        this.commendations = commendations;
        this.language = language;
        this.sentences = Sentences.of(CommendationText.class, "commendations", language);
    }

    String write() {
        if (commendations.awards().isEmpty()) {
            line("none");
            return text.toString();
        }
        String block = "";
        for (Commendations.Award award : commendations.awards()) {
            if (!block.equals(award.block().block().code())) {
                block = award.block().block().code();
                line("block", award.block().block().name(), block);
                if (award.provisional()) {
                    line("provisional");
                }
            }
            write(award);
        }
        if (!commendations.exclusions().isEmpty()) {
            line("excluded");
            commendations.exclusions().forEach(this::write);
        }
        return text.toString();
    }

    String title(Commendations.Award award) {
        String measured = measured(award.rule(), award.criterion().orElse(null));
        return sentences.say("award", measured, limit(award.rule())).strip();
    }

    String reason(Commendations.Exclusion exclusion) {
        return sentences.say(
                "reason." + exclusion.reason().name(),
                exclusion.place().card().participation().reason());
    }

    private void write(Commendations.Award award) {
        line("award", measured(award.rule(), award.criterion().orElse(null)), limit(award.rule()));
        for (Commendations.Proposal proposal : award.proposals()) {
            String unit = proposal.place().unit().code();
            String name = proposal.place().unit().name();
            String now = number(proposal.place().card().published().orElseThrow());
            if (proposal.before().isPresent()) {
                line(
                        "improved",
                        proposal.position(),
                        unit,
                        name,
                        number(proposal.value()),
                        number(proposal.before().get()),
                        now);
            } else {
                line("proposal", proposal.position(), unit, name, number(proposal.value()));
            }
        }
        if (award.proposals().isEmpty()) {
            line("nobody");
        }
    }

    private void write(Commendations.Exclusion exclusion) {
        String what = exclusion.rule().isEmpty()
                ? ""
                : sentences.say(
                        "for",
                        measured(exclusion.rule().get(), exclusion.criterion().orElse(null)));
        line(
                "exclusion",
                exclusion.place().unit().code(),
                exclusion.place().unit().name(),
                what,
                reason(exclusion));
    }

    private String measured(CommendationRule rule, @Nullable Criterion criterion) {
        return switch (rule.measure()) {
            case INDEX, IMPROVEMENT -> sentences.say("measure." + rule.measure().name());
            case FIELDS, CRITERION -> {
                Criterion measured = Objects.requireNonNull(criterion);
                yield sentences.say("measure." + rule.measure().name(), measured.code(), measured.name());
            }
        };
    }

    private String limit(CommendationRule rule) {
        String key = "limit." + rule.limit().name();
        return sentences.say(isFirst(rule) ? key + ".FIRST" : key, number(rule.value()));
    }

    private static boolean isFirst(CommendationRule rule) {
        return rule.limit() == CommendationRule.Limit.TOP && rule.value().compareTo(BigDecimal.ONE) == 0;
    }

    private String number(BigDecimal number) {
        return language.number(number.toPlainString()).replace('-', '−');
    }

    private void line(String key, Object... values) {
        text.append(sentences.say(key, values)).append('\n');
    }
}
