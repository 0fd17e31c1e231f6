package vn.cchc.io.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.problem.Code;
import vn.cchc.model.problem.Origin;
import vn.cchc.model.problem.Problem;
import vn.cchc.model.problem.Subject;

/**
 * Reads the values of one row by the names of its fields.
 *
 * <p>An empty answer means that the cell is blank, that its column is missing, or that it was refused and reported; {@link #isSound}
 * tells the last from the others. A lone dash is blank where a number or a date is asked for.
 */
public final class RowReader {

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");
    private static final Vocabulary<Boolean> YES_OR_NO = yesOrNo();

    private final TableReader reader;
    private final int index;
    private final Row row;
    private boolean sound = true;
    private @Nullable Origin origin;

    RowReader(TableReader reader, int index, Row row) {
        this.reader = reader;
        this.index = index;
        this.row = row;
    }

    /** Returns the index of the row among the rows of its table. */
    public int index() {
        return index;
    }

    /** Returns the cell of a field as it stands, blank where the table has no such column. */
    public Cell cell(String field) {
        int column = reader.columns().column(field);
        return column == Columns.ABSENT ? Cell.BLANK : row.cell(column);
    }

    /** Returns the place of a field's cell, or of the row where the table has no such column. */
    public Origin origin(String field) {
        OptionalInt column = reader.columns().find(field);
        return column.isPresent() ? reader.table().origin(row, column.getAsInt()) : origin();
    }

    /** Returns the place of a field's cell by which a program finds it again, see {@link Table#key}. */
    public Origin key(String field) {
        OptionalInt column = reader.columns().find(field);
        return column.isPresent() ? origin().atCell(Table.cellName(row, column.getAsInt())) : origin();
    }

    /** Returns the place of the row. */
    public Origin origin() {
        Origin place = origin == null ? reader.table().origin(row) : origin;
        origin = place;
        return place;
    }

    /** Returns whether no cell of this row was refused so far. */
    public boolean isSound() {
        return sound;
    }

    /** Reports a problem at a field's cell, for what only the caller can know. */
    public void report(String field, Problem problem) {
        sound &= !problem.isError();
        reader.report(problem.at(origin(field)));
    }

    /** Reads a text as it is shown, composed and trimmed. */
    public Optional<String> text(String field) {
        return readable(field).map(cell -> Spelling.clean(cell.shown()));
    }

    /** Reads a code as it is shown: 1.10 is not 1.1. A number in a sheet is warned of, a number in JSON refused. */
    public Optional<String> code(String field) {
        return remembered(reader.codes(), field, RowReader::readCode);
    }

    /** Reads an exact number; a percentage is none, see {@link #percentage}. */
    public Optional<BigDecimal> decimal(String field) {
        return remembered(reader.decimals(), field, RowReader::readDecimal);
    }

    /** Reads a cell, or remembers what the very same cell was read as, where that went without a word. */
    private <T> Optional<T> remembered(Memo<T> memo, String field, BiFunction<RowReader, String, Optional<T>> reading) {
        Cell cell = cell(field);
        Optional<T> known = cell.isBlank() ? Optional.empty() : memo.find(cell);
        if (cell.isBlank() || known.isPresent()) {
            return known;
        }
        int before = reader.reported();
        Optional<T> read = reading.apply(this, field);
        if (reader.reported() == before) {
            memo.keep(cell, read);
        }
        return read;
    }

    private Optional<String> readCode(String field) {
        return readable(field).flatMap(cell -> code(field, cell));
    }

    private Optional<BigDecimal> readDecimal(String field) {
        return numeric(field).flatMap(cell -> {
            if (cell.isPercent()) {
                return refuse(field, Code.NOT_A_NUMBER, cell.shown());
            }
            return reader.numbers().read(cell, reporter(field));
        });
    }

    /** Reads a number of percent: 85 from {@code 85%}, from 0.85 shown as 85%, and from a plain 85, of which only the caller knows the unit. */
    public Optional<BigDecimal> percentage(String field) {
        return numeric(field).flatMap(cell -> {
            String text = Spelling.clean(cell.text());
            if (cell.kind() == CellKind.TEXT && text.endsWith("%")) {
                String digits = Spelling.clean(text.substring(0, text.length() - 1));
                return reader.numbers().written(digits, reporter(field));
            }
            Optional<BigDecimal> number = reader.numbers().read(cell, reporter(field));
            return cell.isPercent() ? number.map(ratio -> ratio.movePointRight(2)) : number;
        });
    }

    /** Reads a whole number of zero or more. */
    public OptionalLong whole(String field) {
        Optional<BigDecimal> number = decimal(field);
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long whole = number.get().setScale(0, RoundingMode.UNNECESSARY).longValueExact();
            if (whole >= 0) {
                return OptionalLong.of(whole);
            }
        } catch (ArithmeticException e) {
            // told below, as for a negative number
        }
        refuse(field, Code.NOT_WHOLE, number.get().toPlainString());
        return OptionalLong.empty();
    }

    /** Reads a whole number of zero or more that counts things: one too large for an int is refused. */
    public OptionalInt count(String field) {
        OptionalLong whole = whole(field);
        if (whole.isEmpty()) {
            return OptionalInt.empty();
        }
        if (whole.getAsLong() > Integer.MAX_VALUE) {
            report(field, Problem.of(Code.NOT_A_WORD_OF, Subject.INPUT, whole.getAsLong(), "0 – " + Integer.MAX_VALUE));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) whole.getAsLong());
    }

    /** Reads a date: 2025-12-31, 31/12/2025, or a date cell. */
    public Optional<LocalDate> date(String field) {
        return dated(field, Code.NOT_A_DATE, DateTexts::date);
    }

    /** Reads a point in time; one without a zone is Vietnamese. */
    public Optional<Instant> instant(String field) {
        return dated(field, Code.NOT_A_TIME, DateTexts::instant);
    }

    /** Reads a yes or no by a fixed vocabulary: x, v, có, yes, TRUE, 1; không, no, FALSE, 0. */
    public Optional<Boolean> yesNo(String field) {
        return readable(field)
                .flatMap(cell -> YES_OR_NO.find(cell.text()).or(() -> refuse(field, Code.NOT_YES_OR_NO, cell.shown())));
    }

    /** Reads a word of a vocabulary. */
    public <T> Optional<T> word(String field, Vocabulary<T> vocabulary) {
        Cell same = cell(field);
        Optional<T> known =
                same.isBlank() ? Optional.empty() : reader.words(vocabulary).find(same);
        return known.isPresent() || same.isBlank() ? known : readWord(field, vocabulary);
    }

    private <T> Optional<T> readWord(String field, Vocabulary<T> vocabulary) {
        Optional<Cell> readable = readable(field);
        Optional<T> word = readable.flatMap(cell -> vocabulary.find(cell.shown()));
        word.ifPresent(found -> reader.words(vocabulary).keep(cell(field), word));
        return word.isPresent()
                ? word
                : readable.flatMap(cell -> vocabulary
                        .find(cell.shown())
                        .or(() -> refuse(
                                field, Code.NOT_A_WORD_OF, Spelling.clean(cell.shown()), vocabulary.expected())));
    }

    private Optional<String> code(String field, Cell cell) {
        if (cell.kind() == CellKind.DATE) {
            return refuse(field, Code.CODE_IS_A_DATE, cell.text());
        }
        if (cell.kind() != CellKind.NUMBER && cell.kind() != CellKind.PERCENT) {
            return Optional.of(Spelling.code(cell.shown()));
        }
        if (!reader.table().isSheet()) {
            return refuse(field, Code.CODE_IS_A_NUMBER, cell.text());
        }
        reporter(field).problem(Code.CODE_FROM_NUMBER_CELL, cell.shown());
        return Optional.of(cell.shown());
    }

    private <T> Optional<T> dated(String field, Code code, Function<String, Optional<T>> parser) {
        return numeric(field).flatMap(cell -> {
            boolean readable = cell.kind() == CellKind.DATE || cell.kind() == CellKind.TEXT;
            Optional<T> value = readable ? parser.apply(Spelling.clean(cell.text())) : Optional.empty();
            return value.or(() -> refuse(field, code, cell.shown()));
        });
    }

    private Optional<Cell> numeric(String field) {
        return readable(field).filter(cell -> !DASHES.contains(Spelling.clean(cell.text())));
    }

    /** Returns the cell if something can be read there; an error value is never a text, not even where it was typed. */
    private Optional<Cell> readable(String field) {
        Cell cell = cell(field);
        return switch (cell.kind()) {
            case BLANK -> Optional.empty();
            case ERROR -> refuse(field, Code.CELL_ERROR, cell.text());
            case FORMULA_WITHOUT_RESULT -> refuse(field, Code.CELL_FORMULA_WITHOUT_RESULT);
            case TEXT ->
                CsvLines.ERRORS.contains(cell.text().strip())
                        ? refuse(field, Code.CELL_ERROR, cell.text().strip())
                        : Optional.of(cell);
            default -> Optional.of(cell);
        };
    }

    private <T> Optional<T> refuse(String field, Code code, Object... values) {
        reporter(field).problem(code, values);
        return Optional.empty();
    }

    private Reporter reporter(String field) {
        return (code, values) -> report(field, Problem.of(code, Subject.INPUT, values));
    }

    private static Vocabulary<Boolean> yesOrNo() {
        Map<Boolean, List<String>> words = new LinkedHashMap<>();
        words.put(true, List.of("có", "x", "v", "✓", "✔", "☑", "đúng", "yes", "y", "true", "1"));
        words.put(false, List.of("không", "☐", "sai", "no", "n", "false", "0"));
        return Vocabulary.of(words);
    }
}
