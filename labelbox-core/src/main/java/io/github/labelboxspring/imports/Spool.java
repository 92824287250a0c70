package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * NDJSON that is written once and can be sent more than once. It is kept in memory if it is small, and in a temporary
 * file otherwise.
 */
final class Spool extends OutputStream {

    private static final int MOST_IN_MEMORY = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private OutputStream target = new ByteArrayOutputStream();

    private @Nullable Path file;

    private long length;

    /**
     * Write an annotation as a line.
     *
     * @param number number of the annotation, from 1
     */
    void add(long number, Object annotation, JsonCodec json) {
        if (number > 1) {
            write('\n');
        }
        if (annotation instanceof CharSequence text) {
            byte[] line = text.toString().strip().getBytes(StandardCharsets.UTF_8);
            checkLine(number, line);
            write(line, 0, line.length);
        } else {
            write(number, annotation, json);
        }
        Submission.checkSize(this.length);
    }

    private static void checkLine(long number, byte[] line) {
        for (byte each : line) {
            if (each == '\n' || each == '\r') {
                throw new IllegalArgumentException("Nothing was imported: annotation " + number
                        + " has a line break. Pass it as one line of JSON, or as an object");
            }
        }
    }

    private void write(long number, Object annotation, JsonCodec json) {
        try {
            json.write(annotation, this);
        } catch (IllegalArgumentException ex) {
            throw new IllegalArgumentException(
                    "Nothing was imported: annotation " + number + ": " + ex.getMessage(), ex);
        }
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        this.length += count;
        try {
            if (this.length > MOST_IN_MEMORY && this.target instanceof ByteArrayOutputStream memory) {
                moveToFile(memory);
            }
            this.target.write(bytes, offset, count);
        } catch (IOException ex) {
            throw failure(ex);
        }
    }

    private void moveToFile(ByteArrayOutputStream memory) throws IOException {
        Path created = Files.createTempFile("labelbox-import-", ".ndjson");
        this.file = created;
        this.target = new BufferedOutputStream(Files.newOutputStream(created), BUFFER);
        memory.writeTo(this.target);
    }

    private static TransportException failure(IOException cause) {
        return new TransportException(
                "Cannot store the annotations in a temporary file in " + System.getProperty("java.io.tmpdir")
                        + " until they are sent: " + cause.getMessage(),
                cause,
                false,
                false);
    }

    /** Finish writing and return the content. */
    Content content() {
        close();
        return this.target instanceof ByteArrayOutputStream memory
                ? Content.of(memory.toByteArray())
                : Content.of(Objects.requireNonNull(this.file));
    }

    @Override
    public void close() {
        try {
            this.target.close();
        } catch (IOException ex) {
            throw failure(ex);
        }
    }

    /** Delete the temporary file, if there is one. If that fails, it is deleted when the JVM exits. */
    void delete() {
        if (this.file == null) {
            return;
        }
        try {
            this.target.close();
            Files.deleteIfExists(this.file);
        } catch (IOException stillInUse) {
            this.file.toFile().deleteOnExit();
        }
    }
}
