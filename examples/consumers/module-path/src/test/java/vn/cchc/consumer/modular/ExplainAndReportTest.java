package vn.cchc.consumer.modular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainAndReportTest {

    private static final Path DATA = Path.of("..", "..", "data", "ministries-2023");

    @TempDir
    Path folder;

    @Test
    void runsWithEveryJarOnTheModulePath() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        "target/classes" + File.pathSeparator + "target/jars",
                        "-m",
                        "vn.cchc.consumer.modular/vn.cchc.consumer.modular.ExplainAndReport",
                        DATA.resolve("rulebook.csv").toString(),
                        DATA.resolve("round.csv").toString(),
                        "BTP",
                        folder.resolve("report").toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();

        int status = process.waitFor();

        String text = Files.readString(printed, StandardCharsets.UTF_8);
        assertThat(status).as(text).isZero();
        assertThat(text)
                .startsWith("vn.cchc.consumer.modular")
                .contains("Điểm thẩm định")
                .endsWith("1" + System.lineSeparator());
        assertThat(Files.readString(folder.resolve("report").resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("Bộ Tư pháp");
    }
}
