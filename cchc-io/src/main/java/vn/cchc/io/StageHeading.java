package vn.cchc.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.table.Spelling;
import vn.cchc.model.round.Stage;

/**
 * A heading that names a stage, such as "Điểm tự chấm" or, below "Điểm đánh giá", "Điều tra XHH".
 *
 * @param stage the stage; none for survey results
 * @param survey whether the column holds survey results
 */
record StageHeading(@Nullable Stage stage, boolean survey) {

    private static final Map<String, StageHeading> HEADINGS = headings();

    static Optional<StageHeading> of(String heading) {
        Optional<StageHeading> whole = Optional.ofNullable(HEADINGS.get(Spelling.fold(heading)));
        // of two rows of headings either may name the stage
        return whole.or(() -> List.of(heading.split(" \u2013 ")).stream()
                .map(part -> Optional.ofNullable(HEADINGS.get(Spelling.fold(part))))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Map<String, StageHeading> headings() {
        Map<String, StageHeading> headings = new LinkedHashMap<>();
        add(headings, new StageHeading(Stage.SELF, false), "tự chấm", "tự đánh giá", "đơn vị tự chấm", "self score");
        add(headings, new StageHeading(Stage.APPRAISAL, false), "thẩm định", "appraised", "appraisal");
        add(headings, new StageHeading(Stage.REAPPRAISAL, false), "thẩm định lại", "phúc tra", "reappraised");
        add(headings, new StageHeading(Stage.COUNCIL, false), "hội đồng", "hội đồng thẩm định", "council");
        add(
                headings,
                new StageHeading(null, true),
                "điều tra xã hội học",
                "điều tra XHH",
                "điều tra",
                "khảo sát",
                "XHH",
                "survey");
        return headings;
    }

    private static void add(Map<String, StageHeading> headings, StageHeading stage, String... words) {
        for (String word : words) {
            for (String form : List.of("%s", "điểm %s", "số điểm %s", "kết quả %s", "%s điểm", "%s points")) {
                headings.put(Spelling.fold(form.replace("%s", word)), stage);
            }
        }
    }
}
