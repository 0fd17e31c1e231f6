package vn.cchc.model.criteria;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.model.Points;
import vn.cchc.model.criteria.CriteriaSetChange.Entry;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;

/** Words for what happened to a criterion. */
final class ChangeText {

    private final Entry entry;
    private final Sentences sentences;

    private ChangeText(Entry entry, Sentences sentences) {
        this.entry = entry;
        this.sentences = sentences;
    }

    static String of(Entry entry, Language language) {
        return new ChangeText(entry, Sentences.of(ChangeText.class, "changes", language)).write();
    }

    /** The rule as files write it: {@code Judged} or {@code Judged (step=0.25)}. */
    static String rule(Leaf leaf) {
        String parameters = leaf.rule().parameters().entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("; "));
        return leaf.rule().name() + (parameters.isEmpty() ? "" : " (" + parameters + ")");
    }

    private String write() {
        return Stream.concat(Stream.of(finding()), entry.causes().stream().map(this::cause))
                .collect(Collectors.joining(" "));
    }

    private String finding() {
        return switch (entry.kind()) {
            case ADDED -> arrival(entry.parentAfter());
            case REMOVED -> arrival(entry.parentBefore());
            case RENUMBERED -> change("", Criterion::code);
            case RENAMED -> change("", Criterion::name);
            case MOVED -> sentences.say("MOVED", subject(), above(entry.parentBefore()), above(entry.parentAfter()));
            case KIND_CHANGED -> change("", criterion -> word(criterion.kind().name()));
            case REWEIGHTED -> change(rises() ? ".rise" : ".fall", criterion -> number(criterion.maximum()));
            case RULE_CHANGED -> change("", leaf(ChangeText::rule));
            case SOURCE_CHANGED -> change("", leaf(leaf -> word(leaf.source().name())));
            case APPRAISER_CHANGED ->
                change("", leaf(leaf -> orElse(leaf.appraiser().name(), "APPRAISER_CHANGED.none")));
            case TASK_CHANGED -> change("", leaf(leaf -> orElse(leaf.task().orElse(""), "TASK_CHANGED.none")));
        };
    }

    private String arrival(Optional<String> parent) {
        String maximum = number(entry.criterion().maximum());
        return parent.map(code -> sentences.say(entry.kind().name(), subject(), maximum, code))
                .orElseGet(() -> sentences.say(entry.kind().name() + ".field", subject(), maximum));
    }

    private String change(String variant, Function<Criterion, String> part) {
        return sentences.say(
                entry.kind().name() + variant,
                subject(),
                part.apply(entry.before().orElseThrow()),
                part.apply(entry.after().orElseThrow()));
    }

    private String subject() {
        Criterion criterion = entry.criterion();
        Optional<String> parent = entry.after().isPresent() ? entry.parentAfter() : entry.parentBefore();
        return sentences.say(parent.isPresent() ? "criterion" : "field", criterion.code(), criterion.name());
    }

    private String cause(CriteriaProposal proposal) {
        String name = proposal.proposer().name();
        String proposer = proposal.date()
                .map(day -> sentences.say("proposer.dated", name, day(day)))
                .orElse(name);
        return proposal.decision().isGiven()
                ? sentences.say("cause.decided", proposer, proposal.text(), proposal.decision())
                : sentences.say("cause", proposer, proposal.text());
    }

    private String day(LocalDate day) {
        return sentences.say(
                "day",
                "%02d".formatted(day.getDayOfMonth()),
                "%02d".formatted(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private boolean rises() {
        return entry.after()
                        .orElseThrow()
                        .maximum()
                        .compareTo(entry.before().orElseThrow().maximum())
                > 0;
    }

    private String above(Optional<String> parent) {
        return parent.orElseGet(() -> sentences.say("MOVED.top"));
    }

    private String orElse(String text, String key) {
        return text.isEmpty() ? sentences.say(key) : text;
    }

    private String word(String constant) {
        return sentences.language().word(constant);
    }

    private String number(Points points) {
        return sentences.language().number(points.toString());
    }

    private static Function<Criterion, String> leaf(Function<Leaf, String> part) {
        return criterion -> part.apply((Leaf) criterion);
    }
}
