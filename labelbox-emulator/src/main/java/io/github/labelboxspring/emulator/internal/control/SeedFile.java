package io.github.labelboxspring.emulator.internal.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The content of a seed file, whose entries refer to each other by name, global key or email address. */
record SeedFile(
        @Nullable List<Person> users,
        @Nullable List<Rows> datasets,
        @Nullable List<Labeling> ontologies,
        @Nullable List<Work> projects) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    SeedFile {
        users = Objects.requireNonNullElse(users, List.of());
        datasets = Objects.requireNonNullElse(datasets, List.of());
        ontologies = Objects.requireNonNullElse(ontologies, List.of());
        projects = Objects.requireNonNullElse(projects, List.of());
    }

    /** @throws IllegalArgumentException if the text is not a seed file */
    static SeedFile of(String yaml) {
        try {
            SeedFile file = yaml.isBlank() ? null : YAML.readValue(yaml, SeedFile.class);
            return file == null ? new SeedFile(null, null, null, null) : file;
        } catch (JacksonException failure) {
            TokenStreamLocation at = failure.getLocation();
            String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw new IllegalArgumentException(
                    where + failure.getOriginalMessage().lines().findFirst().orElse("It cannot be read"), failure);
        }
    }

    /** A member and the name of their role. */
    record Person(String email, @Nullable String role) {}

    /** A dataset and its data rows, in the format of an upload. */
    record Rows(
            String name,
            @Nullable String description,
            @JsonProperty("data_rows") @Nullable List<Map<String, Object>> dataRows) {}

    /** An ontology in the normalized format. */
    record Labeling(
            String name,
            @JsonProperty("media_type") @Nullable String mediaType,
            @Nullable List<Map<String, Object>> tools,
            @Nullable List<Map<String, Object>> classifications) {}

    /** A project that refers to its ontology by name. */
    record Work(
            String name,
            @JsonProperty("media_type") String mediaType,
            @Nullable String ontology,
            @Nullable List<Part> batches,
            @Nullable List<Marked> labels) {}

    /** A batch that refers to its data rows by global key. */
    record Part(
            String name,
            @Nullable Integer priority,
            @JsonProperty("data_rows") @Nullable List<String> dataRows) {}

    /** A label of the data row with the given global key, created by the member with the given email address. */
    record Marked(
            @JsonProperty("data_row") String dataRow,
            @Nullable String by,
            @Nullable List<Map<String, Object>> annotations) {}
}
