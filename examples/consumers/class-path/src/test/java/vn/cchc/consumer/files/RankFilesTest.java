package vn.cchc.consumer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankFilesTest {

    private static final Path DATA = Path.of("..", "..", "data", "ministries-2023");

    @TempDir
    Path folder;

    @Test
    void ranksFilesWithNothingButJarsOnTheClassPath() throws IOException, InterruptedException {
        Path workbook = folder.resolve("ranking.xlsx");
        Path printed = folder.resolve("printed.txt");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes" + File.pathSeparator + "target/jars/*",
                        "vn.cchc.consumer.files.RankFiles",
                        DATA.resolve("rulebook.csv").toString(),
                        DATA.resolve("round.csv").toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        assertThat(process.waitFor()).as(Files.readString(printed)).isZero();
        assertThat(Files.readString(printed, StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("1 Bộ Tư pháp\n");
        assertThat(workbook).isNotEmptyFile();
    }
}
