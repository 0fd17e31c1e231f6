package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that would be markup, a script, an address or a formula if anything let them. */
class HostileNamesTest {

    private static final ReportOptions SPLIT = ReportOptions.DEFAULT.with(ReportOptions.Arrangement.FILE_PER_PAGE);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(%s)</script>",
                "</title></style></svg><img src=x onerror=alert(%s)>",
                "\" onmouseover=\"alert(%s)\" x=\"",
                "' onfocus='alert(%s)' autofocus '",
                "javascript:alert(%s)",
                "=HYPERLINK(\"http://example.org\",\"%s\")",
                "<!-- %s --><![CDATA[ x ]]>",
                "&lt;b&gt;%s&#60;script&#62;",
                "{0} {unknown} '{'%s' \\u003cscript>",
                "../../%s?x=1#y",
                "]]>%s<svg/onload=alert(1)>",
                "<a href=data:text/html,%s>x</a>"
            })
    void aNameIsShownAsWhatItIs(String name) throws IOException {
        Report plain =
                Report.of(City.of(12).named("Xã %s", "Tiêu chí %s", "Vì thế").ranking());
        Report hostile = Report.of(City.of(12).named(name, name, name).ranking());

        Map<String, Document> expected = Pages.of(plain.with(SPLIT), folder.resolve("plain"));
        Map<String, Document> pages = Pages.of(hostile.with(SPLIT), folder.resolve("hostile"));

        assertThat(pages.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (file, page) -> assertThat(structure(pages.get(file))).as(file).isEqualTo(structure(page)));
        assertThat(pages.get("report.html").select("#ranking-1 tbody th").eachText())
                .contains(name.formatted("1").replaceAll("\\s+", " ").strip());
    }

    @Test
    void marksOfDirectionAndControlCharactersAreMadeVisible() throws IOException {
        String name = "Sở \u202Exls.%s\u0000\u0007 \u2066a\u2069";

        Document page = Pages.one(Report.of(City.of(3).named(name, "x %s", "y").ranking()), folder);

        assertThat(page.select("#ranking-1 tbody th").eachText())
                .contains("Sở [U+202E]xls.1[U+0000][U+0007] [U+2066]a[U+2069]");
        assertThat(page.outerHtml().codePoints())
                .noneMatch(point -> point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069);
    }

    @Test
    void codesBecomeNoPathsAndNoPlaces() throws IOException {
        Map<String, Document> pages = Pages.of(Report.of(City.of(3).ranking()).with(SPLIT), folder);

        assertThat(pages.keySet())
                .allMatch(
                        file -> file.matches(
                                "report\\.html|units/\\d{5}(-[A-Za-z0-9-]+)?\\.html|fields/\\d\\d-\\d\\d(-[A-Za-z0-9-]+)?\\.html"));
    }

    /** Every element with its attributes but for those whose value is read aloud; labels of pictures are broken by their width. */
    private static List<String> structure(Document page) {
        return page.getAllElements().stream()
                .filter(element -> !element.tagName().equals("text"))
                .map(HostileNamesTest::outline)
                .toList();
    }

    private static String outline(Element element) {
        StringBuilder outline = new StringBuilder(element.tagName());
        element.attributes().forEach(attribute -> outline.append(' ').append(attribute.getKey()));
        return outline.append(' ')
                .append(element.attr("href"))
                .append(' ')
                .append(element.id())
                .toString();
    }
}
