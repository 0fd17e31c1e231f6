package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cchc.model.problem.Language;
import vn.cchc.ranking.Place;
import vn.cchc.ranking.PreviousYear;
import vn.cchc.ranking.Ranker;
import vn.cchc.ranking.Ranking;
import vn.cchc.ranking.fairness.FairnessChecks;
import vn.cchc.ranking.robustness.Reach;

class HtmlReportTest {

    private static final ReportOptions SPLIT = ReportOptions.DEFAULT.with(ReportOptions.Arrangement.FILE_PER_PAGE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ReportOptions.Arrangement.class)
    void readsAloudWell(ReportOptions.Arrangement arrangement) throws IOException {
        Report report =
                full(City.of(12)).with(ReportOptions.DEFAULT.with(arrangement).in(Language.EN));

        Map<String, Document> pages = Pages.of(report, folder);

        assertThat(pages).isNotEmpty().allSatisfy((name, page) -> {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.title()).isNotBlank();
            assertThat(page.select("main")).hasSize(1);
            assertThat(page.select("table")).allSatisfy(table -> {
                assertThat(table.select("caption").text()).isNotBlank();
                assertThat(table.select("thead th"))
                        .isNotEmpty()
                        .allMatch(th -> th.attr("scope").equals("col"));
                assertThat(table.select("tbody tr"))
                        .allMatch(row -> row.select("> th[scope=row]").size() == 1);
            });
            assertThat(page.select("svg")).allSatisfy(svg -> {
                assertThat(svg.attr("role")).isEqualTo("img");
                assertThat(page.getElementById(svg.attr("aria-labelledby"))).isNotNull();
                assertThat(svg.select("> title").text()).isNotBlank();
                assertThat(svg.select("> desc").text()).isNotBlank();
            });
            assertThat(page.select("nav, [role=region]"))
                    .allMatch(each -> !each.attr("aria-label").isBlank());
        });
    }

    @Test
    void headingsLeaveNoLevelOut() throws IOException {
        assertThat(Pages.of(full(City.of(12)).with(SPLIT), folder)).allSatisfy((name, page) -> levels(page));
        levels(Pages.one(full(City.of(12)), folder));
    }

    private static void levels(Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    @ParameterizedTest
    @EnumSource(ReportOptions.Arrangement.class)
    void everyLinkLeadsSomewhereInside(ReportOptions.Arrangement arrangement) throws IOException {
        Map<String, Document> pages = Pages.of(full(City.of(9)).with(ReportOptions.DEFAULT.with(arrangement)), folder);

        pages.forEach((name, page) -> {
            Set<String> ids = new HashSet<>();
            assertThat(page.select("[id]")).allMatch(each -> ids.add(each.id()));
            assertThat(page.select("a")).isNotEmpty().allSatisfy(link -> {
                URI target = URI.create(name).resolve(link.attr("href"));
                assertThat(pages).containsKey(target.getPath());
                if (target.getFragment() != null) {
                    assertThat(pages.get(target.getPath()).getElementById(target.getFragment()))
                            .as(target.toString())
                            .isNotNull();
                }
            });
        });
    }

    @Test
    void needsNoScriptAndNoNetwork() throws IOException {
        assertThat(Pages.of(full(City.of(6)).with(SPLIT), folder)).allSatisfy((name, page) -> {
            assertThat(page.select("script, link, img, iframe, object, embed, form, base"))
                    .isEmpty();
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; ");
            assertThat(page.select("style").html()).doesNotContain("url(", "@import");
            assertThat(page.getAllElements())
                    .allMatch(each -> each.attributes().asList().stream()
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        });
    }

    @Test
    void everyPageOfADraftSaysSo() throws IOException {
        assertThat(Pages.of(full(City.of(6)).with(SPLIT), folder))
                .allSatisfy((name, page) ->
                        assertThat(page.select("header .stamp").eachText()).containsExactly("DỰ THẢO"));
        Document one = Pages.one(full(City.of(6)), folder);
        assertThat(one.select("section.page"))
                .allMatch(page -> page.select(".stamp").eachText().equals(List.of("DỰ THẢO")));
    }

    @Test
    void everyPageOfAProvisionalRankingSaysSo() throws IOException {
        Report report = full(City.of(6).incomplete().withApproval()).with(SPLIT.in(Language.EN));

        assertThat(Pages.of(report, folder))
                .allSatisfy(
                        (name, page) -> assertThat(page.select("header .stamp").eachText())
                                .containsExactly("PROVISIONAL: some units are not fully marked"));
    }

    @Test
    void anApprovedResultNamesItsDecisionAndBearsNoStamp() {
        Document page = Pages.one(Report.of(City.of(6).withApproval().ranking()), folder);

        assertThat(page.select(".stamp")).isEmpty();
        assertThat(page.select("main > p").eachText()).contains("Đã phê duyệt: 99/QĐ-GL (ngày 31/03/2026)");
    }

    @Test
    void showsEveryPlaceWithWhatSeparatesIt() {
        Ranking ranking = City.of(30).ranking();

        Document page = Pages.one(Report.of(ranking), folder);

        List<String> codes =
                page.select("#ranking-1 tbody tr > td:nth-child(2)").eachText();
        assertThat(codes)
                .containsExactlyElementsOf(ranking.blocks().get(0).places().stream()
                        .map(place -> place.unit().code())
                        .toList());
        List<Place> ranked = ranking.blocks().get(0).ranked();
        for (int i = 1; i < ranked.size(); i++) {
            BigDecimal gap = index(ranked.get(i - 1)).subtract(index(ranked.get(i)));
            assertThat(page.select("#ranking-1 tbody tr")
                            .get(i)
                            .children()
                            .last()
                            .text())
                    .startsWith(
                            gap.signum() == 0
                                    ? "cùng chỉ số với "
                                            + ranked.get(i - 1).unit().name() + "; "
                                    : "kém " + shown(gap));
        }
    }

    private static BigDecimal index(Place place) {
        return place.card().published().orElseThrow();
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    @Test
    void aUnitThatIsNotRankedKeepsItsReason() {
        Document page = Pages.one(Report.of(City.of(6).ranking()), folder);

        Element last = page.select("#ranking-1 tbody tr").last();

        assertThat(last.children().get(0).text()).isEqualTo("–");
        assertThat(last.children().last().text())
                .matches("không xếp hạng, nếu xếp sẽ ở hạng \\d: Theo biên bản đối chiếu số liệu \\(giả lập\\)");
    }

    @Test
    void noCellOfTheHeatMapSpeaksByItsShadeAlone() {
        Document page = Pages.one(Report.of(City.of(24).incomplete().ranking()), folder);

        assertThat(page.select("#heat-1 td")).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.text()).matches("\\d+,\\d\\d|miễn|chưa chấm");
            assertThat(cell.className()).matches("h[0-4]|away|open");
        });
        assertThat(page.select("#heat-1 td.away").eachText()).isNotEmpty().containsOnly("miễn");
        assertThat(page.select("#heat-1 td.open").eachText()).isNotEmpty().containsOnly("chưa chấm");
    }

    @Test
    void everyBarHasItsValueInDigits() {
        Ranking ranking = City.of(30).ranking();

        Document page = Pages.one(Report.of(ranking), folder);

        List<String> texts = page.select("#bars-1 svg text").eachText();
        ranking.blocks()
                .get(0)
                .ranked()
                .forEach(place -> assertThat(texts)
                        .contains(place.card()
                                        .published()
                                        .orElseThrow()
                                        .toPlainString()
                                        .replace('.', ',') + " " + place.band().orElseThrow()));
    }

    @Test
    void tooManyBarsBecomeACount() {
        Document page = Pages.one(Report.of(City.of(151).ranking()), folder);

        int counted = page.select("#bars-1 svg text").eachText().stream()
                .filter(text -> text.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .sum();

        assertThat(counted).isEqualTo(151);
    }

    @Test
    void showsWhatACallerKnowsBesideTheRanking() {
        Report report = full(City.of(6));

        Document page = Pages.one(report, folder);

        assertThat(page.select("#concerns tbody tr"))
                .hasSameSizeAs(report.concerns().orElseThrow());
        assertThat(page.select("#concerns tbody tr").first().children().eachText())
                .contains(report.concerns().orElseThrow().get(0).text(Language.VI));
        assertThat(page.select("#intervals-1 > p").eachText()).contains("Đổi trọng số, số khởi tạo 7");
        assertThat(page.select("#intervals-1 tbody tr").first().children().eachText())
                .endsWith("1", "4");
        assertThat(page.select("#method").text()).contains("rulebook.csv " + "ab".repeat(32));
        assertThat(page.select("footer").text()).contains("Ngày lập: 01/04/2026");
    }

    @Test
    void saysWhatWasNotHandedToIt() {
        Document page = Pages.one(Report.of(City.of(6).ranking()), folder);

        assertThat(page.select("#concerns, #intervals-1, #moves")).isEmpty();
        assertThat(page.select("#method").text())
                .contains("Chưa có kiểm tra công bằng nào được đưa vào báo cáo này.")
                .contains("Kết quả được lập từ dữ liệu của ứng dụng, không từ tệp.");
    }

    @Test
    void showsMovesAgainstTheYearBefore() {
        Ranking before = City.of(6).ranking();
        Ranking after = Ranker.of(before.scorecards().rulebook())
                .with(PreviousYear.of(before))
                .rank(before.scorecards());

        Document page = Pages.one(Report.of(after), folder);

        assertThat(page.select("#moves tbody tr")).hasSize(6);
        assertThat(page.select("#moves tbody tr").first().children().eachText()).contains("giữ nguyên", "0,00");
    }

    @Test
    void saysOfEachUnitWhatItWouldTakeWhereThatIsAskedFor() {
        Ranking ranking = City.of(12).ranking();
        Reach reach = Reach.of(Ranker.of(ranking.scorecards().rulebook()), ranking.scorecards());
        Place second = ranking.blocks().get(0).ranked().get(1);
        Reach.Answer answer = reach.higher(second.unit().code());

        Document page = Pages.one(Report.of(ranking).with(reach), folder);
        Document without = Pages.one(Report.of(ranking), folder);

        Element heading = page.select("h3:contains(Cần thêm những gì)").get(1);
        String line = heading.nextElementSibling().child(0).text();
        assertThat(answer.outcome()).isEqualTo(Reach.Outcome.REACHED);
        assertThat(line)
                .startsWith("Để đạt hạng 1, khi các đơn vị khác giữ nguyên, cần thêm "
                        + shown(answer.points().toBigDecimal()) + " điểm (ít hơn thì không đủ): "
                        + answer.rises().get(0).leaf().code() + " ");
        assertThat(heading.parent().select("h2").text()).contains(second.unit().name());
        assertThat(without.text()).doesNotContain("Cần thêm những gì");
    }

    @Test
    void namesPersonsOnlyWhenAsked() throws IOException {
        Report report = Report.of(City.of(6).ranking());

        String hidden = text(report);
        String named = text(report.with(report.options().with(ReportOptions.Persons.NAMED)));

        assertThat(hidden)
                .doesNotContain("Nguyễn Thị Giả Lập")
                .doesNotContain("Ủy viên 5")
                .contains("Thành viên hội đồng thứ 1");
        assertThat(named).contains("[Sở Nội vụ, Nguyễn Thị Giả Lập]").contains("Thành viên hội đồng: Ủy viên 5");
    }

    @Test
    void theSameReportHasTheSameBytesEverywhere() throws IOException {
        Report report = full(City.of(12)).with(SPLIT);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<Path> here = HtmlReport.of(report).write(folder.resolve("here"));
        List<Path> there;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            there = HtmlReport.of(full(City.of(12)).with(SPLIT)).write(folder.resolve("there"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(there).hasSameSizeAs(here);
        for (int i = 0; i < here.size(); i++) {
            assertThat(there.get(i)).hasSameBinaryContentAs(here.get(i));
        }
    }

    @Test
    void aStreamGetsTheSamePageAsAFileAndStaysOpen() throws IOException {
        Report report = full(City.of(6));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        HtmlReport.of(report.with(SPLIT)).write(bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text(report.with(SPLIT)));
    }

    @Test
    void everySentenceExistsInBothLanguages() throws IOException {
        Report report = full(City.of(12).incomplete());

        String english = text(report.with(report.options().in(Language.EN)));

        assertThat(english).contains("Ranking: ", "PROVISIONAL", "exempt", "Proposals for commendation");
        assertThat(english).doesNotContain("Xếp hạng:", "miễn", "kiến nghị");
    }

    private String text(Report report) throws IOException {
        return Files.readString(HtmlReport.of(report.with(report.options().with(ReportOptions.Arrangement.ONE_FILE)))
                .write(folder)
                .get(0));
    }

    private static Report full(City city) {
        Ranking ranking = city.ranking();
        return Report.of(ranking)
                .with(ReportOptions.DEFAULT.printedOn(LocalDate.of(2026, 4, 1)))
                .madeFrom("rulebook.csv", "ab".repeat(32))
                .withConcerns(FairnessChecks.standard().check(ranking))
                .with(new RankIntervals(
                        "Đổi trọng số, số khởi tạo 7",
                        ranking.blocks().get(0).places().stream()
                                .map(place ->
                                        new RankIntervals.Interval(place.unit().code(), 1, 4))
                                .toList()));
    }
}
