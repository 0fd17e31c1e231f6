package vn.cchc.report.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.FileNames;
import vn.cchc.report.content.ReportContent;

/** Where each part of a report stands. Places and files are named by numbers, in the order of blocks, places and fields. */
final class Addresses {

    /** The name of the report itself. */
    static final String REPORT = "report.html";

    private final boolean split;
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, Integer> blocks = new HashMap<>();

    Addresses(ReportContent content, boolean split) {
        this.split = split;
        for (BlockContent block : content.blocks()) {
            blocks.put(block.block().code(), blocks.size() + 1);
            block.places().forEach(place -> units.put(place.unit().code(), units.size() + 1));
        }
    }

    /** Whether units and fields have files of their own. */
    boolean isSplit() {
        return split;
    }

    /** Whether a unit has a page: whoever is not assessed has none. */
    boolean has(String unit) {
        return units.containsKey(unit);
    }

    String id(Part part, BlockContent block) {
        return id(part) + "-" + number(block);
    }

    String id(Part part) {
        return part.id();
    }

    String unitId(String unit) {
        return "u" + units.get(unit);
    }

    String fieldId(BlockContent block, Criterion field) {
        return "f" + number(block) + "-" + position(block, field);
    }

    /** The file of a unit's page, seen from the report. */
    String unitFile(Place place) {
        return String.format(
                Locale.ROOT,
                "units/%05d%s.html",
                units.get(place.unit().code()),
                FileNames.suffix(place.unit().code()));
    }

    /** The file of a field's page, seen from the report. */
    String fieldFile(BlockContent block, Criterion field) {
        return String.format(
                Locale.ROOT,
                "fields/%02d-%02d%s.html",
                number(block),
                position(block, field),
                FileNames.suffix(field.code()));
    }

    Link unit(Place place, boolean fromReport) {
        return split
                ? new Link((fromReport ? "" : "../") + unitFile(place))
                : Link.place(unitId(place.unit().code()));
    }

    Link field(BlockContent block, Criterion field, boolean fromReport) {
        return split
                ? new Link((fromReport ? "" : "../") + fieldFile(block, field))
                : Link.place(fieldId(block, field));
    }

    Link part(String id, boolean fromReport) {
        return split && !fromReport ? new Link("../" + REPORT + "#" + id) : Link.place(id);
    }

    private int number(BlockContent block) {
        Integer number = blocks.get(block.block().code());
        return number == null ? 0 : number;
    }

    private static int position(BlockContent block, Criterion field) {
        return block.fields().indexOf(field) + 1;
    }
}
