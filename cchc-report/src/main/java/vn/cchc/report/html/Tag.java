package vn.cchc.report.html;

import java.util.Locale;

/** The elements that pages are made of; there are no others. */
enum Tag {
    HTML,
    HEAD,
    META(End.NONE),
    TITLE,
    STYLE,
    BODY,
    HEADER,
    NAV,
    MAIN,
    SECTION,
    FOOTER,
    H1,
    H2,
    H3,
    H4,
    P,
    UL,
    LI(End.IMPLIED),
    DL,
    DT(End.IMPLIED),
    DD(End.IMPLIED),
    A,
    TABLE,
    CAPTION,
    THEAD,
    TBODY,
    TR(End.IMPLIED),
    TH(End.IMPLIED),
    TD(End.IMPLIED),
    DIV,
    SPAN,
    SMALL,
    STRONG,
    CODE,
    FIGURE,
    FIGCAPTION,
    SVG,
    SVG_TITLE,
    DESC,
    TEXT,
    TSPAN,
    PATH(End.OWN),
    CIRCLE(End.OWN);

    /** How an element ends. */
    enum End {
        /** By its end tag. */
        TAG,
        /** By whatever follows it; the standard lets the end tag be left out, which keeps long tables small. */
        IMPLIED,
        /** It has no content. */
        NONE,
        /** It has no content and, as a shape of a picture, says so. */
        OWN
    }

    private final End end;
    private final String word;

    Tag() {
        this(End.TAG);
    }

    Tag(End end) {
        this.end = end;
        this.word = name().startsWith("SVG_")
                ? name().substring(4).toLowerCase(Locale.ROOT)
                : name().toLowerCase(Locale.ROOT);
    }

    End end() {
        return end;
    }

    String word() {
        return word;
    }

    /** Whether it starts a line of its own in the file, so that two reports can be compared line by line. */
    boolean startsLine() {
        return switch (this) {
            case HEAD,
                    BODY,
                    HEADER,
                    NAV,
                    MAIN,
                    SECTION,
                    FOOTER,
                    H1,
                    H2,
                    H3,
                    H4,
                    P,
                    UL,
                    LI,
                    DL,
                    DT,
                    TABLE,
                    TR,
                    FIGURE,
                    SVG -> true;
            default -> false;
        };
    }
}
