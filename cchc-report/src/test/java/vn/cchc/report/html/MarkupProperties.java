package vn.cchc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.cchc.report.content.Visible;

class MarkupProperties {

    @Property(tries = 2000)
    void everyTextIsReadBackAsItWas(@ForAll String text) {
        StringBuilder out = new StringBuilder();
        new Markup(out)
                .open(Tag.DIV, Attribute.label(text))
                .element(Tag.P, text)
                .close(Tag.DIV)
                .flush();

        Document page = Jsoup.parseBodyFragment(out.toString());

        Element division = page.body().child(0);
        assertThat(page.body().getAllElements()).hasSize(3);
        assertThat(division.attr("aria-label")).isEqualTo(Visible.of(text));
        assertThat(division.child(0).wholeText()).isEqualTo(Visible.of(text));
    }

    @Property
    void hiddenCharactersAreAllMadeVisible(@ForAll String text) {
        String visible = Visible.of(text);

        assertThat(Visible.of(visible)).isEqualTo(visible);
        assertThat(visible.codePoints())
                .noneMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\t');
    }
}
