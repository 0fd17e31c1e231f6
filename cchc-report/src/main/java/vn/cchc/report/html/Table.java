package vn.cchc.report.html;

import java.util.Arrays;
import java.util.List;

/** A table with a caption, heads of columns and, in each row, one cell that is the head of the row. */
final class Table implements AutoCloseable {

    private static final Attribute[] NONE = {};

    private final Markup html;
    private final int rowHead;
    private boolean scrolls;

    private Table(Markup html, int rowHead) {
        this.html = html;
        this.rowHead = rowHead;
    }

    /**
     * Begins a table.
     *
     * @param css its classes, which tell the columns of numbers
     * @param rowHead the position of the cell that is the head of its row
     */
    static Table open(Canvas canvas, String caption, String css, int rowHead, List<String> heads) {
        Table table = new Table(canvas.html(), rowHead);
        table.scrolls = css.startsWith("grid");
        if (table.scrolls) {
            canvas.html()
                    .open(
                            Tag.DIV,
                            Attribute.css("scroll"),
                            Attribute.of("tabindex", "0"),
                            Attribute.role("region"),
                            Attribute.label(caption));
        }
        canvas.html().open(Tag.TABLE, css.isEmpty() ? NONE : new Attribute[] {Attribute.css(css)});
        canvas.html().element(Tag.CAPTION, caption);
        canvas.html().open(Tag.THEAD).open(Tag.TR);
        heads.forEach(head -> canvas.html().element(Tag.TH, head, Attribute.scope("col")));
        canvas.html().close(Tag.TR).close(Tag.THEAD).open(Tag.TBODY);
        return table;
    }

    static Table open(Canvas canvas, String caption, String css, int rowHead, String... keys) {
        return open(
                canvas,
                caption,
                css,
                rowHead,
                Arrays.stream(keys).map(key -> canvas.say(key)).toList());
    }

    Table row(String... cells) {
        return row("", Arrays.stream(cells).map(Cell::of).toList());
    }

    Table row(Cell... cells) {
        return row("", List.of(cells));
    }

    Table row(String css, List<Cell> cells) {
        html.open(Tag.TR, css.isEmpty() ? NONE : new Attribute[] {Attribute.css(css)});
        for (int i = 0; i < cells.size(); i++) {
            if (i == rowHead) {
                cells.get(i).write(html, Tag.TH, Attribute.scope("row"));
            } else {
                cells.get(i).write(html, Tag.TD);
            }
        }
        html.close(Tag.TR);
        return this;
    }

    @Override
    public void close() {
        html.close(Tag.TBODY).close(Tag.TABLE);
        if (scrolls) {
            html.close(Tag.DIV);
        }
    }
}
