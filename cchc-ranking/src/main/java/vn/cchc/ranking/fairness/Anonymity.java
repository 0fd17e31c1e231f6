package vn.cchc.ranking.fairness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.cchc.model.UnitRow;
import vn.cchc.model.round.RoundRows;
import vn.cchc.model.round.TaskRow;

/** {@link FairnessLaw#ANONYMITY}. */
record Anonymity() implements Law {

    @Override
    public Optional<Breach> breach(Trial trial) {
        Map<String, String> names = otherNames(trial);
        Ranks after = trial.rank(renamed(trial, names));
        for (RankedUnit before : trial.ranks().all()) {
            Optional<RankedUnit> then = after.find(name(before.unit(), names));
            if (then.isEmpty() || !before.standsAs(then.get())) {
                return Optional.of(then.map(t -> Breach.changed("CHANGED_WITH_NAMES", before, t))
                        .orElse(Breach.of("LOST", before.unit())));
            }
        }
        return Optional.empty();
    }

    /** The codes of the round, each for another unit or the same. */
    private static Map<String, String> otherNames(Trial trial) {
        List<String> codes = trial.given().rows().units().stream()
                .map(UnitRow::code)
                .filter(Objects::nonNull)
                .toList();
        List<String> shuffled = trial.shuffled(codes);
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            names.put(codes.get(i), shuffled.get(i));
        }
        return names;
    }

    private static LawCase renamed(Trial trial, Map<String, String> names) {
        RoundRows rows = trial.given().rows();
        List<UnitRow> units = new ArrayList<>();
        for (UnitRow row : trial.shuffled(rows.units())) {
            String code = name(String.valueOf(row.code()), names);
            units.add(new UnitRow(
                    code,
                    code,
                    row.block(),
                    row.parent(),
                    row.participation(),
                    row.reason(),
                    row.validFrom(),
                    row.validTo(),
                    row.successor(),
                    null));
        }
        return trial.given()
                .with(new RoundRows(
                        units,
                        trial.shuffled(rows.marks()).stream()
                                .map(row -> CaseEdit.by(row, name(String.valueOf(row.unit()), names)))
                                .toList(),
                        trial.shuffled(rows.exemptions()).stream()
                                .map(row -> CaseEdit.by(row, name(String.valueOf(row.unit()), names)))
                                .toList(),
                        trial.shuffled(rows.tasks()).stream()
                                .map(row -> new TaskRow(
                                        row.task(), name(String.valueOf(row.unit()), names), row.decision(), null))
                                .toList(),
                        List.of(),
                        List.of(),
                        rows.note()));
    }

    private static String name(String code, Map<String, String> names) {
        return names.getOrDefault(code, code);
    }
}
