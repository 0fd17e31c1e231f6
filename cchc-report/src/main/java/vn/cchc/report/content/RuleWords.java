package vn.cchc.report.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.regulation.TieBreak;

/** The words for regulations and tie-breaks, which name the criteria they speak of. */
final class RuleWords {

    private static final Set<String> DAYS = Set.of(
            "selfScoringUntil", "appraisalUntil", "petitionsUntil", "councilUntil", "publicationFrom", "publicationTo");

    private final ReportWords words;
    private final CriteriaSet criteria;

    RuleWords(ReportWords words, CriteriaSet criteria) {
        this.words = words;
        this.criteria = criteria;
    }

    /** Says the value of a regulation, as files write it, in words. */
    String value(String name, String text) {
        if (text.isEmpty()) {
            return words.say("rule.unset");
        }
        if (DAYS.contains(name)) {
            return words.date(LocalDate.parse(text));
        }
        return switch (name) {
            case "total", "bonusCap", "penaltyCap" -> words.language().number(text);
            case "bands" -> text.replace(">=", " ≥ ");
            case "bandCeilings" -> text.replace("<=", " ≤ ");
            case "tieChain" ->
                Arrays.stream(text.split(",", -1))
                        .map(key -> key(TieBreak.parse(key)))
                        .collect(Collectors.joining("; "));
            default -> words.sayOr("value." + text, words.language().word(text));
        };
    }

    /** Says what a tie-break compares. */
    String key(TieBreak key) {
        String what = words.say("tie." + key.kind().name(), argument(key));
        return key.direction() == TieBreak.Direction.LOWER_FIRST ? words.say("tie.lower", what) : what;
    }

    private String argument(TieBreak key) {
        return switch (key.kind()) {
            case CRITERION -> criteria.find(key.argument()).map(RuleWords::name).orElse(key.argument());
            case SOURCE -> words.language().word(key.argument());
            default -> key.argument();
        };
    }

    private static String name(Criterion criterion) {
        return criterion.code() + " " + criterion.name();
    }
}
