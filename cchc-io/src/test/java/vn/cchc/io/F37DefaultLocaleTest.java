package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.marks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;
import vn.cchc.ranking.Ranking;

/** The machine's own language and zone change nothing that is read or written. */
class F37DefaultLocaleTest {

    @ParameterizedTest
    @CsvSource({
        "en-US, UTC",
        "vi-VN, Asia/Ho_Chi_Minh",
        "de-DE, UTC",
        "tr-TR, Asia/Ho_Chi_Minh",
        "ar-EG, UTC",
        "tr-TR, America/Los_Angeles"
    })
    void writesTheSameBytesAndReadsTheSameValues(String tag, String zone) throws IOException {
        List<String> expected = written();
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(written()).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    /** A round read, ranked and written in every format, and read back. */
    private static List<String> written() throws IOException {
        Rulebook rulebook = FaultCase.rules("10", "CODE,NAME,MAXIMUM", "xi,INDEX,6", "I,TITLE,4");
        Round round = FaultCase.roundOf(
                        "r.csv",
                        "[units]\ncode,name\nI1,Thị xã İ ı\n[marks]\nUNIT,CRITERION,STAGE,POINTS,TIME\nI1,xi,APPRAISAL,5.25,31/12/2025 23:30\n"
                                + "I1,I,thẩm định,\"1,5\",2025-12-31T23:30Z\n",
                        rulebook)
                .orThrow();
        Ranking ranking = FaultCase.ranking(round);
        List<String> all = new ArrayList<>();
        for (FileFormat format : FileFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ResultFiles.write(ranking, out, format);
            all.add(HexFormat.of().formatHex(out.toByteArray()));
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            RoundFiles.write(round, rows, format);
            all.add(HexFormat.of().formatHex(rows.toByteArray()));
            ReadResult<Round> again = RoundFiles.read(new ByteArrayInputStream(rows.toByteArray()), "again", rulebook);
            all.addAll(marks(again));
        }
        assertThat(all).anyMatch(text -> text.equals("I1 xi APPRAISAL 5.25"));
        return all;
    }
}
