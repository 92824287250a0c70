package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the NDJSON of an annotation import line by line. */
final class AnnotationFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedReader content;
    private int number;

    AnnotationFile(Blob blob) throws IOException {
        this.content = new BufferedReader(new InputStreamReader(blob.open(), StandardCharsets.UTF_8));
    }

    /**
     * Return the next line that is not blank; null at the end.
     *
     * @throws RuleException if the line is not a JSON object
     */
    @SuppressWarnings("unchecked")
    @Nullable
    Map<String, Object> next() throws IOException {
        String line = this.content.readLine();
        this.number++;
        while (line != null && line.isBlank()) {
            line = this.content.readLine();
            this.number++;
        }
        try {
            return line == null ? null : JSON.readValue(line, Map.class);
        } catch (JacksonException failure) {
            throw new RuleException("Line " + this.number + " is not a JSON object");
        }
    }

    /**
     * Read the whole file once.
     *
     * @throws RuleException if a line is not a JSON object, or if there are no lines
     */
    static Overview overview(Blob blob) throws IOException {
        Set<String> uuids = new HashSet<>();
        long lines = 0;
        try (AnnotationFile file = new AnnotationFile(blob)) {
            for (Map<String, Object> line = file.next(); line != null; line = file.next()) {
                lines++;
                if (line.get("uuid") instanceof String uuid) {
                    uuids.add(uuid);
                }
            }
        }
        if (lines == 0) {
            throw new RuleException("The file holds no annotations");
        }
        return new Overview(lines, uuids);
    }

    @Override
    public void close() throws IOException {
        this.content.close();
    }

    /** The number of lines, and their uuids. */
    record Overview(long lines, Set<String> uuids) {}
}
