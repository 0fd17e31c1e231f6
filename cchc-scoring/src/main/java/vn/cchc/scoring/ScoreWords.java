package vn.cchc.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.Rounding;
import vn.cchc.model.criteria.evidence.PointsGiven;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Mark;

/** The sentences about scores in one language. */
final class ScoreWords {

    private final Language language;
    private final Sentences sentences;
    private final EvidenceWords evidenceWords;

    private final boolean persons;

    ScoreWords(Language language, boolean persons) {
        this.language = language;
        this.persons = persons;
        this.sentences = Sentences.of(ScoreWords.class, "scores", language);
        this.evidenceWords = new EvidenceWords(sentences);
    }

    Language language() {
        return language;
    }

    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    String word(Enum<?> constant) {
        return language.word(constant.name());
    }

    String number(Points points) {
        return language.number(points.toString());
    }

    String number(BigDecimal number) {
        return language.number(number.toPlainString());
    }

    /** Says why a leaf has its points, and how they were rounded. */
    String why(LeafScore score, Rounding rounding) {
        Basis basis = score.basis();
        if (basis instanceof Basis.Decided decided) {
            return decided(decided, score, rounding);
        }
        if (basis instanceof Basis.Exempted exempted) {
            return exempted(exempted.exemption());
        }
        if (basis instanceof Basis.NothingToCount nothing) {
            return say("nothing", evidence(nothing.mark(), score));
        }
        if (basis instanceof Basis.NotMarked missing) {
            return missing.selfScore()
                    .map(mark -> say("missing.self", said(mark, score)))
                    .orElse(say("missing"));
        }
        if (basis instanceof Basis.Refused refused) {
            List<String> problems =
                    refused.award().problems().stream().map(this::finding).toList();
            return say("refused", String.join(" ", problems));
        }
        if (basis instanceof Basis.Assumed assumed) {
            return say(assumed.points().isPresent() ? "assumed" : "assumed.away");
        }
        return say("uncovered", word(((Basis.NotCovered) basis).stage()));
    }

    private String finding(Problem problem) {
        return problem.text(language).lines().findFirst().orElse("");
    }

    private String exempted(Exemption exemption) {
        String basis = exemption.basis().isGiven() ? " (" + exemption.basis() + ")" : "";
        return exemption
                .task()
                .map(task -> say("unassigned", task))
                .orElseGet(() -> say("exempt", exemption.reason() + basis));
    }

    private String decided(Basis.Decided decided, LeafScore score, Rounding rounding) {
        Mark mark = decided.mark();
        String reason = mark.reason().isEmpty() ? "" : ": \"" + mark.reason() + "\"";
        return changed(decided, score, rounding) + reason + by(mark);
    }

    /** Who made a mark, where persons are asked for and somebody is named. */
    private String by(Mark mark) {
        if (!persons) {
            return "";
        }
        String names = Stream.of(mark.agency().name(), mark.person())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : " (" + say("by", names) + ")";
    }

    /** What the deciding stage did: confirmed, changed, or spoke first. */
    private String changed(Basis.Decided decided, LeafScore score, Rounding rounding) {
        List<Basis.Step> steps = decided.steps();
        Mark mark = decided.mark();
        String stage = decided.corrected()
                ? say("correction", mark.decision())
                : mark.stage().map(this::word).orElse(language.word("SURVEY"));
        Points now = score.points();
        if (steps.size() > 1) {
            Basis.Step before = steps.get(steps.size() - 2);
            int change = now.compareTo(before.points());
            if (change != 0) {
                String key = change > 0 ? "raised" : "lowered";
                return say(key, stage, number(before.points()), number(now)) + byEvidence(mark, score, rounding);
            }
        }
        String evidence = evidence(mark, score);
        return mark.points().isPresent() || evidence.isEmpty()
                ? say("given", stage, evidenceWords.given(score, rounding))
                : evidence + evidenceWords.working(score, rounding);
    }

    private String byEvidence(Mark mark, LeafScore score, Rounding rounding) {
        String evidence = evidence(mark, score);
        return mark.points().isPresent() || evidence.isEmpty()
                ? ""
                : " (" + evidence + evidenceWords.working(score, rounding) + ")";
    }

    private String evidence(Mark mark, LeafScore score) {
        return mark.evidence()
                .filter(evidence -> !(evidence instanceof PointsGiven))
                .map(evidence -> evidenceWords.text(evidence, score.criterion().rule()))
                .orElse("");
    }

    private String said(Mark mark, LeafScore score) {
        return mark.points().map(this::number).orElseGet(() -> evidence(mark, score));
    }
}
