package io.github.labelboxspring.datarows;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.labelboxspring.internal.operation.JsonCodec;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in the input the rows stood, by what the platform can name them by: id, global key, or else external id and row
 * data together. Keeps a number for each name, not the name, so that memory does not grow with the rows' content.
 */
final class RowPlaces {

    private static final int SEVERAL = -1;

    private static final String KEY = "key";

    private static final String CONTENT = "content";

    private final Map<Long, Integer> byName = new HashMap<>();

    private final JsonCodec json;

    private final MessageDigest digest = sha256();

    RowPlaces(JsonCodec json) {
        this.json = json;
    }

    /** Notes the place of a row; gives the place of the row before it that is to have the same global key. */
    @Nullable
    Integer add(int index, UploadItem item) {
        String key = item.globalKey();
        if (key != null) {
            Integer taker = this.byName.putIfAbsent(number(KEY, key), index);
            if (taker != null) {
                return taker;
            }
        } else if (item.file() == null) {
            addContent(index, item);
        }
        if (!item.id().value().isEmpty()) {
            note(index, number(item.id().type(), item.id().value()));
        }
        return null;
    }

    /** Notes the place of a row that has no global key by what it holds. */
    void addContent(int index, UploadItem item) {
        if (item.globalKey() == null) {
            note(index, number(CONTENT, content(item.externalId(), item.rowData())));
        }
    }

    private void note(int index, long name) {
        this.byName.merge(name, index, (one, other) -> SEVERAL);
    }

    @Nullable
    Integer ofMade(ImportOutcome.Success row) {
        Integer place = find(UploadItem.Key.BY_ID, row.id());
        if (place == null && row.globalKey() != null) {
            place = find(KEY, row.globalKey());
            place = place == null ? find(UploadItem.Key.BY_GLOBAL_KEY, row.globalKey()) : place;
        }
        if (place == null) {
            place = find(CONTENT, content(row.externalId(), row.rowData()));
        }
        return place == null && row.rowData() instanceof String url
                ? find(CONTENT, content(row.externalId(), unsigned(url)))
                : place;
    }

    /** Addresses in the platform's own store come back with a signature. */
    private static String unsigned(String url) {
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query);
    }

    @Nullable
    Integer ofRefused(ImportOutcome.Failure row) {
        ImportOutcome.Spec spec = row.spec();
        if (spec == null) {
            return null;
        }
        return spec.globalKey() == null
                ? find(CONTENT, content(spec.externalId(), spec.rowData()))
                : find(KEY, spec.globalKey());
    }

    private @Nullable Integer find(String kind, String name) {
        Integer place = this.byName.get(number(kind, name));
        return place == null || place == SEVERAL ? null : place;
    }

    private String content(@Nullable String externalId, @Nullable Object rowData) {
        String data = rowData == null || rowData instanceof String
                ? String.valueOf(rowData)
                : new String(this.json.write(rowData), UTF_8);
        return externalId + "\n" + data;
    }

    /** The first 64 bits of its hash: among the rows of an upload two names with the same are not to be expected. */
    private long number(String kind, String name) {
        return ByteBuffer.wrap(this.digest.digest((kind + "\n" + name).getBytes(UTF_8)))
                .getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java has SHA-256", ex);
        }
    }
}
