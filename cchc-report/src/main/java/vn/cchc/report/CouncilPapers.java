package vn.cchc.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.docx.Papers;

/**
 * The papers for the council and the chairman as Word files (DOCX), laid out as Decree 30/2020/NĐ-CP on clerical work asks for: the submission
 * with the ranking of each block, the petition table for the minutes, the annex of the decision, and a notice of results for each unit.
 *
 * <p>Names of agencies, numbers and signatures that only whoever signs can know are left open as dots. Names and reasons from data are shown as
 * what they are: none of them can become a field or a link. The same report gives the same bytes on one JDK, and the same parts on all.
 */
public final class CouncilPapers {

    private final ReportContent content;
    private final Papers papers;

    private CouncilPapers(Report report) {
        this.content = ReportContent.of(report);
        this.papers = new Papers(content);
    }

    /** Returns who writes the papers of a report. */
    public static CouncilPapers of(Report report) {
        return new CouncilPapers(report);
    }

    /**
     * Writes {@code submission.docx}, {@code petitions.docx} and {@code annex.docx} into a folder, which is made where it is missing, and a
     * notice for each unit into the folder {@code notices} beside them. A file of such a name is replaced; others stay.
     *
     * @return the files, the submission first
     * @throws IOException if one of them cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        return papers.write(name -> open(folder.resolve(name))).stream()
                .map(folder::resolve)
                .toList();
    }

    private static OutputStream open(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /**
     * Writes the submission (tờ trình) to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void submission(OutputStream out) throws IOException {
        papers.submission(out);
    }

    /**
     * Writes the petition table for the minutes to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void petitions(OutputStream out) throws IOException {
        papers.petitions(out);
    }

    /**
     * Writes the annex of the decision (phụ lục quyết định) to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void annex(OutputStream out) throws IOException {
        papers.annex(out);
    }

    /**
     * Writes the notice of results (thông báo kết quả) to one unit to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     * @throws java.util.NoSuchElementException if the unit was not assessed or does not exist
     */
    public void notice(String unit, OutputStream out) throws IOException {
        Place place = content.report().ranking().place(unit);
        papers.notice(content.block(place.unit().block()), place, out);
    }
}
