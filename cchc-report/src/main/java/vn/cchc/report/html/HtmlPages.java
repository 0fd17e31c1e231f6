package vn.cchc.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.ranking.Place;
import vn.cchc.report.ReportOptions.Arrangement;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.FieldContent;
import vn.cchc.report.content.Heading;
import vn.cchc.report.content.ReportContent;

/** Writes a report as HTML: everything in one file, or pages of units and fields beside it. */
public final class HtmlPages {

    /** More rows of scorecards than this make a file that is slow to open and to print. */
    private static final int MOST_ROWS_IN_ONE_FILE = 6000;

    private final ReportContent content;
    private final Addresses addresses;

    /** Where files are written. */
    public interface Files {

        /** Opens a file by its name, with folders before it where it has any; it is closed by whoever asked. */
        Writer open(String name) throws IOException;
    }

    /** Makes the pages of a report. */
    public HtmlPages(ReportContent content) {
        this.content = content;
        this.addresses = new Addresses(content, isSplit(content));
    }

    private static boolean isSplit(ReportContent content) {
        Arrangement arrangement = content.report().options().arrangement();
        long rows = content.blocks().stream()
                .mapToLong(block -> (long) block.places().size()
                        * block.ranking().rules().criteria().criteria().size())
                .sum();
        return arrangement == Arrangement.FILE_PER_PAGE
                || arrangement == Arrangement.BY_SIZE && rows > MOST_ROWS_IN_ONE_FILE;
    }

    /**
     * Writes every file and returns their names, the report first.
     *
     * @throws IOException if one cannot be written
     */
    public List<String> write(Files files) throws IOException {
        List<String> names = new ArrayList<>();
        try {
            page(
                    files,
                    Addresses.REPORT,
                    names,
                    content.heading().title(),
                    content.heading().provisional(),
                    this::report);
            if (addresses.isSplit()) {
                for (BlockContent block : content.blocks()) {
                    beside(files, names, block);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return List.copyOf(names);
    }

    private void beside(Files files, List<String> names, BlockContent block) throws IOException {
        boolean provisional = block.ranking().provisional();
        for (Criterion criterion : block.fields()) {
            FieldContent field = content.field(block, criterion);
            String name = addresses.fieldFile(block, criterion);
            page(
                    files,
                    name,
                    names,
                    FieldPart.title(canvas(new Markup(new StringBuilder()), false), field),
                    provisional,
                    canvas -> FieldPart.write(canvas, field));
        }
        for (Place place : block.places()) {
            page(
                    files,
                    addresses.unitFile(place),
                    names,
                    UnitPart.title(place),
                    provisional,
                    canvas -> UnitPart.write(canvas, content.unit(block, place)));
        }
    }

    private Canvas canvas(Markup html, boolean isReport) {
        return new Canvas(html, content, addresses, isReport);
    }

    private void page(
            Files files, String name, List<String> names, String title, boolean provisional, Consumer<Canvas> body)
            throws IOException {
        try (Writer out = files.open(name)) {
            Canvas canvas = canvas(new Markup(out), name.equals(Addresses.REPORT));
            Frame.begin(canvas, title, provisional);
            body.accept(canvas);
            Frame.end(canvas);
        }
        names.add(name);
    }

    private void report(Canvas canvas) {
        Heading heading = content.heading();
        canvas.list(heading.notes());
        canvas.paragraph(heading.stage()).paragraph(heading.status());
        new Contents(canvas).write();
        SummaryPart.write(canvas);
        for (BlockContent block : content.blocks()) {
            RankingPart.write(canvas, block);
            BarsPart.write(canvas, block);
            HeatPart.write(canvas, block);
            if (IntervalsPart.isGiven(canvas)) {
                IntervalsPart.write(canvas, block);
            }
        }
        content.change().ifPresent(change -> MovesPart.write(canvas, change));
        CouncilPart.write(canvas);
        ExemptionsPart.write(canvas);
        content.report().concerns().ifPresent(concerns -> ConcernsPart.write(canvas, concerns));
        content.commendations().ifPresent(proposals -> CommendationsPart.write(canvas, proposals));
        if (!addresses.isSplit()) {
            within(canvas);
        }
        MethodPart.write(canvas);
    }

    /** The pages of fields and units inside the report. */
    private void within(Canvas canvas) {
        for (BlockContent block : content.blocks()) {
            boolean provisional = block.ranking().provisional();
            for (Criterion criterion : block.fields()) {
                FieldContent field = content.field(block, criterion);
                canvas.begin(
                        addresses.fieldId(block, criterion), FieldPart.title(canvas, field), provisional, "page wide");
                FieldPart.write(canvas, field);
                canvas.end();
            }
        }
        for (BlockContent block : content.blocks()) {
            for (Place place : block.places()) {
                canvas.begin(
                        addresses.unitId(place.unit().code()),
                        UnitPart.title(place),
                        block.ranking().provisional(),
                        "page");
                UnitPart.write(canvas, content.unit(block, place));
                canvas.end();
            }
        }
    }
}
