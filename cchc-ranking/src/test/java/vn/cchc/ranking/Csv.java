package vn.cchc.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the plain CSV files among the test resources: no quotes, commas, one heading. */
final class Csv {

    private Csv() {}

    static List<Map<String, String>> read(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Csv.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            List<String[]> lines =
                    reader.lines().map(line -> line.split(",", -1)).toList();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < line.length; i++) {
                    row.put(lines.get(0)[i], line[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
