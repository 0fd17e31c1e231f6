package vn.cchc.report.html;

import vn.cchc.model.LibraryVersion;
import vn.cchc.report.content.Heading;

/** What surrounds every page: head, title, what the result is under, and a foot. */
final class Frame {

    /** Nothing is fetched and nothing runs, whatever a text may say. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private Frame() {}

    static void begin(Canvas canvas, String title, boolean provisional) {
        Heading heading = canvas.content().heading();
        Markup html = canvas.html();
        html.begin().open(Tag.HTML, Attribute.lang(canvas.words().language()));
        html.open(Tag.HEAD);
        html.open(Tag.META, Attribute.of("charset", "utf-8"));
        html.open(Tag.META, Attribute.of("http-equiv", "Content-Security-Policy"), Attribute.of("content", POLICY));
        html.open(
                Tag.META,
                Attribute.of("name", "viewport"),
                Attribute.of("content", "width=device-width, initial-scale=1"));
        html.element(Tag.TITLE, canvas.isReport() ? title : title + " – " + heading.title());
        html.style(Style.OF_ALL_PAGES).close(Tag.HEAD).open(Tag.BODY);
        html.element(Tag.A, canvas.say("skip"), Attribute.css("skip"), Attribute.href(Link.place("main")));
        html.open(Tag.HEADER);
        if (!canvas.isReport()) {
            html.open(Tag.P)
                    .element(
                            Tag.A,
                            heading.title(),
                            Attribute.href(canvas.addresses().part(Part.SUMMARY.id(), false)))
                    .close(Tag.P);
        }
        canvas.stamps(provisional);
        everySheet(canvas, provisional);
        html.element(Tag.H1, title);
        if (!canvas.isReport()) {
            canvas.list(heading.notes());
            canvas.paragraph(heading.stage());
        }
        html.close(Tag.HEADER).open(Tag.MAIN, Attribute.id("main"));
    }

    /** A line that browsers repeat on each printed sheet. */
    private static void everySheet(Canvas canvas, boolean provisional) {
        Heading heading = canvas.content().heading();
        if (heading.draft() || provisional) {
            canvas.html()
                    .element(
                            Tag.P,
                            canvas.say(heading.draft() ? "stamp.draft" : "stamp.provisional"),
                            Attribute.css("every"),
                            Attribute.of("aria-hidden", "true"));
        }
    }

    static void end(Canvas canvas) {
        Heading heading = canvas.content().heading();
        Markup html = canvas.html();
        html.close(Tag.MAIN).open(Tag.FOOTER);
        html.element(Tag.P, canvas.say("foot", LibraryVersion.text()));
        heading.printDate()
                .ifPresent(day -> html.element(
                        Tag.P, canvas.say("foot.date", canvas.words().date(day))));
        html.close(Tag.FOOTER).close(Tag.BODY).close(Tag.HTML).flush();
    }
}
