package io.github.labelboxspring.datarows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.labelboxspring.datarows.UploadItem.Key;
import io.github.labelboxspring.datarows.UploadItem.Payload;
import io.github.labelboxspring.internal.operation.JsonCodec;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Maps the identifiers that Labelbox reports in its results to positions in the input. Rows are identified by id, by
 * global key, or otherwise by external id and content. Stores 64-bit hashes instead of the rows, so that an upload of
 * any size needs little memory.
 */
final class RowIndex {

    /**
     * The maximum length in characters of content that is compared. It must fit into a response together with others.
     */
    static final int MAX_CONTENT = 1_000_000;

    private static final int SEVERAL = -1;

    private static final long ID = 1;

    private static final long GLOBAL_KEY = 2;

    private static final long NEW_GLOBAL_KEY = 3;

    private static final long EXTERNAL_ID = 4;

    private static final long CONTENT = 5;

    private final JsonCodec json;

    private final LongToIntMap positions = new LongToIntMap();

    /** Prevents deliberate hash collisions. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private int longestContent;

    private boolean ambiguous;

    private boolean changes;

    RowIndex(JsonCodec json) {
        this.json = json;
    }

    /** Add a row. Returns the position of the preceding row with the same global key, if there is one. */
    @Nullable
    Integer add(int position, UploadItem item) {
        String key = item.payload().globalKey();
        if (key != null) {
            int taken = this.positions.putIfAbsent(hash(NEW_GLOBAL_KEY, key), position);
            if (taken != LongToIntMap.ABSENT) {
                return taken;
            }
        }
        if (key == null) {
            this.ambiguous |= note(hash(EXTERNAL_ID, item.payload().externalId()), position);
        }
        if (item.id() == Key.NEW) {
            addContent(position, item.payload());
        } else {
            this.changes = true;
            note(hash(item.id().byId() ? ID : GLOBAL_KEY, item.id().value()), position);
        }
        return null;
    }

    /** Add the content of a new row without a global key as soon as it is known. */
    void addContent(int position, Payload row) {
        Object rowData = row.rowData();
        if (row.globalKey() == null && rowData != null) {
            String content = text(rowData);
            this.longestContent = Math.max(this.longestContent, content.length());
            note(contentHash(row.externalId(), content), position);
        }
    }

    /**
     * Return whether rows can only be distinguished by their content, so that results must include it. Always false if
     * the input has updates, because the content of those rows is not known here and may be of any size.
     */
    boolean needsContent() {
        return this.ambiguous && !this.changes && this.longestContent <= MAX_CONTENT;
    }

    /** Return the length in characters of the longest content that identifies a row. */
    int longestContent() {
        return this.longestContent;
    }

    /** Return the position of a row that was created or updated, or null if it cannot be determined. */
    @Nullable
    Integer ofImported(ImportOutcome.Success row) {
        long id = hash(ID, row.id());
        if (this.positions.get(id) != LongToIntMap.ABSENT) {
            return find(id);
        }
        String key = row.globalKey();
        if (key == null) {
            return ofContent(row.externalId(), row.rowData());
        }
        Integer position = find(hash(NEW_GLOBAL_KEY, key));
        return position == null ? find(hash(GLOBAL_KEY, key)) : position;
    }

    /** Return the position of a row that was rejected, or null if it cannot be determined. */
    @Nullable
    Integer ofRefused(ImportOutcome.Spec row) {
        String key = row.globalKey();
        return key == null ? ofContent(row.externalId(), row.rowData()) : find(hash(NEW_GLOBAL_KEY, key));
    }

    private @Nullable Integer ofContent(@Nullable String externalId, @Nullable Object rowData) {
        Integer position = find(hash(EXTERNAL_ID, externalId));
        if (position != null || rowData == null) {
            return position;
        }
        String content = text(rowData);
        position = find(contentHash(externalId, content));
        int query = content.indexOf('?');
        // URLs of Labelbox's own storage are returned with a signature
        return position == null && query >= 0 ? find(contentHash(externalId, content.substring(0, query))) : position;
    }

    private String text(Object rowData) {
        return rowData instanceof String text ? text : new String(this.json.write(rowData), UTF_8);
    }

    private boolean note(long name, int position) {
        boolean taken = this.positions.putIfAbsent(name, position) != LongToIntMap.ABSENT;
        if (taken) {
            this.positions.put(name, SEVERAL);
        }
        return taken;
    }

    private @Nullable Integer find(long name) {
        int position = this.positions.get(name);
        return position == LongToIntMap.ABSENT || position == SEVERAL ? null : position;
    }

    private long contentHash(@Nullable String externalId, String content) {
        return hash(hash(CONTENT, externalId), content);
    }

    /** The probability that two of 150,000 rows have the same hash is about one in a billion. */
    private long hash(long kind, @Nullable String name) {
        long hash = mix(this.seed ^ kind);
        if (name == null) {
            return mix(~hash);
        }
        for (int at = 0; at < name.length(); at++) {
            hash = mix(hash ^ name.charAt(at));
        }
        return hash;
    }

    /** A bijection, so that names that differ in one character never have the same hash. */
    private static long mix(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
