package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the samples as named modules, where packages that no module opens hide their resources. */
class ModulePathTest {

    @Test
    void explainsOnTheModulePathAsOnTheClassPath() throws IOException, InterruptedException {
        String printed = run("vn.cchc.examples/vn.cchc.examples.ExplainOneScore", "data/hai-phong-2017", "HBLV");

        assertThat(printed).isEqualTo(Files.readString(Path.of("src/test/resources/samples/ExplainOneScore.txt")));
    }

    @Test
    void runsTheCommandOnTheModulePath() throws IOException, InterruptedException {
        String printed = run(
                "vn.cchc.examples/vn.cchc.examples.command.Cchc",
                "explain",
                "--rules",
                "data/ministries-2023/rulebook.csv",
                "--round",
                "data/ministries-2023/round.csv",
                "--unit",
                "BTP",
                "--against",
                "NHNN");

        assertThat(printed)
                .startsWith("BTP  Bộ Tư pháp  (hạng 1, Nhóm B)\n")
                .contains("Bộ Tư pháp xếp trên Ngân hàng Nhà nước Việt Nam: chỉ số 89,96 so với 89,88\n");
    }

    @Test
    void reportsOnTheModulePath() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("report");

        String printed = run(
                "vn.cchc.examples/vn.cchc.examples.command.Cchc",
                "report",
                "--rules",
                "data/ministries-2023/rulebook.csv",
                "--round",
                "data/ministries-2023/round.csv",
                "--out",
                folder.toString());

        Path report = folder.resolve("report.html");
        assertThat(printed).isEqualTo("Đã ghi " + report + "\n");
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("Bộ Tư pháp");
        Files.delete(report);
        Files.delete(folder);
    }

    private static String run(String main, String... arguments) throws IOException, InterruptedException {
        // test-only jars stay off the module path: they are no modules of ours
        String modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        !entry.contains("test-classes") && !entry.contains("junit") && !entry.contains("jqwik"))
                .filter(entry -> !entry.contains("assertj") && !entry.contains("opentest4j"))
                .filter(entry -> !entry.contains("byte-buddy") && !entry.contains("apiguardian"))
                .filter(entry -> !entry.contains("surefire") && !entry.contains("cchc-testkit"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-p", modules, "-m", main);
        builder.command().addAll(Arrays.asList(arguments));
        Path out = Files.createTempFile("modules", ".txt");
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int status = process.waitFor();
        String printed = Files.readString(out, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        Files.delete(out);
        assertThat(status).as(printed).isZero();
        return printed;
    }
}
