package io.github.labelboxspring.emulator.internal.engine.http;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;

/** Serves files by signed URL. Errors have the format of an object store. */
final class StorageEndpoint {

    static final String PATH = "/storage/";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private final BlobStore storage;
    private final SignedUrls urls;

    StorageEndpoint(BlobStore storage, SignedUrls urls) {
        this.storage = storage;
        this.urls = urls;
    }

    Incoming read(HttpServerRequest request) {
        return new Incoming(Headers.received(request, null, Asked.rest("", 0)), () -> answer(request));
    }

    private Reply answer(HttpServerRequest request) {
        try {
            return find(request);
        } catch (IllegalArgumentException wrongEscape) {
            return refused(400, "InvalidURI", "Couldn't parse the specified URI");
        }
    }

    private Reply find(HttpServerRequest request) {
        if (!request.method().name().equals("GET") && !request.method().name().equals("HEAD")) {
            return refused(405, "MethodNotAllowed", "The specified method is not allowed against this resource");
        }
        QueryStringDecoder query = new QueryStringDecoder(request.uri());
        String key = query.path().substring(PATH.length());
        return switch (this.urls.check(key, parameter(query, "expires"), parameter(query, "signature"))) {
            case MISSING -> refused(403, "AccessDenied", "Access Denied");
            case WRONG ->
                refused(403, "SignatureDoesNotMatch", "The request signature does not match the one calculated");
            case EXPIRED -> refused(403, "AccessDenied", "Request has expired");
            case VALID ->
                this.storage
                        .find(key)
                        .map(blob -> content(blob, request.requestHeaders().get("range")))
                        .orElseGet(() -> refused(404, "NoSuchKey", "The specified key does not exist"));
        };
    }

    private static Reply content(Blob blob, @Nullable String range) {
        Matcher matcher = RANGE.matcher(range == null ? "" : range.trim());
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Reply.Part(200, headers(blob), blob, 0, blob.size());
        }
        long size = blob.size();
        boolean suffix = matcher.group(1).isEmpty();
        long start = suffix ? Math.max(0, size - number(matcher.group(2))) : number(matcher.group(1));
        long end = suffix || matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, number(matcher.group(2)));
        if (start > end) {
            return refused(416, "InvalidRange", "The requested range cannot be satisfied");
        }
        Map<String, String> headers = new HashMap<>(headers(blob));
        headers.put("content-range", "bytes " + start + "-" + end + "/" + size);
        return new Reply.Part(206, headers, blob, start, end - start + 1);
    }

    /** Return the number, or {@link Long#MAX_VALUE} if it has more than 18 digits. */
    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > 18 ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    private static Map<String, String> headers(Blob blob) {
        return Map.of("content-type", blob.contentType(), "accept-ranges", "bytes", "etag", '"' + blob.key() + '"');
    }

    private static String parameter(QueryStringDecoder query, String name) {
        return Optional.ofNullable(query.parameters().get(name))
                .map(values -> values.get(0))
                .orElse("");
    }

    private static Reply refused(int status, String code, String message) {
        String body = "<?xml version='1.0' encoding='UTF-8'?><Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new Reply.Bytes(
                status, Map.of("content-type", "application/xml"), body.getBytes(StandardCharsets.UTF_8));
    }
}
