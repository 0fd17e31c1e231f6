import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does what a page says, to the letter: a block under {@code <!-- file: NAME -->} is written to that file, one under {@code <!-- run -->} is
 * handed to a shell, and one under {@code <!-- prints -->} must be all that the last command printed. Takes the page and an empty folder.
 */
public final class FollowPage {

    private static final Pattern STEP =
            Pattern.compile("<!-- (file: ([^ ]+)|run|prints) -->\\n```[a-z]*\\n(.*?)```\\n", Pattern.DOTALL);

    private FollowPage() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        Matcher step = STEP.matcher(Files.readString(Path.of(arguments[0])));
        String printed = "";
        int steps = 0;
        while (step.find()) {
            steps++;
            String block = step.group(3);
            if (step.group(2) != null) {
                Path file = folder.resolve(step.group(2));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block);
            } else if (step.group(1).equals("run")) {
                System.out.print(block);
                printed = run(block, folder);
            } else if (!printed.equals(block)) {
                System.err.println("The page says:\n" + block + "but it was:\n" + printed);
                System.exit(1);
            }
        }
        System.out.println(steps + " steps followed");
        System.exit(steps > 0 ? 0 : 1);
    }

    private static String run(String command, Path folder) throws IOException, InterruptedException {
        File out = File.createTempFile("printed", ".txt");
        Process process = new ProcessBuilder("sh", "-ec", command)
                .directory(folder.toFile())
                .redirectOutput(out)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int status = process.waitFor();
        String printed = Files.readString(out.toPath(), StandardCharsets.UTF_8).replace("\u001b[0m", "");
        out.delete();
        if (status != 0) {
            System.err.println("Ended with status " + status + ":\n" + printed);
            System.exit(1);
        }
        return printed;
    }
}
