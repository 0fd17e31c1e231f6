package vn.cchc.report.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.report.content.CouncilContent;
import vn.cchc.scoring.PetitionReport;

/** The petitions and changes of each unit and block, looked up once for the papers of thousands. */
final class PetitionLines {

    /**
     * One petition and who answers for it.
     *
     * @param member the member of the council
     * @param line the petition with the figures before and after
     */
    record Given(String member, PetitionReport.Line line) {}

    private final Map<String, List<Given>> byUnit = new HashMap<>();
    private final Map<String, List<Given>> byBlock = new HashMap<>();
    private final Map<String, CouncilContent.UnitChanges> changes = new HashMap<>();

    PetitionLines(CouncilContent council) {
        for (PetitionReport report : council.petitions()) {
            for (PetitionReport.Line line : report.lines()) {
                Given given = new Given(report.member(), line);
                add(byUnit, line.after().unit().code(), given);
                add(byBlock, line.after().unit().block(), given);
            }
        }
        council.changes().forEach(unit -> changes.put(unit.place().unit().code(), unit));
    }

    private static void add(Map<String, List<Given>> lists, String key, Given given) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(given);
    }

    List<Given> ofUnit(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    List<Given> ofBlock(String block) {
        return byBlock.getOrDefault(block, List.of());
    }

    List<CouncilContent.LeafChange> changes(String unit) {
        CouncilContent.UnitChanges own = changes.get(unit);
        return own == null ? List.of() : own.leaves();
    }
}
