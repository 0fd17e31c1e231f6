package vn.cchc.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.problem.InvalidValueException;
import vn.cchc.model.problem.Problem;
import vn.cchc.ranking.Commendations;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.RankingChange;
import vn.cchc.report.Report;

/** Everything that a report shows, worked out once; the pages of units and fields, of which there may be thousands, when asked. */
public final class ReportContent {

    private final Report report;
    private final ReportWords words;
    private final PlaceWords places;
    private final Heading heading;
    private final List<BlockContent> blocks;
    private final CouncilContent council;
    private final List<ExemptionContent> exemptions;
    private final Optional<RankingChange> change;
    private final Optional<Commendations> commendations;
    private final List<Problem> problems = new ArrayList<>();

    private ReportContent(Report report) {
        this.report = report;
        this.words = new ReportWords(report.options().language());
        this.places = new PlaceWords(words, report.ranking());
        this.heading = Heading.of(report.ranking(), report.options().printDate(), words);
        this.blocks = report.ranking().blocks().stream()
                .map(block -> BlockContent.of(block, report.ranking()))
                .toList();
        this.council = CouncilContent.of(report.ranking());
        this.exemptions = ExemptionContent.of(report.ranking());
        this.change = report.ranking().yearBefore().map(year -> RankingChange.of(report.ranking()));
        problems.addAll(report.ranking().scorecards().problems());
        problems.addAll(report.ranking().problems());
        this.commendations = commended();
    }

    /** Works out what a report shows. */
    public static ReportContent of(Report report) {
        return new ReportContent(report);
    }

    private Optional<Commendations> commended() {
        boolean asked = report.ranking().blocks().stream()
                .anyMatch(block -> !block.regulations().commendations().isEmpty());
        try {
            return asked ? Optional.of(Commendations.of(report.ranking())) : Optional.empty();
        } catch (InvalidValueException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    /** Returns what is reported. */
    public Report report() {
        return report;
    }

    /** Returns the words of its language. */
    public ReportWords words() {
        return words;
    }

    /** Returns the words for places. */
    public PlaceWords places() {
        return places;
    }

    /** Returns what stands at the head of every page. */
    public Heading heading() {
        return heading;
    }

    /** Returns the blocks in the order of the rulebook. */
    public List<BlockContent> blocks() {
        return blocks;
    }

    /** Returns the block with a code. */
    public BlockContent block(String code) {
        return blocks.stream()
                .filter(block -> block.block().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no block with the code " + code));
    }

    /** Returns the petitions and what was changed after the first appraisal. */
    public CouncilContent council() {
        return council;
    }

    /** Returns the units to which something does not apply, in the order of the blocks and places. */
    public List<ExemptionContent> exemptions() {
        return exemptions;
    }

    /** Returns what became of each unit since the year before, where that is known. */
    public Optional<RankingChange> change() {
        return change;
    }

    /** Returns the year before, where it is known. */
    public Optional<PreviousYear> yearBefore() {
        return report.ranking().yearBefore();
    }

    /** Returns the proposals for commendation, where the regulations ask for any and they could be made. */
    public Optional<Commendations> commendations() {
        return commendations;
    }

    /** Returns what happened in the round, a line for each matter. */
    public List<String> happened() {
        List<String> lines = new ArrayList<>();
        lines.add(CouncilWords.counts(report.ranking().scorecards().round().petitions(), words));
        lines.add(words.say(
                "summary.changes",
                council.changes().size(),
                council.changes().stream()
                        .mapToInt(unit -> unit.leaves().size())
                        .sum()));
        lines.add(words.say("summary.exemptions", exemptions.size()));
        report.concerns().ifPresent(concerns -> lines.add(words.say("summary.concerns", concerns.size())));
        return lines;
    }

    /** Returns the rules in force. */
    public List<RulesInForce> rules() {
        return RulesInForce.of(report.ranking(), words);
    }

    /** Returns what was met while scoring, ranking and proposing. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns what is shown of one unit. */
    public UnitContent unit(BlockContent block, Place place) {
        return UnitContent.of(block, place, words, report.options().persons());
    }

    /** Says what a unit would have needed for the next better place and band, a line for each; nothing where that is not to be said. */
    public List<String> reach(BlockContent block, Place place) {
        return report.reach()
                .map(reach -> new ReachWords(words, reach).lines(place, block))
                .orElse(List.of());
    }

    /** Returns what is shown of one field. */
    public FieldContent field(BlockContent block, Criterion field) {
        return FieldContent.of(block, field, report.ranking().scorecards().round());
    }
}
