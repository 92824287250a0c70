package io.github.labelboxspring.datarows;

import io.github.labelboxspring.internal.operation.Urls;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The content of a data row: the URL of an asset, a text, a JSON object such as a conversation, or a file on disk.
 *
 * @see <a href="https://docs.labelbox.com/reference/import-image-data">Labelbox: import formats by media type</a>
 */
public sealed interface RowData {

    /**
     * Return the content for an asset at a URL. Labelbox reads {@code https} URLs; it can access those of buckets also
     * through an IAM integration. {@code gs} URLs are supported for objects of Google Cloud Storage. The content of an
     * S3 bucket must be specified by a virtual-hosted-style {@code https} URL.
     *
     * @throws IllegalArgumentException if it is not a URL, or one that Labelbox does not support
     */
    static Url url(String url) {
        return new Url(url);
    }

    /** Return the content for an asset at a URL, see {@link #url(String)}. */
    static Url url(URI url) {
        return new Url(url.toString());
    }

    /**
     * Return the content for a text that is labeled itself, such as a message. Labelbox documents a limit of 64,000
     * characters; the client does not check it.
     *
     * @throws IllegalArgumentException if it is blank or an S3 URL
     * @throws IllegalArgumentException if it is blank or an S3 URL
     */
    static Text text(String text) {
        return new Text(text);
    }

    /**
     * Return the content for a JSON object, such as a conversation, tiled imagery or a PDF with its text layer.
     *
     * @param json a non-empty object whose values are strings, finite numbers, booleans, nulls, and maps and lists of
     *     these; it is copied
     * @throws IllegalArgumentException if it contains anything else; the message specifies the path
     */
    static Json json(Map<String, ?> json) {
        return new Json(json);
    }

    /**
     * Return the content for a file on disk, which is uploaded before the data row is created.
     *
     * @param file a readable file of at most {@value io.github.labelboxspring.files.FileOperations#MAX_BYTES} bytes; this is
     *     checked when the row is read for its upload
     */
    static File file(Path file) {
        return new File(file);
    }

    /** See {@link RowData#url(String)}. */
    record Url(String url) implements RowData {

        private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

        private static final Pattern READABLE =
                Pattern.compile("(?:https?|gs)://[^\\s/?#][^\\r\\n\\t]*", Pattern.CASE_INSENSITIVE);

        public Url {
            if (!READABLE.matcher(url).matches() || !url.equals(url.strip())) {
                throw new IllegalArgumentException(
                        "A data row cannot be created from " + shown(url) + ": " + advice(url));
            }
        }

        private static String advice(String url) {
            Matcher scheme = SCHEME.matcher(url);
            return switch (scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "") {
                case "s3" ->
                    "use the object's https URL, such as https://bucket.s3.region.amazonaws.com/key, and an IAM integration";
                case "file" -> "use a Path for a file on disk";
                case "http", "https", "gs" -> "the URL is malformed";
                default -> "it is not an https URL. For a text use ofText, for a file on disk ofFile";
            };
        }

        private static String shown(String url) {
            String plain = Urls.shown(url);
            return "'" + (plain.length() > 100 ? plain.substring(0, 100) + "…" : plain) + "'";
        }

        /** Omits the URL's query, which may contain a signature. */
        @Override
        public String toString() {
            return "Url[" + Urls.shown(this.url) + "]";
        }
    }

    /** See {@link RowData#text(String)}. */
    record Text(String text) implements RowData {

        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("The text of a data row must not be blank");
            }
            if (text.startsWith("s3:/")) {
                throw new IllegalArgumentException(
                        "The text of a data row must not be an S3 URL. Use the object's https URL as row data");
            }
        }
    }

    /** See {@link RowData#json(Map)}. */
    record Json(Map<String, ?> json) implements RowData {

        public Json {
            if (json.isEmpty()) {
                throw new IllegalArgumentException("The JSON object of a data row must not be empty");
            }
            json = JsonValues.copy(json);
        }
    }

    /** See {@link RowData#file(Path)}. */
    record File(Path file) implements RowData {}
}
