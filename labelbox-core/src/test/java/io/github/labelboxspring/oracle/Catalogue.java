package io.github.labelboxspring.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The test resources of the recorded requests. */
public final class Catalogue {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Catalogue() {}

    /** The requests of the methods of {@code Client} and of the objects that the main job needs. */
    static List<RecordedCase> cases() {
        return cases("catalogue.jsonl");
    }

    /** Those, and of the methods of other objects the cases that are bound. */
    static List<RecordedCase> cases(Set<String> bound) {
        return Stream.concat(
                        cases().stream(),
                        cases("catalogue-resources.jsonl").stream().filter(each -> bound.contains(each.name())))
                .toList();
    }

    /** All that was recorded. */
    static List<RecordedCase> everything() {
        return Stream.of("catalogue.jsonl", "catalogue-resources.jsonl")
                .flatMap(name -> cases(name).stream())
                .toList();
    }

    static List<RecordedCase> cases(String name) {
        return text(name)
                .lines()
                .map(line -> JSON.readValue(line, RecordedCase.class))
                .toList();
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/oracle/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }
}
