package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Annotations that were checked and are ready to be sent.
 *
 * @param content the NDJSON
 * @param annotations number of lines
 */
record Submission(Content content, long annotations) {

    /** @param maxDataRows how many data rows they may name */
    static Submission of(Annotations.Local annotations, JsonCodec json, int maxDataRows) {
        LineChecks checks = new LineChecks(maxDataRows);
        Submission submission = annotations instanceof Annotations.OnDisk file
                ? read(file.ndjson(), json, checks)
                : write(((Annotations.InMemory) annotations).annotations(), json, checks);
        if (submission.content.length() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("An import may have at most 2 GB, this one has "
                    + submission.content.length() + " bytes: split it into several imports");
        }
        return submission;
    }

    private static Submission write(Iterable<?> annotations, JsonCodec json, LineChecks checks) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        long number = 0;
        for (Object annotation : annotations) {
            number++;
            byte[] line = annotation instanceof CharSequence text
                    ? text.toString().strip().getBytes(StandardCharsets.UTF_8)
                    : json.write(annotation);
            check(checks, number, line, json);
            if (number > 1) {
                lines.write('\n');
            }
            lines.writeBytes(line);
        }
        checks.finish();
        return new Submission(Content.of(lines.toByteArray()), number);
    }

    private static Submission read(Path file, JsonCodec json, LineChecks checks) {
        Content content = Content.of(file);
        long number = 0;
        long annotations = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    annotations++;
                    check(checks, number, line.getBytes(StandardCharsets.UTF_8), json);
                }
            }
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot read " + file + " after line " + number, ex);
        }
        checks.finish();
        return new Submission(content, annotations);
    }

    private static void check(LineChecks checks, long number, byte[] line, JsonCodec json) {
        try {
            checks.check(number, json.read(line, ResultType.object()));
        } catch (DecodingException ex) {
            checks.problem(number, "is no JSON object");
        }
    }
}
