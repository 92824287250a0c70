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

/** The NDJSON of an annotation import, read line by line. */
final class AnnotationFile implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedReader content;
    private int number;

    AnnotationFile(Blob blob) throws IOException {
        this.content = new BufferedReader(new InputStreamReader(blob.open(), StandardCharsets.UTF_8));
    }

    /**
     * The next line that is not blank; null at the end.
     *
     * @throws RuleException if it is no JSON object
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
     * Reads the whole file once.
     *
     * @throws RuleException if a line is no JSON object, or there is none
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

    /** How many lines there are, and the uuids in them. */
    record Overview(long lines, Set<String> uuids) {}
}
