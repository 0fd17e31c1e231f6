package vn.cchc.io.table;

import java.util.List;

/**
 * One cell of a form that people fill in: what it says, how it looks, and what may be entered.
 *
 * @param value what stands in it
 * @param look how it looks
 * @param entry what may be entered
 */
public record FormCell(Cell value, Look look, Entry entry) {

    /** An empty cell that nobody may change. */
    public static final FormCell LOCKED = new FormCell(Cell.BLANK, Look.PLAIN, Entry.NONE);

    /** How a cell looks. */
    public enum Look {
        /** As a table. */
        PLAIN,
        /** A line of explanation without a border. */
        NOTE,
        /** The title of a sheet. */
        TITLE,
        /** The heading of a column. */
        HEADING,
        /** The line of a group. */
        SECTION,
        /** A short mark in the middle of its cell. */
        MARK,
        /** What the reader looks for. */
        RESULT,
        /** What must not be overlooked, such as that a result is a draft. */
        WARNING
    }

    /** What may be entered in a cell. */
    public sealed interface Entry permits Locked, Text, Choice, Number {

        /** Nothing: the cell is locked. */
        Entry NONE = new Locked();

        /** Any text, kept as it is typed. */
        Entry TEXT = new Text();
    }

    /** Nothing. */
    public record Locked() implements Entry {}

    /** Any text. */
    public record Text() implements Entry {}

    /**
     * One of a list.
     *
     * @param choices the list
     * @param message what a person is told who enters anything else
     */
    public record Choice(List<String> choices, String message) implements Entry {

        public Choice {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A number within limits.
     *
     * @param condition the condition as a formula, in which {@code #} is the cell: {@code #>=0,#<=2}
     * @param message what a person is told whose entry does not meet it
     */
    public record Number(String condition, String message) implements Entry {}

    /** Returns a locked cell that says something. */
    public static FormCell saying(Cell value, Look look) {
        return new FormCell(value, look, Entry.NONE);
    }

    /** Returns an empty cell to be filled in. */
    public static FormCell entry(Entry entry) {
        return new FormCell(Cell.BLANK, Look.PLAIN, entry);
    }
}
