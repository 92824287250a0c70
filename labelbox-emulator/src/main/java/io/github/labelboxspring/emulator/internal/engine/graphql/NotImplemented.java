package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lists what the platform is known to support and the emulator does not: fields as {@code Type.field}, REST paths with
 * their method. Requests for these are not reported as errors of the caller.
 */
public final class NotImplemented {

    private static final String FILE = "/not-implemented.txt";

    private static final List<String> LINES = read();

    private static final Set<String> FIELDS =
            LINES.stream().filter(line -> !line.contains(" ")).collect(Collectors.toUnmodifiableSet());

    private NotImplemented() {}

    /** Return the REST paths, such as {@code GET /adv/adv/v1/embeddings}. */
    public static List<String> paths() {
        return LINES.stream().filter(line -> line.contains(" ")).toList();
    }

    /** Return the fields, such as {@code Mutation.createWebhook}. */
    static Set<String> fields() {
        return FIELDS;
    }

    /** Return the name by which a field is reported. Root fields are reported without their type. */
    static String name(String type, String field) {
        return type.equals("Query") || type.equals("Mutation") ? field : type + "." + field;
    }

    private static List<String> read() {
        try (InputStream file = NotImplemented.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("No file " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
