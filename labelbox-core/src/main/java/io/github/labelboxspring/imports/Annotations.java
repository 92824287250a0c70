package io.github.labelboxspring.imports;

import java.net.URI;
import java.nio.file.Path;

/**
 * Annotations to import, one a line of NDJSON.
 *
 * <p>A line names its data row by exactly one of {@code dataRow.id} and {@code dataRow.globalKey}, its feature by
 * {@code name} or {@code schemaId}, and has a value such as {@code bbox} or {@code answer}. A {@code uuid} of its own
 * is only needed where a relationship points to it. Predictions may tell a {@code confidence} from 0 to 1.
 */
public sealed interface Annotations {

    /**
     * Annotations in memory: a text is a line of JSON, anything else is written as one.
     *
     * <p>They are read each time the import is started. For very many prefer {@link #file(Path)}.
     */
    static Annotations of(Iterable<?> annotations) {
        return new InMemory(annotations);
    }

    /** A file of NDJSON in UTF-8, sent as it is. */
    static Annotations file(Path ndjson) {
        return new OnDisk(ndjson);
    }

    /**
     * A file of NDJSON that the platform fetches itself; it must be able to reach the address. Its lines are not
     * checked by the client.
     *
     * @throws IllegalArgumentException if it is no absolute HTTP address
     */
    static Annotations url(String url) {
        URI address = URI.create(url);
        if (address.getHost() == null || !address.getScheme().startsWith("http")) {
            throw new IllegalArgumentException(
                    "The address of a file to import must start with https:// or http:// and name a host");
        }
        return new Remote(url);
    }

    /** Annotations that the client has. */
    sealed interface Local extends Annotations {}

    /** See {@link Annotations#of(Iterable)}. */
    record InMemory(Iterable<?> annotations) implements Local {}

    /** See {@link Annotations#file(Path)}. */
    record OnDisk(Path ndjson) implements Local {}

    /** See {@link Annotations#url(String)}. */
    record Remote(String url) implements Annotations {

        /** Without the URL's query, which may hold a signature. */
        @Override
        public String toString() {
            int query = this.url.indexOf('?');
            return query < 0 ? this.url : this.url.substring(0, query);
        }
    }
}
