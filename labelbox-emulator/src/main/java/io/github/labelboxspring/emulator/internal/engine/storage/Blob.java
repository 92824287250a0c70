package io.github.labelboxspring.emulator.internal.engine.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An immutable file, kept on the heap if it is small, otherwise on disk. */
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

    /** Return the last part of the file's URL: an id and the file name. */
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

    /** Return the content if it is on the heap, otherwise null. */
    public byte @Nullable [] bytes() {
        return this.bytes;
    }

    /** Return the file with the content if it is on disk, otherwise null. */
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
