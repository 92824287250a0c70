package io.github.labelboxspring.emulator.internal.engine.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that does not change any more: on the heap when small, on disk otherwise. */
public final class Blob {

    private final String key;
    private final String fileName;
    private final String contentType;
    private final long size;
    private final byte @Nullable [] bytes;
    private final @Nullable Path file;

    Blob(String key, String fileName, String contentType, byte[] bytes) {
        this.key = key;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = bytes.length;
        this.bytes = bytes;
        this.file = null;
    }

    Blob(String key, String fileName, String contentType, Path file, long size) {
        this.key = key;
        this.fileName = fileName;
        this.contentType = contentType;
        this.size = size;
        this.bytes = null;
        this.file = file;
    }

    /** The last part of its URL: an id that cannot be guessed and the cleaned file name. */
    public String key() {
        return this.key;
    }

    public String fileName() {
        return this.fileName;
    }

    public String contentType() {
        return this.contentType;
    }

    public long size() {
        return this.size;
    }

    /** The content when it is on the heap. */
    public byte @Nullable [] bytes() {
        return this.bytes;
    }

    /** The content when it is on disk. */
    public @Nullable Path file() {
        return this.file;
    }

    public InputStream open() throws IOException {
        if (this.file != null) {
            return Files.newInputStream(this.file);
        }
        return new ByteArrayInputStream(this.bytes == null ? new byte[0] : this.bytes);
    }
}
