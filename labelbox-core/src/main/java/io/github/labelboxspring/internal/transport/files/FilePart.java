package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.internal.operation.FileRange;
import org.jspecify.annotations.Nullable;

/** What is known about the file at the URLs of one range, which may be read by several requests. */
final class FilePart {

    private final FileRange range;

    private long length;

    private @Nullable String etag;

    FilePart(FileRange range) {
        this.range = range;
        this.length = range.end() < 0 ? -1 : range.end() - range.start();
    }

    /** Return whether another range, with a new URL, is the same part. */
    boolean isOf(FileRange other) {
        return this.range.start() == other.start() && this.range.end() == other.end();
    }

    long start() {
        return this.range.start();
    }

    /** Return the number of its bytes, or -1 if unknown. */
    long length() {
        return this.length;
    }

    @Nullable
    String etag() {
        return this.etag;
    }

    /** Record the metadata of an accepted response. */
    void learn(FileAnswer answer) {
        this.length = this.length < 0 ? answer.totalLength() : this.length;
        this.etag = answer.etag() == null ? this.etag : answer.etag();
    }

    /** Return whether the response is for another version of the file than the bytes that were read before. */
    boolean changed(FileAnswer answer) {
        String now = answer.etag();
        return this.etag != null && now != null && !this.etag.equals(now);
    }

    /**
     * Return why the response is not the rest of this part, or null if it is.
     *
     * @param skip the number of bytes of this part that were read before
     */
    @Nullable
    String fault(FileAnswer answer, long skip) {
        if (!answer.whole() && !answer.partial()) {
            return "responded with HTTP " + answer.status() + " without the file";
        }
        if (answer.foreignType() != null) {
            return "sent a document of type " + answer.foreignType() + " instead of the file";
        }
        if (answer.coding() != null) {
            return "sent the file with the content coding " + answer.coding() + ", which was declined";
        }
        return answer.partial() ? faultOfPart(answer, skip) : faultOfWhole(answer, skip);
    }

    private @Nullable String faultOfPart(FileAnswer answer, long skip) {
        long first = answer.firstByte();
        if (first < 0) {
            return "sent a part of the file without its position";
        }
        String range = "sent bytes " + first + " to " + (answer.end() - 1);
        if (first != skip) {
            return range + " instead of those from byte " + skip;
        }
        return answer.bodyLength() >= 0 && answer.bodyLength() != answer.end() - first
                ? range + " in a body of " + answer.bodyLength() + " bytes"
                : faultOfLength(answer);
    }

    /** A request for the rest may be answered with the whole file if it is certainly the same file. */
    private @Nullable String faultOfWhole(FileAnswer answer, long skip) {
        boolean recognized = skip == 0
                || answer.totalLength() >= 0 && this.length >= 0
                || answer.etag() != null && answer.etag().equals(this.etag);
        return recognized
                ? faultOfLength(answer)
                : "sent a whole file instead of the rest, without a length or version to identify it";
    }

    private @Nullable String faultOfLength(FileAnswer answer) {
        long total = answer.totalLength();
        return this.length >= 0 && total >= 0 && total != this.length
                ? "sent " + total + " bytes instead of the " + this.length + " bytes of the file"
                : null;
    }
}
