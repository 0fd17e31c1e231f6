package vn.cchc.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.problem.Language;
import vn.cchc.model.problem.Sentences;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;

/**
 * What a member of the council reports on the petitions given to them: each with the figures before and after, and the conclusion.
 *
 * @param member the member; empty for petitions that were given to nobody
 * @param lines the petitions, in the order in which they were filed
 */
public record PetitionReport(String member, List<Line> lines) {

    /**
     * One petition.
     *
     * @param petition the petition, with what became of it
     * @param leaf the leaf it is about
     * @param before the unit's scorecard as first appraised
     * @param after the unit's scorecard as it stands
     */
    public record Line(Petition petition, Leaf leaf, Scorecard before, Scorecard after) {

        /** Returns the leaf's points as first appraised; nothing where it was not marked or did not apply. */
        public Optional<Points> pointsBefore() {
            return points(before);
        }

        /** Returns the leaf's points as they stand; nothing where it is not marked or does not apply. */
        public Optional<Points> pointsAfter() {
            return points(after);
        }

        private Optional<Points> points(Scorecard card) {
            LeafScore score = (LeafScore) card.score(leaf.code());
            return score.applies() && !score.isMissing() ? Optional.of(score.points()) : Optional.empty();
        }
    }

    public PetitionReport {
        lines = List.copyOf(lines);
    }

    /** Returns the reports of all members, in the order in which they were given their first petition. */
    public static List<PetitionReport> of(Scorer scorer, Round round) {
        Map<String, List<Line>> byMember = new LinkedHashMap<>();
        for (Petition petition : round.petitions()) {
            Scorecard before = scorer.score(round, Stage.APPRAISAL, petition.unit());
            Scorecard after = scorer.score(round, Stage.COUNCIL, petition.unit());
            Leaf leaf = (Leaf) before.rules().criteria().criterion(petition.leaf());
            byMember.computeIfAbsent(petition.member(), m -> new ArrayList<>())
                    .add(new Line(petition, leaf, before, after));
        }
        return byMember.entrySet().stream()
                .map(each -> new PetitionReport(each.getKey(), each.getValue()))
                .toList();
    }

    /** Writes the report, a line for the member and two for each petition. */
    public String text(Language language) {
        Sentences sentences = Sentences.of(PetitionReport.class, "scores", language);
        StringBuilder text = new StringBuilder();
        text.append(sentences.say(
                        member.isEmpty() ? "report.nobody" : "report.member", member, String.valueOf(lines.size())))
                .append('\n');
        for (Line line : lines) {
            Petition petition = line.petition();
            text.append(sentences.say(
                            "report.petition",
                            petition.id(),
                            petition.unit(),
                            petition.leaf(),
                            line.leaf().name(),
                            asked(petition, language)))
                    .append('\n')
                    .append(sentences.say(
                            "report.figures",
                            shown(line.pointsBefore(), language),
                            shown(line.pointsAfter(), language),
                            index(line.before(), language),
                            index(line.after(), language),
                            conclusion(petition, language)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String asked(Petition petition, Language language) {
        String word = language.word(petition.request().name());
        return petition.points()
                .map(points -> word + " " + language.number(points.toString()))
                .orElse(word);
    }

    private static String conclusion(Petition petition, Language language) {
        String word = language.word(petition.outcome().name());
        return petition.answer().isEmpty() ? word : word + ": " + petition.answer();
    }

    private static String shown(Optional<Points> points, Language language) {
        return points.map(p -> language.number(p.toString())).orElse("–");
    }

    private static String index(Scorecard card, Language language) {
        return card.published()
                .map(index -> language.number(index.toPlainString()))
                .orElse("–");
    }
}
