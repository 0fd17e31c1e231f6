package vn.cchc.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Takes a program from a page, compiles it and runs it. */
final class PrintedProgram {

    static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
        import java.nio.file.Path;
        import java.time.LocalDate;
        import java.util.List;
        import vn.cchc.io.*;
        import vn.cchc.model.*;
        import vn.cchc.model.criteria.*;
        import vn.cchc.model.problem.Language;
        import vn.cchc.model.round.*;
        import vn.cchc.ranking.*;
        import vn.cchc.ranking.fairness.*;
        import vn.cchc.ranking.robustness.*;
        import vn.cchc.report.*;
        import vn.cchc.scoring.*;
        """;

    private PrintedProgram() {}

    /** Returns the Java blocks of a page. */
    static List<String> snippets(String page) throws IOException {
        return JAVA.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** Returns one of the Java blocks of a page, counted from 0. */
    static String snippet(String page, int number) throws IOException {
        List<String> snippets = snippets(page);
        assertThat(snippets).hasSizeGreaterThan(number);
        return snippets.get(number);
    }

    /** Compiles a method {@code static void run(Path folder)}, and whatever stands behind it, and runs it. */
    static void run(String method, Path folder) throws Exception {
        String source = IMPORTS + "public class Printed {\npublic " + method + "}\n";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"),
                        null,
                        List.of(
                                new SimpleJavaFileObject(
                                        URI.create("string:///Printed.java"), SimpleJavaFileObject.Kind.SOURCE) {
                                    @Override
                                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                                        return source;
                                    }
                                }))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            loader.loadClass("Printed").getMethod("run", Path.class).invoke(null, folder);
        }
    }
}
