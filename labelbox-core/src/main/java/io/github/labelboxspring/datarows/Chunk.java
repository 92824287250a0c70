package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.SentRows.FullRow;
import io.github.labelboxspring.datarows.SentRows.SentRow;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Data rows that travel together, as a JSON array. Those of files join it when their files have been uploaded. */
final class Chunk {

    /** Bytes to keep for the address of a file that is yet to be uploaded. */
    static final int FILE_ROW = 2_000;

    private ByteArrayOutputStream json = new ByteArrayOutputStream();

    private final List<SentRow> written = new ArrayList<>();

    private final List<FullRow> files = new ArrayList<>();

    private int reserved;

    /** What a row takes of a chunk, with what stands around it. */
    static int size(byte[] row) {
        return row.length + 2;
    }

    void add(FullRow row, byte[] text) {
        if (row.item().file() == null) {
            write(row.row(), text);
        } else {
            this.files.add(row);
            this.reserved += FILE_ROW + text.length;
        }
    }

    /** A row that needs nothing any more. */
    void write(SentRow row, byte[] text) {
        this.json.write(this.written.isEmpty() ? '[' : ',');
        this.json.writeBytes(text);
        this.written.add(row);
    }

    /** All rows, also those whose files have not been uploaded. */
    int rows() {
        return this.written.size() + this.files.size();
    }

    int bytes() {
        return this.json.size() + this.reserved;
    }

    /** Rows whose files are to be uploaded first. */
    List<FullRow> files() {
        return List.copyOf(this.files);
    }

    /** Rows that are in the array. */
    List<SentRow> written() {
        return List.copyOf(this.written);
    }

    /** The array, which is not kept here: it is large, and the chunk lives as long as its upload. */
    byte[] close() {
        ByteArrayOutputStream whole = this.json;
        this.json = new ByteArrayOutputStream(0);
        whole.write(']');
        return whole.toByteArray();
    }
}
