package io.github.labelboxspring.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A response: a status, headers other than {@code Content-Length}, and a body. */
public record Response(int status, Map<String, String> headers, byte[] body) {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    public static Response json(int status, String body) {
        return new Response(status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response html(int status, String body) {
        return new Response(status, Map.of("Content-Type", "text/html"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /** A file as an object store serves it: whole, or the range that a request asks for. */
    public static Response file(Request request, String type, byte[] content) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", '"' + Integer.toHexString(Arrays.hashCode(content)) + '"');
        String wanted = request.header("Range");
        if (wanted == null) {
            return new Response(200, headers, content);
        }
        Matcher range = RANGE.matcher(wanted);
        if (!range.matches() || Integer.parseInt(range.group(1)) >= content.length) {
            return empty(416).with("Content-Range", "bytes */" + content.length);
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty()
                ? content.length
                : Math.min(content.length, Integer.parseInt(range.group(2)) + 1);
        headers.put("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + content.length);
        return new Response(206, headers, Arrays.copyOfRange(content, from, to));
    }

    /** The same with another header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(this.headers);
        more.put(name, value);
        return new Response(this.status, more, this.body);
    }

    /** The same with another body. */
    public Response with(byte[] other) {
        return new Response(this.status, this.headers, other);
    }
}
