package vn.cchc.consumer.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Speaks to the service over HTTP, as its clients do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ScorecardServiceTest {

    /** What each version of Boot brings; none is the one that the library is tested with. */
    private static final Map<String, String> JACKSON = Map.of("3.5.7", "2.19.2", "4.0.7", "2.21.4", "4.1.2", "2.21.7");

    private static final String CRITERIA = """
            {"code": "1", "name": "Chỉ đạo", "maximum": 60},
            {"code": "2", "name": "Khảo sát", "maximum": 40, "rule": "Judged", "source": "SURVEY"}
            """;
    private static final String MARKS = """
            {"unit": "STC", "criterion": "1", "stage": "APPRAISAL", "points": 51.25, "agency": "Sở Nội vụ"},
            {"unit": "STC", "criterion": "2", "points": 33.5}
            """;

    @Value("${local.server.port}")
    int port;

    @Test
    void answersAValidRequestWithScorecards() throws IOException, InterruptedException {
        HttpResponse<String> response = post("vi", CRITERIA, MARKS);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains("{\"unit\":\"STC\",\"criterion\":\"2\"", "\"points\":33.5,\"maximum\":40");
    }

    @Test
    void saysWhatIsWrongInTheLanguageThatTheClientAsksFor() throws IOException, InterruptedException {
        String blank = CRITERIA.replace("\"code\": \"2\"", "\"code\": \" \"");

        assertThat(post("vi", blank, MARKS).body()).contains("Thiếu mã tiêu chí");
        assertThat(post("en", blank, MARKS).body()).contains("the criterion has no code");
        assertThat(post("fr", blank, MARKS).body()).contains("Thiếu mã tiêu chí");
    }

    @Test
    void namesTheRowOfACriteriaSetThatDoesNotAddUp() throws IOException, InterruptedException {
        HttpResponse<String> response = post("vi", CRITERIA.replace("40", "-40"), MARKS);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("criteria[1]", "Điểm tối đa của tiêu chí không được là số âm");
    }

    @Test
    void answersEveryProblemOfTheRound() throws IOException, InterruptedException {
        String marks = MARKS.replace("51.25", "61.25").replace("\"2\"", "\"3\"");

        HttpResponse<String> vietnamese = post("vi-VN", CRITERIA, marks);
        HttpResponse<String> english = post("en", CRITERIA, marks);

        assertThat(vietnamese.statusCode()).isEqualTo(422);
        assertThat(vietnamese.body()).contains("61,25 lớn hơn 60, điểm tối đa của tiêu chí 1 (đơn vị STC)");
        assertThat(english.body()).contains("61.25 is above 60, the maximum of criterion 1 (unit STC)");
        assertThat(english.body()).contains("\"criterion\":\"3\"");
    }

    @Test
    void runsOnTheVersionsOfTheHost() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("boot"));
        assertThat(jar(PackageVersion.class))
                .endsWith("jackson-databind-" + JACKSON.get(SpringBootVersion.getVersion()) + ".jar");
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private HttpResponse<String> post(String language, String criteria, String marks)
            throws IOException, InterruptedException {
        String body = """
                {"year": 2025, "referenceDate": "2025-12-31", "criteria": [%s],
                 "units": [{"code": "STC", "name": "Sở Tài chính"}], "marks": [%s]}
                """.formatted(criteria, marks);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scorecards"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
