package io.github.labelboxspring.emulator.internal.engine.storage;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one blob; moves from the heap to a file when it grows. */
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

    /** How many bytes were written. */
    public long size() {
        return this.size;
    }

    @Override
    public void close() throws IOException {
        this.target.close();
    }

    /** Ends the writing and keeps nothing. */
    public void discard() throws IOException {
        close();
        this.heap.reset();
        Files.deleteIfExists(this.file);
    }

    /** Ends the writing and puts the blob into the store. */
    public Blob finish() throws IOException {
        return this.store.add(finishUnlisted());
    }

    /** Ends the writing; nobody finds the blob, which has to be removed by whoever asked for it. */
    public Blob finishUnlisted() throws IOException {
        close();
        return this.target == this.heap
                ? new Blob(this.key, this.fileName, this.contentType, this.heap.toByteArray())
                : new Blob(this.key, this.fileName, this.contentType, this.file, this.size);
    }
}
