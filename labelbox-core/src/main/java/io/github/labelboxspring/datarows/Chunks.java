package io.github.labelboxspring.datarows;

import io.github.labelboxspring.call.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Cuts data rows into JSON arrays of bounded size, each written only when it is asked for. */
final class Chunks implements Iterable<Chunks.Chunk> {

    private final Iterable<UploadItem> items;

    private final JsonCodec json;

    private final int maxBytes;

    private final int maxRows;

    Chunks(Iterable<UploadItem> items, JsonCodec json, int maxBytes, int maxRows) {
        this.items = items;
        this.json = json;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
    }

    /** @param firstRow index of its first row, from 0 */
    record Chunk(int firstRow, int rows, byte[] bytes) {}

    @Override
    public Iterator<Chunk> iterator() {
        Iterator<UploadItem> source = this.items.iterator();
        return new Iterator<>() {

            private byte[] ahead = new byte[0];

            private int row;

            @Override
            public boolean hasNext() {
                return this.ahead.length > 0 || source.hasNext();
            }

            @Override
            public Chunk next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                ByteArrayOutputStream chunk = new ByteArrayOutputStream();
                int first = this.row;
                while (hasNext() && this.row - first < Chunks.this.maxRows) {
                    byte[] item = this.ahead.length > 0 ? this.ahead : Chunks.this.json.write(source.next());
                    this.ahead = item;
                    if (this.row > first && chunk.size() + item.length + 2 > Chunks.this.maxBytes) {
                        break;
                    }
                    chunk.write(this.row == first ? '[' : ',');
                    chunk.writeBytes(item);
                    this.ahead = new byte[0];
                    this.row++;
                }
                chunk.write(']');
                return new Chunk(first, this.row - first, chunk.toByteArray());
            }
        };
    }
}
