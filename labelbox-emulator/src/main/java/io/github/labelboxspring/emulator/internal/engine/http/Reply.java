package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A response before faults are applied. */
public sealed interface Reply {

    int status();

    Map<String, String> headers();

    /** Return a JSON response. */
    static Bytes json(int status, Object body) {
        return new Bytes(status, Map.of("content-type", Json.TYPE), Json.bytes(body));
    }

    static Reply empty(int status) {
        return new Bytes(status, Map.of(), new byte[0]);
    }

    /** Return a complete file of the storage. */
    static Part file(Blob blob) {
        return new Part(200, Map.of("content-type", blob.contentType()), blob, 0, blob.size());
    }

    /** Release resources after the response was sent or the client has disconnected. */
    default void sent() {}

    /** A response with an action that runs after it was sent. */
    record Last(Part part, Runnable afterwards) implements Reply {

        @Override
        public int status() {
            return this.part.status();
        }

        @Override
        public Map<String, String> headers() {
            return this.part.headers();
        }

        @Override
        public void sent() {
            this.afterwards.run();
        }
    }

    record Bytes(int status, Map<String, String> headers, byte[] body) implements Reply {

        /** Return a copy with additional headers. */
        Bytes with(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(this.headers);
            all.putAll(more);
            return new Bytes(this.status, all, this.body);
        }
    }

    /** A range of bytes of a file. */
    record Part(int status, Map<String, String> headers, Blob blob, long offset, long length) implements Reply {}

    /** Several files of the storage in sequence. */
    record Parts(int status, Map<String, String> headers, List<Blob> blobs) implements Reply {}
}
