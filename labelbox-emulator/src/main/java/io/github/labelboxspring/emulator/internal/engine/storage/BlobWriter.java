package io.github.labelboxspring.emulator.internal.engine.storage;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a blob. Its content is moved from the heap to a file if it exceeds a limit. */
public final class BlobWriter extends OutputStream {

    private static final int HEAP_LIMIT = 64 * 1024;

    private final BlobStore store;
    private final String key;
    private final String fileName;
    private final String contentType;
    private final Path file;
    private final ByteArrayOutputStream heap = new ByteArrayOutputStream();
    private OutputStream target = this.heap;
    private long size;

    BlobWriter(BlobStore store, String key, String fileName, String contentType, Path file) {
        this.store = store;
        this.key = key;
        this.fileName = fileName;
        this.contentType = contentType;
        this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (this.target == this.heap && this.size + length > HEAP_LIMIT) {
            this.target = new BufferedOutputStream(Files.newOutputStream(this.file), HEAP_LIMIT);
            this.heap.writeTo(this.target);
            this.heap.reset();
        }
        this.target.write(bytes, offset, length);
        this.size += length;
    }

    /** Return the number of bytes written. */
    public long size() {
        return this.size;
    }

    @Override
    public void close() throws IOException {
        this.target.close();
    }

    /** Stop writing and discard the content. */
    public void discard() throws IOException {
        close();
        this.heap.reset();
        Files.deleteIfExists(this.file);
    }

    /** Finish writing and add the blob to the store. */
    public Blob finish() throws IOException {
        return this.store.add(finishUnlisted());
    }

    /** Finish writing without listing the blob in the store. The caller must remove the blob. */
    public Blob finishUnlisted() throws IOException {
        close();
        return this.target == this.heap
                ? new Blob(this.key, this.fileName, this.contentType, this.heap.toByteArray())
                : new Blob(this.key, this.fileName, this.contentType, this.file, this.size);
    }
}
