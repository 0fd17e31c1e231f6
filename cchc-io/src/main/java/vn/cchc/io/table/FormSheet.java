package vn.cchc.io.table;

import java.util.List;

/**
 * A sheet of a form. It is protected: only cells that take an entry can be changed.
 *
 * @param name the name of the sheet
 * @param widths the widths of its columns, in characters
 * @param rows the cells, row by row from the first
 * @param headings how many rows stay in view above the others
 * @param hidden whether it is kept from people: neither shown nor offered to be shown
 */
public record FormSheet(String name, List<Integer> widths, List<List<FormCell>> rows, int headings, boolean hidden) {

    public FormSheet {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
