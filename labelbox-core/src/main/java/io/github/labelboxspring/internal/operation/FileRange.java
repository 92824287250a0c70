package io.github.labelboxspring.internal.operation;

/**
 * A part of a file that is available at a signed URL.
 *
 * @param url the URL
 * @param start offset of its first byte in the whole file
 * @param end offset after its last byte, or -1 if the URL provides the rest of the file
 */
public record FileRange(String url, long start, long end) {

    /** Omits the URL's query, which contains a signature. */
    @Override
    public String toString() {
        int query = this.url.indexOf('?');
        return (query < 0 ? this.url : this.url.substring(0, query)) + "[" + this.start + "," + this.end + ")";
    }
}
