package vn.cchc.report.html;

import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.model.Unit;
import vn.cchc.ranking.Place;
import vn.cchc.report.content.BlockContent;
import vn.cchc.report.content.ReportContent;
import vn.cchc.report.content.ReportWords;
import vn.cchc.scoring.Basis;
import vn.cchc.scoring.LeafScore;

/**
 * One file that is being written: its markup, what is shown, and where everything else stands.
 *
 * @param html the markup
 * @param content what is shown
 * @param addresses where everything stands
 * @param isReport whether this is the report itself, or a page beside it
 */
record Canvas(Markup html, ReportContent content, Addresses addresses, boolean isReport) {

    ReportWords words() {
        return content.words();
    }

    String say(String key, Object... values) {
        return words().say(key, values);
    }

    /** Writes a paragraph, or nothing for an empty text. */
    Canvas paragraph(String text) {
        if (!text.isEmpty()) {
            html.element(Tag.P, text);
        }
        return this;
    }

    Canvas note(String text) {
        html.element(Tag.P, text, Attribute.css("note"));
        return this;
    }

    /** Writes lines as a list, or nothing for none. */
    Canvas list(List<String> lines) {
        if (!lines.isEmpty()) {
            html.open(Tag.UL);
            lines.forEach(line -> html.element(Tag.LI, line));
            html.close(Tag.UL);
        }
        return this;
    }

    /** Begins a page inside the file, which starts on a sheet of its own in print. */
    Canvas begin(String id, String heading, boolean provisional, String css) {
        html.open(Tag.SECTION, Attribute.id(id), Attribute.css(css)).element(Tag.H2, heading);
        return stamps(provisional);
    }

    Canvas begin(Part part, BlockContent block) {
        return begin(
                addresses.id(part, block),
                say(part.key() + ".of", block.block().name()),
                block.ranking().provisional(),
                "page");
    }

    Canvas begin(Part part) {
        return begin(addresses.id(part), say(part.key()), content.heading().provisional(), "page");
    }

    Canvas end() {
        html.close(Tag.SECTION);
        return this;
    }

    /** Says what a page is under: draft, provisional, or nothing. */
    Canvas stamps(boolean provisional) {
        if (content.heading().draft()) {
            html.element(Tag.P, say("stamp.draft"), Attribute.css("stamp"));
        }
        if (provisional) {
            html.element(Tag.P, say("stamp.provisional"), Attribute.css("stamp"));
        }
        return this;
    }

    /** A unit by name, leading to its page where it has one. */
    Cell unit(Unit unit) {
        return content.report().ranking().find(unit.code()).map(this::unit).orElseGet(() -> Cell.of(unit.name()));
    }

    Cell unit(Place place) {
        return Cell.of(place.unit().name(), addresses.unit(place, isReport));
    }

    /** What each stage had made of a leaf, where they did not agree. */
    String steps(LeafScore leaf) {
        if (!(leaf.basis() instanceof Basis.Decided decided)) {
            return "";
        }
        boolean agreed = decided.steps().stream().allMatch(step -> step.points().equals(leaf.points()));
        return agreed
                ? ""
                : decided.steps().stream()
                        .map(step -> say("step." + step.mark().countsFrom().name(), words().number(step.points())))
                        .collect(Collectors.joining(" · "));
    }
}
