package io.github.labelboxspring.network;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request as it is read from a connection: the head at once, the body when it is asked for. */
public final class Request {

    private final String method;

    private final String target;

    private final Map<String, String> headers;

    private final InputStream in;

    private byte @Nullable [] body;

    private Request(String method, String target, Map<String, String> headers, InputStream in) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.in = in;
    }

    /** Reads the head of the next request, null at the end of the connection. */
    static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        String[] start = first.split(" ", 3);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(start[0], start[1], headers, in);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    public String method() {
        return this.method;
    }

    /** The path and the query. */
    public String target() {
        return this.target;
    }

    /** The path without the query. */
    public String path() {
        return this.target.split("\\?", 2)[0];
    }

    /** The headers by their names in lower case. */
    public Map<String, String> headers() {
        return Map.copyOf(this.headers);
    }

    public @Nullable String header(String name) {
        return this.headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The body, which is read from the connection by the first call. */
    public synchronized byte[] bytes() {
        if (this.body == null) {
            try {
                this.body = readBody();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return this.body;
    }

    /** The body as text. */
    public String body() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] readBody() throws IOException {
        if ("chunked".equals(header("Transfer-Encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.write(exactly(size));
                exactly(2);
            }
            exactly(2);
            return all.toByteArray();
        }
        String length = header("Content-Length");
        return length == null ? new byte[0] : exactly(Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        String line = line(this.in);
        if (line == null) {
            throw new EOFException("The body ended before its last chunk");
        }
        return Integer.parseInt(line.split(";", 2)[0].strip(), 16);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = this.in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The body ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return this.method + " " + this.target;
    }
}
