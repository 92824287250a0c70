package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.UploadJournal.FullRow;
import io.github.labelboxspring.datarows.UploadJournal.SentRow;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads rows and splits them into chunks of bounded size. Each chunk is written when it is requested. */
final class Chunks implements Iterator<Chunks.Chunk> {

    /** Bytes reserved for the URL of a file that has not been uploaded yet. */
    private static final int FILE_URL = 2_000;

    private final Iterator<UploadItem> items;

    private final UploadJournal journal;

    private final JsonCodec json;

    private final int maxBytes;

    private final int maxRows;

    private Buffer buffer = new Buffer();

    /** The row that did not fit into the last chunk. */
    private @Nullable FullRow ahead;

    Chunks(Iterator<UploadItem> items, UploadJournal journal, JsonCodec json, int maxBytes, int maxRows) {
        this.items = items;
        this.journal = journal;
        this.json = json;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
    }

    @Override
    public boolean hasNext() {
        return this.ahead != null || this.items.hasNext();
    }

    /** Return the next chunk. It is empty if none of the remaining rows can be sent. */
    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<SentRow> rows = new ArrayList<>();
        List<FullRow> files = new ArrayList<>();
        int reserved = 0;
        this.buffer = this.buffer.reused(this.maxBytes);
        while (rows.size() + files.size() < this.maxRows && hasNext()) {
            FullRow row = this.ahead == null ? this.journal.read(this.items.next()) : this.ahead;
            this.ahead = null;
            if (row == null) {
                continue;
            }
            int before = this.buffer.size();
            write(row.item());
            if (row.item().file() != null) {
                reserved += this.buffer.size() - before + FILE_URL;
                this.buffer.truncate(before);
                files.add(row);
            } else {
                rows.add(row.sent());
            }
            if (rows.size() + files.size() > 1 && this.buffer.size() + reserved >= this.maxBytes) {
                this.ahead = row;
                this.buffer.truncate(before);
                removeLast(row.item().file() == null ? rows : files);
                break;
            }
        }
        return new Chunk(this.buffer.array(), rows, files);
    }

    private void write(UploadItem item) {
        this.buffer.write(this.buffer.size() == 0 ? '[' : ',');
        this.json.write(item, this.buffer);
    }

    private static void removeLast(List<?> list) {
        list.remove(list.size() - 1);
    }

    /**
     * Rows that are uploaded together.
     *
     * @param json the rows whose content is known, as a JSON array
     * @param rows the same rows
     * @param files the rows whose files must be uploaded first
     */
    record Chunk(byte[] json, List<SentRow> rows, List<FullRow> files) {

        /** Return the array with more rows. */
        byte[] with(List<byte[]> more) {
            if (more.isEmpty()) {
                return this.json;
            }
            Buffer whole = new Buffer();
            whole.write(this.json, 0, this.rows.isEmpty() ? 0 : this.json.length - 1);
            for (byte[] row : more) {
                whole.write(whole.size() == 0 ? '[' : ',');
                whole.writeBytes(row);
            }
            return whole.array();
        }
    }

    /** A JSON array that is being written. */
    private static final class Buffer extends ByteArrayOutputStream {

        /** Return an empty buffer. Reuses the memory unless a single row has made it too large. */
        Buffer reused(int maxBytes) {
            reset();
            return this.buf.length <= 2 * maxBytes ? this : new Buffer();
        }

        void truncate(int size) {
            this.count = size;
        }

        byte[] array() {
            if (this.count == 0) {
                write('[');
            }
            write(']');
            return toByteArray();
        }
    }
}
