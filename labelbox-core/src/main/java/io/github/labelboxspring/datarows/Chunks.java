package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.SentRows.FullRow;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Cuts data rows into chunks of bounded size, each made only when it is asked for. */
final class Chunks implements Iterator<Chunk> {

    private final Iterator<FullRow> rows;

    private final JsonCodec json;

    private final int maxBytes;

    private final int maxRows;

    private @Nullable Written ahead;

    Chunks(Iterator<FullRow> rows, JsonCodec json, int maxBytes, int maxRows) {
        this.rows = rows;
        this.json = json;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
    }

    @Override
    public boolean hasNext() {
        return this.ahead != null || this.rows.hasNext();
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Chunk chunk = new Chunk();
        while (hasNext() && chunk.rows() < this.maxRows) {
            Written next = this.ahead == null ? written(this.rows.next()) : this.ahead;
            this.ahead = next;
            if (chunk.rows() > 0 && chunk.bytes() + next.bytes() > this.maxBytes) {
                break;
            }
            chunk.add(next.row(), next.json());
            this.ahead = null;
        }
        return chunk;
    }

    private Written written(FullRow row) {
        byte[] text = this.json.write(row.item());
        return new Written(row, text, row.item().file() == null ? Chunk.size(text) : Chunk.FILE_ROW + text.length);
    }

    /** A row with its JSON, and the bytes that it will take. */
    private record Written(FullRow row, byte[] json, int bytes) {}
}
