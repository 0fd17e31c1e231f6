package vn.cchc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Names that would be markup, a field, a link or a formula if anything let them. */
class HostileNamesInPapersTest {

    private static final List<WordPackage> PLAIN = papers("Xã %s", "Tiêu chí %s", "Vì thế");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</w:t></w:r></w:p><w:p>%s",
                "</script><script>alert(%s)</script>",
                "=HYPERLINK(\"http://example.org\",\"%s\")",
                "{ HYPERLINK \"http://example.org/%s\" } { INCLUDETEXT \"x\" }",
                "<!-- %s --><![CDATA[ x ]]>",
                "&lt;b&gt;%s&#60;script&#62;",
                "{0} {unknown} '{'%s' \\u003cscript>",
                "../../%s?x=1#y",
                "]]>%s \" ' & <",
                "%s  two blanks\tand a tab"
            })
    void aNameIsShownAsWhatItIs(String name) {
        List<WordPackage> hostile = papers(name, name, name);

        for (int i = 0; i < PLAIN.size(); i++) {
            WordPackage expected = PLAIN.get(i);
            WordPackage found = hostile.get(i);
            assertThat(found.parts().keySet()).isEqualTo(expected.parts().keySet());
            expected.parts()
                    .forEach((part, document) -> assertThat(
                                    WordPackage.outline(found.parts().get(part)))
                            .as(part)
                            .isEqualTo(WordPackage.outline(document)));
        }
        assertThat(units(hostile.get(0))).contains(name.replace("%s", "1"));
    }

    @Test
    void noPaperHasAFieldBesideTheNumberOfThePageOrAnythingOutsideItself() {
        for (WordPackage paper : papers("=HYPERLINK(\"%s\")", "{ DDEAUTO %s }", "http://example.org")) {
            assertThat(paper.parts().values()).allSatisfy(part -> {
                assertThat(WordPackage.all(part, "hyperlink")).isEmpty();
                assertThat(WordPackage.all(part, "instrText")).isEmpty();
                assertThat(WordPackage.all(part, "fldSimple"))
                        .allMatch(field -> WordPackage.attribute(field, "instr").equals("PAGE"));
                assertThat(WordPackage.outline(part)).noneMatch(line -> line.contains("TargetMode=\"External\""));
            });
        }
    }

    @Test
    void marksOfDirectionAndCharactersThatXmlForbidsAreMadeVisible() {
        String name = "Sở \u202Exls.%s\u0000\u0007\uFFFE\uD800 \u2066a\u2069";

        List<WordPackage> papers = papers(name, "x %s", "y\u000B");

        assertThat(units(papers.get(0))).contains("Sở [U+202E]xls.1[U+0000][U+0007][U+FFFE][U+D800] [U+2066]a[U+2069]");
        for (WordPackage paper : papers) {
            for (Document part : paper.parts().values()) {
                assertThat(part.getDocumentElement().getTextContent().codePoints())
                        .noneMatch(point -> point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069);
            }
        }
    }

    private static List<String> units(WordPackage submission) {
        Element table = submission.tables().get(0);
        return WordPackage.rows(table).stream().map(row -> row.get(1)).toList();
    }

    private static List<WordPackage> papers(String unit, String criterion, String reason) {
        CouncilPapers papers = CouncilPapers.of(
                Report.of(City.of(9).named(unit, criterion, reason).ranking()));
        return List.of(
                WordPackage.of(papers::submission),
                WordPackage.of(papers::petitions),
                WordPackage.of(papers::annex),
                WordPackage.of(out -> papers.notice(City.code(4), out)),
                WordPackage.of(out -> papers.notice(City.code(9), out)));
    }
}
