package io.github.labelboxspring.call;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, so that an upload can be retried. */
public sealed interface Content {

    /** The number of bytes. */
    long length();

    /** Open the bytes for reading from the beginning. */
    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
        return new Bytes(bytes);
    }

    static Content of(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Return the content of a file, which is streamed when it is sent.
     *
     * @throws IllegalArgumentException if the path is not a readable file
     */
    static Content of(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("Not a readable file: " + path);
        }
        return new File(path);
    }

    /** Bytes in memory. */
    record Bytes(byte[] bytes) implements Content {

        @Override
        public long length() {
            return this.bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(this.bytes);
        }
    }

    /** A file on disk. */
    record File(Path path) implements Content {

        @Override
        public long length() {
            try {
                return Files.size(this.path);
            } catch (IOException ex) {
                throw new UncheckedIOException("Cannot read " + this.path, ex);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(this.path);
        }
    }
}
