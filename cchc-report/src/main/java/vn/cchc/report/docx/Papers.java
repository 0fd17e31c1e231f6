package vn.cchc.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ExemptionContent;
import vn.cchc.report.content.FileNames;
import vn.cchc.report.content.Heading;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.docx.WordFile.Sheet;

/** Writes the papers about a result, each a file of its own. */
public final class Papers {

    private final ReportContent content;
    private final PetitionLines petitions;
    private final Map<String, List<ExemptionContent.ExemptLeaf>> exempt = new HashMap<>();

    /** Where files are written. */
    public interface Files {

        /** Opens a file by its name, with folders before it where it has any; it is closed by whoever asked. */
        OutputStream open(String name) throws IOException;
    }

    /** Makes the papers of a report. */
    public Papers(ReportContent content) {
        this.content = content;
        this.petitions = new PetitionLines(content.council());
        content.exemptions().forEach(unit -> exempt.put(unit.place().unit().code(), unit.exempt()));
    }

    /**
     * Writes every paper and returns their names: the submission, the petition table, the annex, and a notice for each unit.
     *
     * @throws IOException if one cannot be written
     */
    public List<String> write(Files files) throws IOException {
        List<String> names = new ArrayList<>(List.of("submission.docx", "petitions.docx", "annex.docx"));
        try (OutputStream out = files.open(names.get(0))) {
            submission(out);
        }
        try (OutputStream out = files.open(names.get(1))) {
            petitions(out);
        }
        try (OutputStream out = files.open(names.get(2))) {
            annex(out);
        }
        int number = 0;
        for (BlockContent block : content.blocks()) {
            for (Place place : block.places()) {
                number++;
                String code = FileNames.suffix(place.unit().code());
                String name = String.format(Locale.ROOT, "notices/%05d%s.docx", number, code);
                try (OutputStream out = files.open(name)) {
                    notice(block, place, out);
                }
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Writes the submission. */
    public void submission(OutputStream out) throws IOException {
        write(Sheet.PORTRAIT, content.heading().provisional(), "paper.submission.kind", out, Submission::write);
    }

    /** Writes the petition table for the minutes. */
    public void petitions(OutputStream out) throws IOException {
        write(
                Sheet.LANDSCAPE,
                content.heading().provisional(),
                "paper.petitions.kind",
                out,
                body -> PetitionTable.write(body, petitions));
    }

    /** Writes the annex of the decision. */
    public void annex(OutputStream out) throws IOException {
        write(Sheet.LANDSCAPE, content.heading().provisional(), "paper.annex.kind", out, DecisionAnnex::write);
    }

    /** Writes the notice of results to one unit of a block. */
    public void notice(BlockContent block, Place place, OutputStream out) throws IOException {
        write(
                Sheet.PORTRAIT,
                block.ranking().provisional(),
                "paper.notice.kind",
                out,
                body -> Notice.write(
                        body,
                        content.unit(block, place),
                        petitions,
                        exempt.getOrDefault(place.unit().code(), List.of())));
    }

    private void write(Sheet sheet, boolean provisional, String kind, OutputStream out, Consumer<Body> text)
            throws IOException {
        Heading heading = content.heading();
        List<String> stamps = new ArrayList<>();
        if (heading.draft()) {
            stamps.add(content.words().say("stamp.draft"));
        }
        if (provisional) {
            stamps.add(content.words().say("stamp.provisional"));
        }
        WordFile file = new WordFile(sheet, content.words().language(), stamps);
        text.accept(new Body(file, content));
        file.write(
                content.words().say(kind) + ": " + heading.title(),
                heading.printDate()
                        .orElse(content.report().ranking().scorecards().round().referenceDate()),
                out);
    }
}
