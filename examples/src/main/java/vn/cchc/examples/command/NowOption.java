package vn.cchc.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.cchc.io.Journal;
import vn.cchc.io.ReadResult;
import vn.cchc.io.ReadSettings;
import vn.cchc.io.RoundFiles;
import vn.cchc.model.Entry;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** The day that is today, after which nothing in a round may be dated; no clock is read. */
final class NowOption {

    @Option(names = "--now", paramLabel = "YYYY-MM-DD", descriptionKey = "option.now")
    private Optional<LocalDate> now = Optional.empty();

    ReadResult<Round> read(Path file, Rulebook rulebook) throws IOException {
        ReadSettings settings =
                now.map(day -> ReadSettings.DEFAULT.withNow(endOf(day))).orElse(ReadSettings.DEFAULT);
        return RoundFiles.read(file, rulebook, settings);
    }

    /** Replays a journal. */
    ReadResult<Round> read(Journal journal, Rulebook rulebook) {
        return now.map(day -> journal.round(rulebook, endOf(day))).orElseGet(() -> journal.round(rulebook));
    }

    /** The last moment of a calendar day of an appraisal. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Entry.ZONE).toInstant().minusNanos(1);
    }
}
