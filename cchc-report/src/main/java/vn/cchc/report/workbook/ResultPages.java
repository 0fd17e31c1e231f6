package vn.cchc.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cchc.io.table.SheetPage;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportContent;

/** The sheets of a workbook about a ranking, or about one unit of it. */
public final class ResultPages {

    private final ReportContent content;
    private final SheetWords words;
    private final SheetHead head;

    /** Makes the sheets of a report. */
    public ResultPages(ReportContent content) {
        this.content = content;
        this.words = new SheetWords(content);
        this.head = new SheetHead(content, words);
    }

    /**
     * Returns two sheets for each block, places and points, then one for each unit that is asked for, then the method.
     *
     * @param units the codes of the units that have a sheet of their own
     */
    public List<SheetPage> all(Set<String> units) {
        List<SheetPage> pages = new ArrayList<>();
        int number = 0;
        for (BlockContent block : content.blocks()) {
            number++;
            String code = block.block().code();
            String sheetOfPoints = words.sheet("sheet.points", number, code);
            PointsColumns columns =
                    new PointsColumns(block.ranking().rules().criteria(), SpreadsheetLimits.decimals(block));
            Weights weights = Weights.of(block.regulations().exemptionPolicy(), columns, words);
            String sheetOfPlaces = words.sheet("sheet.places", number, code);
            pages.add(new PlacesSheet(head, content, block, columns, weights, sheetOfPoints, sheetOfPlaces).page());
            pages.add(new PointsSheet(head, block, columns, weights, sheetOfPoints).page());
        }
        int unit = 0;
        for (BlockContent block : content.blocks()) {
            for (Place place : block.places()) {
                unit++;
                if (units.contains(place.unit().code())) {
                    pages.add(unit(block, place, unit));
                }
            }
        }
        pages.add(new MethodSheet(head, content).page());
        return pages;
    }

    /** Returns the sheet of one unit. */
    public SheetPage unit(BlockContent block, Place place, int number) {
        return new UnitSheet(head, content.unit(block, place))
                .page(words.sheet("sheet.unit", number, place.unit().code()));
    }
}
