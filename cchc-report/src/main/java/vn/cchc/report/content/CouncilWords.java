package vn.cchc.report.content;

import java.util.List;
import java.util.Optional;
import vn.cchc.model.Points;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.round.Exemption;

/** The words for petitions, what was changed after the appraisal, and what does not apply. */
public final class CouncilWords {

    private CouncilWords() {}

    /** Says how many petitions there are, and how many had which outcome. */
    public static String counts(List<Petition> petitions, ReportWords words) {
        return words.say(
                "summary.petitions",
                petitions.size(),
                count(petitions, Petition.Outcome.ACCEPTED),
                count(petitions, Petition.Outcome.PARTLY_ACCEPTED),
                count(petitions, Petition.Outcome.REFUSED),
                count(petitions, Petition.Outcome.OPEN));
    }

    private static long count(List<Petition> petitions, Petition.Outcome outcome) {
        return petitions.stream()
                .filter(petition -> petition.outcome() == outcome)
                .count();
    }

    /** Says what a petition asks for. */
    public static String asked(Petition petition, ReportWords words) {
        return ReportWords.join(
                " ",
                words.word(petition.request()),
                petition.points().map(words::number).orElse(""));
    }

    /** Writes points, or that there are none. */
    public static String points(Optional<Points> points, ReportWords words) {
        return points.map(words::number).orElse(ReportWords.NOTHING);
    }

    /** Names a criterion by its code and name. */
    public static String name(Criterion criterion) {
        return criterion.code() + " " + criterion.name();
    }

    /** Says at which stage, why and by which decision a leaf was changed. */
    public static String reason(CouncilContent.LeafChange change, ReportWords words) {
        return ReportWords.join(
                "; ",
                change.mark().stage().map(words::word).orElse(""),
                change.mark().reason(),
                change.mark().decision());
    }

    /** Says why a leaf does not apply: the task that was never assigned, or the reason that was given. */
    public static String reason(Exemption exemption, ReportWords words) {
        return exemption.task().map(task -> words.say("exemptions.task", task)).orElse(exemption.reason());
    }

    /** Says on what an exemption rests; nothing where a task was never assigned. */
    public static String basis(Exemption exemption) {
        return exemption.task().isPresent()
                ? ""
                : ReportWords.join("; ", exemption.basis().text(), exemption.decision());
    }
}
