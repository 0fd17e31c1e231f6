package vn.cchc.examples.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairnessCommandTest {

    private static final String DATA = "data/hai-phong-2017/";
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "hai-phong-2017");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void printsEveryConcernAboutTheSyntheticRoundOfACity(String language) throws IOException {
        int status = run("--rules", DATA + "rulebook.csv", "--round", DATA + "round.csv", "--lang", language);

        assertThat(status).isZero();
        assertThat(out.toString())
                .isEqualTo(Files.readString(GOLDEN.resolve("expected-fairness." + language + ".txt")));
    }

    @Test
    void triesTheLawsWhereAskedAndABrokenOneIsNoError() throws IOException {
        Path rules = file("rules.csv", """
                [criteria]
                code,maximum
                1,60
                2,40
                [regulations]
                name,value
                tieChain,criterion:1:lower
                """);
        Path round = file("round.csv", "unit,criterion,stage,points\nA,1,APPRAISAL,50\nA,2,APPRAISAL,20\n");

        int status = run("--rules", rules + "", "--round", round + "", "--laws", "20", "--seed", "7", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("Fairness laws under this rulebook, 20 made-up rounds each, seed 7:\n")
                .contains("ANONYMITY: held in 20 rounds. Neither names nor codes nor the order of rows matter.\n")
                .contains("MONOTONICITY: does not apply. Better points never cost a place or a band.\n"
                        + "    Block ALL: the tie-break criterion:1:lower can fall when points rise.\n");
    }

    @Test
    void printsOneJsonDocumentWhereAsked() throws IOException {
        Path rules = file("rules.csv", "code,maximum\n1,60\n2,40\n");
        Path round = file("round.csv", """
                unit,criterion,stage,points
                A,1,APPRAISAL,50.0012
                A,2,APPRAISAL,20
                B,1,APPRAISAL,50
                B,2,APPRAISAL,20
                """);

        int status = run("--rules", rules + "", "--round", round + "", "--laws", "1", "--json", "--lang", "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .startsWith("{\"concerns\":[\n{\"number\":1,\"check\":\"ROUNDING_TIE\",\"code\":\"ROUNDING_TIES\","
                        + "\"units\":\"A; B\",\"text\":\"Units A, B tie at 70.00 only by rounding:")
                .contains("{\"concern\":1,\"name\":\"highest\",\"figure\":70.001}")
                .contains("\"laws\":[\n{\"law\":\"ANONYMITY\",\"outcome\":\"HELD\",\"seed\":1,\"tries\":1");
    }

    @Test
    void readsAPrintedTableBesideTheRound() throws IOException {
        Path rules = file("rules.csv", "code,maximum\n1,100\n");
        Path round = file("round.csv", "unit,criterion,stage,points\nA,1,APPRAISAL,50\n");
        Path table = file("published.csv", "unit,rank,index\nSở A,2,90\nSở B,1,80\n");

        int status = run("--rules", rules + "", "--round", round + "", "--published", table + "", "--lang", "en");

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains(
                        "PUBLISHED_TABLE: A printed table: parts against totals, ranks against indexes. Concerns: 2\n");
    }

    @Test
    void aFaultyRoundIsAnError() throws IOException {
        Path rules = file("rules.csv", "code,maximum\n1,100\n");
        Path round = file("round.csv", "unit,criterion,stage,points\nA,1,APPRAISAL,500\n");

        assertThat(run("--rules", rules + "", "--round", round + "")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "fairness";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Cchc.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
