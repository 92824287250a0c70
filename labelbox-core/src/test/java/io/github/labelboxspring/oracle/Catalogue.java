package io.github.labelboxspring.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The test resources of the recorded requests. */
public final class Catalogue {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Catalogue() {}

    /** All that was recorded. */
    static List<RecordedCase> cases() {
        return Stream.of("catalogue.jsonl", "catalogue-resources.jsonl", "catalogue-recorded.jsonl")
                .flatMap(name -> cases(name).stream())
                .toList();
    }

    private static List<RecordedCase> cases(String name) {
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
