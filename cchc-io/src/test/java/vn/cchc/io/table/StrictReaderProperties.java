package vn.cchc.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.cchc.model.problem.Origin;

/** A text is the same whatever portions it is asked for in. */
class StrictReaderProperties {

    @Property(tries = 300)
    void readsTheSameInAnyPortions(
            @ForAll("texts") String text,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 40) Integer> portions)
            throws IOException {
        StrictReader reader = new StrictReader(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                Origin.ofFile("t"),
                1 << 20);

        StringBuilder read = new StringBuilder();
        char[] buffer = new char[40];
        int turn = 0;
        for (int count = 0; count >= 0; count = reader.read(buffer, 0, portions.get(turn++ % portions.size()))) {
            read.append(buffer, 0, count);
        }

        assertThat(read).hasToString(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "ệ", "😀", "\r\n", "\u0301")
                .list()
                .ofMaxSize(20_000 / 40)
                .flatMap(parts -> Arbitraries.of(1, 1, 60)
                        .map(times -> String.join("", parts).repeat(times)));
    }
}
