package vn.cchc.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Printed indexes that are equal share their rank, whatever order they were printed in. */
class PublishedTiesTest {

    @Test
    void regionsOf2023ShareTheFifthRank() throws IOException {
        List<String> ranks = ranks(
                "/published/national_regions_2022_2024.csv", "region_vi", "index_2023_published_2024", row -> true);

        assertThat(ranks)
                .containsExactly(
                        "Đồng bằng sông Hồng=1",
                        "Đông Nam Bộ=2",
                        "Trung du miền núi phía Bắc=3",
                        "Bắc Trung Bộ và Duyên hải miền Trung=4",
                        "Tây Nguyên=5",
                        "Đồng bằng sông Cửu Long=5");
    }

    @Test
    void districtsOfHaNoiShareTheSecondRankOf2023() throws IOException {
        List<String> ranks = ranks(
                "/published/provinces_partial_2019_2025.csv",
                "unit_vi",
                "score",
                row -> "Hà Nội".equals(row.get("province"))
                        && "2023".equals(row.get("year"))
                        && "DISTRICT".equals(row.get("block")));

        // of the thirty districts only those that were printed
        assertThat(ranks)
                .containsExactly(
                        "Quận Đống Đa=1",
                        "Quận Hoàn Kiếm=2",
                        "Quận Nam Từ Liêm=2",
                        "Quận Cầu Giấy=4",
                        "Huyện Phú Xuyên=5");
    }

    private static List<String> ranks(String file, String unit, String index, Predicate<Map<String, String>> chosen)
            throws IOException {
        Table table = Table.empty();
        for (Map<String, String> row : Csv.read(file)) {
            if (chosen.test(row)) {
                table = table.unit(row.getOrDefault(unit, ""), row.getOrDefault(index, ""));
            }
        }
        return table.ranks();
    }
}
