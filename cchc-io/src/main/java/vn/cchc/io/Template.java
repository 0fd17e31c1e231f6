package vn.cchc.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import vn.cchc.io.TemplateStamp.Audience;
import vn.cchc.io.table.FormFiles;
import vn.cchc.io.table.FormSheet;
import vn.cchc.io.table.WriteOptions;
import vn.cchc.model.Agency;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.UnitMarks;

/**
 * A form that a unit or an appraising agency fills in: a workbook in which only the cells to be filled in can be changed, with drop-down lists
 * and limits. It carries the fingerprint of its rulebook; {@link RoundFiles} reads it back under that rulebook only.
 *
 * <p>It takes what its sender may mark and what applies: a unit its self-scores, an agency the leaves it appraises.
 */
public final class Template {

    private final List<FormSheet> sheets;

    private Template(List<FormSheet> sheets) {
        this.sheets = sheets;
    }

    /**
     * Makes the form of a unit for its self-scores.
     *
     * @param round the round that holds the unit and what it is exempt from; marks are not needed
     * @param unit the code of the unit
     * @param language the language of headings and instructions
     * @throws NoSuchElementException if the round has no such unit, or there is nothing for it to score itself
     */
    public static Template forUnit(Round round, String unit, Language language) {
        UnitMarks marks = round.unit(unit);
        if (new TemplateScope(Audience.UNIT, Agency.NONE).leaves(marks).isEmpty()) {
            throw new NoSuchElementException("unit " + unit + " has nothing to score itself");
        }
        return new Template(new TemplateForm(round, List.of(marks), Audience.UNIT, Agency.NONE, language).sheets());
    }

    /**
     * Makes the form of an agency for its appraisal of units, beside the self-scores and documents that the round has.
     *
     * @param round the round that holds the units
     * @param agency the agency, named as the rulebook names it
     * @param units the codes of the units
     * @param language the language of headings and instructions
     * @throws NoSuchElementException if the round has no such unit, or the agency appraises nothing of these units
     */
    public static Template forAppraiser(Round round, Agency agency, List<String> units, Language language) {
        TemplateScope scope = new TemplateScope(Audience.APPRAISER, agency);
        List<UnitMarks> marks = units.stream().map(round::unit).toList();
        if (marks.stream().allMatch(unit -> scope.leaves(unit).isEmpty())) {
            throw new NoSuchElementException("\"" + agency + "\" appraises nothing of "
                    + String.join(", ", units) + "; appraising agencies: "
                    + appraisers(round).stream().map(Agency::name).collect(Collectors.joining(", ")));
        }
        return new Template(new TemplateForm(round, marks, Audience.APPRAISER, agency, language).sheets());
    }

    /** Returns the agencies that appraise something of the units that are assessed, in the order of the rulebook; each once. */
    public static List<Agency> appraisers(Round round) {
        return round.units().stream()
                .filter(unit -> unit.participation().kind() != Participation.Kind.NOT_ASSESSED)
                .flatMap(unit -> unit.rules().criteria().leaves().stream())
                .filter(leaf ->
                        leaf.source() != MarkSource.SURVEY && leaf.appraiser().isNamed())
                .map(Leaf::appraiser)
                .collect(Collectors.toMap(
                        agency -> agency.name().strip().toLowerCase(Locale.ROOT),
                        agency -> agency,
                        (first, second) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /**
     * Writes the form as XLSX. The file is there as a whole or not at all.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        FormFiles.write(sheets, file, WriteOptions.DEFAULT);
    }

    /**
     * Writes the form as XLSX to a stream, which stays open.
     *
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out) throws IOException {
        FormFiles.write(sheets, out, WriteOptions.DEFAULT);
    }
}
