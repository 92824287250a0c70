package io.github.labelboxspring.internal.transport.files;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/** The metadata of a file store's response. */
record FileAnswer(int status, HttpHeaders headers) {

    private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");

    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

    /**
     * Types of web pages and of the file stores' error documents. JSON is not included, because Labelbox's files are
     * JSON.
     */
    private static final List<String> FOREIGN =
            List.of("text/html", "application/xhtml+xml", "text/xml", "application/xml", "multipart/");

    static FileAnswer of(ClientResponse response) {
        return new FileAnswer(response.statusCode().value(), response.headers().asHttpHeaders());
    }

    boolean successful() {
        return this.status < 300;
    }

    boolean whole() {
        return this.status == 200;
    }

    boolean partial() {
        return this.status == 206;
    }

    /** Return the number of bytes in the body, or -1 if the response does not state it. */
    long bodyLength() {
        String length = this.headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length != null && LENGTH.matcher(length).matches() ? Long.parseLong(length) : -1;
    }

    /** Return the number of bytes in the whole file, or -1 if the response does not state it. */
    long totalLength() {
        if (!partial()) {
            return bodyLength();
        }
        Matcher range = range();
        return range == null || range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3));
    }

    /** Return the position of the first byte of the body in the file, or -1 if the response does not state it. */
    long firstByte() {
        if (!partial()) {
            return 0;
        }
        Matcher range = range();
        return range == null ? -1 : Long.parseLong(range.group(1));
    }

    /** Return the position after the last byte of the body in the file, or -1 if the response does not state it. */
    long end() {
        if (!partial()) {
            return bodyLength();
        }
        Matcher range = range();
        return range == null ? -1 : Long.parseLong(range.group(2)) + 1;
    }

    private @Nullable Matcher range() {
        String header = this.headers.getFirst(HttpHeaders.CONTENT_RANGE);
        Matcher range = header == null ? null : RANGE.matcher(header.strip());
        return range != null && range.matches() ? range : null;
    }

    /** Return the version of the file; null if there is none, or one that does not guarantee equal bytes. */
    @Nullable
    String etag() {
        String etag = this.headers.getFirst(HttpHeaders.ETAG);
        return etag == null || etag.startsWith("W/") ? null : etag;
    }

    /** Return the content type if it is not that of a file, or null otherwise. */
    @Nullable
    String foreignType() {
        String type = this.headers.getFirst(HttpHeaders.CONTENT_TYPE);
        String known = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
        return FOREIGN.stream().anyMatch(known::startsWith) ? type : null;
    }

    /** Return the content coding if the body is encoded, or null otherwise. */
    @Nullable
    String coding() {
        String coding = this.headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        return coding == null || coding.equalsIgnoreCase("identity") ? null : coding;
    }
}
