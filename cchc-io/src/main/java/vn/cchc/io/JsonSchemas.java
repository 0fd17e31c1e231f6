package vn.cchc.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas that the library ships, under {@code META-INF/cchc} where every module may read them. */
final class JsonSchemas {

    private JsonSchemas() {}

    static String text(String name) {
        try (InputStream in = JsonSchemas.class.getResourceAsStream("/META-INF/cchc/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the library ships no schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the library cannot be read", e);
        }
    }
}
