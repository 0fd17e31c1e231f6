package vn.cchc.examples.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.io.FileFormat;

/** The options of every command that writes its result as files where asked. */
final class OutOptions {

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "option.out")
    private @Nullable Path out;

    @Option(
            names = "--formats",
            paramLabel = "csv,xlsx,json",
            split = ",",
            hideParamSyntax = true,
            defaultValue = "CSV",
            descriptionKey = "option.formats")
    private List<FileFormat> formats = List.of(FileFormat.CSV);

    @Option(names = "--csv", paramLabel = "machine|people", defaultValue = "MACHINE", descriptionKey = "option.csv")
    private Reader csv = Reader.MACHINE;

    /** For whom CSV is written. */
    enum Reader {
        MACHINE,
        PEOPLE
    }

    /** Writes a result to a file in a format. */
    interface Writing {
        void to(Path file, FileFormat format) throws IOException;
    }

    boolean isGiven() {
        return out != null;
    }

    /** Writes a result in every format asked for, and says which files there are now. */
    void write(String name, Writing writing, PrintWriter console, Words words) throws IOException {
        Path folder = Objects.requireNonNull(out);
        Files.createDirectories(folder);
        for (FileFormat format : formats) {
            boolean people = format == FileFormat.CSV && csv == Reader.PEOPLE;
            Path file = folder.resolve(name + "." + format.extension());
            writing.to(file, people ? FileFormat.CSV_FOR_PEOPLE : format);
            console.println(words.say("written", file));
        }
    }
}
