package vn.cchc.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what is read. */
class RoundTripProperties {

    @Property(tries = 300)
    void writtenTablesAreReadAgain(@ForAll("tables") List<Table> tables, @ForAll Format format, @ForAll CsvStyle style)
            throws IOException {
        TableDocument again = RoundTrip.of(tables, format, WriteOptions.DEFAULT.with(style));

        assertThat(again.problems()).isEmpty();
        assertThat(again.tables()).hasSameSizeAs(tables);
        for (int i = 0; i < tables.size(); i++) {
            Table written = tables.get(i);
            Table read = again.tables().get(i);
            if (format != Format.JSON || !written.rows().isEmpty()) {
                assertThat(RoundTrip.values(read, format)).isEqualTo(RoundTrip.values(written, format));
            }
            assertThat(read.name()).isEqualTo(written.name());
        }
    }

    @Property(tries = 40)
    void bytesDoNotDependOnTheMachine(@ForAll("tables") List<Table> tables, @ForAll Format format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = RoundTrip.bytes(tables, format, WriteOptions.DEFAULT);
        try {
            for (String tag : List.of("vi-VN", "de-DE", "tr-TR", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(
                        TimeZone.getTimeZone(tag.equals("vi-VN") ? "Asia/Ho_Chi_Minh" : "America/New_York"));
                assertThat(RoundTrip.bytes(tables, format, WriteOptions.DEFAULT))
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Property
    void aGuardedTextIsRestored(@ForAll("hostile") String text, @ForAll boolean first) {
        String guarded = CsvLines.guard(text, first);

        assertThat(CsvLines.restore(guarded, first)).isEqualTo(text);
        assertThat(guarded).doesNotMatch("(?s)[=+@\t\r\n-].*");
    }

    @Property
    void everyNumberWrittenInCsvHasOneReading(@ForAll BigDecimal number) throws IOException {
        Table table = Table.named("", "a", "n")
                .row(Cell.text("x"), Cell.number(number))
                .build();
        String text = RoundTrip.text(List.of(table), Format.CSV, WriteOptions.DEFAULT);
        Faults faults = Faults.text("n.csv", text);

        List<String> read = faults.column(Field.required("n"), NumberStyle.UNDECLARED, RowReader::decimal);

        if (number.toPlainString().length() < 29) {
            assertThat(new BigDecimal(read.get(0))).isEqualByComparingTo(number);
            assertThat(faults.texts()).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> starts = Arbitraries.of(
                "=", "'=", "''+", "@", "-1+2", "\t", "\r", "#", "'#", "[units]", "'[", "'", "\"", "<b>", "_x000D_",
                "1.10", "\u200F", "😀", "\uFF1D", "#N/A x", "null", "a\r\nb");
        Arbitrary<String> rests = Arbitraries.strings()
                .all()
                .excludeChars('\uFEFF')
                .ofMaxLength(12)
                .filter(RoundTripProperties::isSound);
        return Arbitraries.oneOf(starts, rests, starts.flatMap(s -> rests.map(r -> s + r)));
    }

    @Provide
    Arbitrary<List<Table>> tables() {
        Arbitrary<Table> unnamed = table("units");
        return Arbitraries.oneOf(
                unnamed.map(List::of), unnamed.flatMap(first -> table("điểm").map(second -> List.of(first, second))));
    }

    private Arbitrary<Table> table(String name) {
        Arbitrary<List<Cell>> rows = cells().list().ofMinSize(0).ofMaxSize(3);
        return rows.list().ofMaxSize(5).map(list -> {
            TableBuilder builder = Table.named(name, "mã", "=b", "#c");
            list.forEach(builder::row);
            return builder.build();
        });
    }

    private Arbitrary<Cell> cells() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1_000_000_000), BigDecimal.valueOf(1_000_000_000))
                .ofScale(3);
        List<Arbitrary<Cell>> kinds = new ArrayList<>();
        kinds.add(hostile().map(Cell::text));
        kinds.add(numbers.map(Cell::number));
        kinds.add(Arbitraries.of("2.125", "-0.5", "1.250", "12345678901234567.25")
                .map(BigDecimal::new)
                .map(Cell::number));
        kinds.add(Arbitraries.integers().between(0, 100_000).map(i -> Cell.percent(BigDecimal.valueOf(i, 4))));
        kinds.add(Arbitraries.of(true, false).map(Cell::of));
        kinds.add(Arbitraries.longs()
                .between(-25_000, 60_000)
                .map(LocalDate::ofEpochDay)
                .map(Cell::date));
        kinds.add(Arbitraries.longs()
                .between(0, 2_000_000_000L)
                .map(s -> Cell.date(LocalDateTime.of(1970, 1, 1, 0, 0).plusSeconds(s))));
        kinds.add(Arbitraries.just(Cell.BLANK));
        return Arbitraries.oneOf(kinds);
    }

    /** No half of a surrogate pair: no charset can hold one. */
    private static boolean isSound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
    }
}
