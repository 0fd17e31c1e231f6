package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentProperties {

    @Property
    void readsBackWhatItWrote(@ForAll("documents") List<Document> documents) {
        assertThat(Document.parse(Document.text(documents))).isEqualTo(documents);
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        Arbitrary<String> text = Arbitraries.strings().withChars("aĐ ;|\\\n").ofMaxLength(6);
        Arbitrary<Optional<LocalDate>> date = Arbitraries.of(Optional.empty(), Optional.of(LocalDate.EPOCH));
        return Combinators.combine(text, date, text, text, text)
                .filter((n, d, t, a, p) -> d.isPresent() || !(n + t + a + p).isBlank())
                .as(Document::new)
                .list()
                .ofMaxSize(4);
    }
}
