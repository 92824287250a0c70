package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.internal.transport.codec.RateLimit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/** The body of one response. Its bytes are counted, and held back as long as they may not be part of the file. */
final class FileBody {

    /** A body of unknown length is held back up to this size, since a short one is not the file. */
    private static final int HELD = 16 * 1024;

    private static final int BEGINNING = 1_000;

    private final FilePart part;

    private final FileFailures failures;

    private final LongConsumer reached;

    private final long begin;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private boolean lengthStated;

    private volatile long offset;

    /**
     * Create a body.
     *
     * @param begin offset of its first byte in the whole file
     * @param reached called with the offset after each piece that is passed on
     */
    FileBody(FilePart part, FileFailures failures, long begin, LongConsumer reached) {
        this.part = part;
        this.failures = failures;
        this.begin = begin;
        this.offset = begin;
        this.reached = reached;
    }

    void accepted(FileAnswer answer) {
        this.part.learn(answer);
        this.lengthStated = answer.bodyLength() >= 0;
    }

    /** Return the offset of the next byte in the whole file. */
    long offset() {
        return this.offset;
    }

    /** Return the number of bytes of the part that were passed on. */
    long read() {
        return this.offset - this.part.start();
    }

    private boolean lengthKnown() {
        return this.part.length() >= 0;
    }

    void pass(byte[] piece, SynchronousSink<byte[]> sink) {
        byte[] bytes = released(piece);
        if (bytes == null || bytes.length == 0) {
            return;
        }
        if (lengthKnown() && bytes.length > this.part.length() - read()) {
            sink.error(this.failures.tooLong(this.part.length(), this.offset));
        } else if (this.offset == 0 && foreign(bytes)) {
            sink.error(foreign(text(bytes)));
        } else {
            this.offset += bytes.length;
            this.reached.accept(this.offset);
            sink.next(bytes);
        }
    }

    /** Return the bytes that can be passed on, or null if too few have arrived. */
    private byte @Nullable [] released(byte[] piece) {
        if (this.lengthStated || !lengthKnown() || this.offset > this.begin) {
            return piece;
        }
        this.held.writeBytes(piece);
        return this.held.size() < Math.min(HELD, this.part.length() - read()) ? null : this.held.toByteArray();
    }

    Mono<byte[]> finish() {
        if (!lengthKnown() || read() == this.part.length()) {
            return Mono.empty();
        }
        boolean none = this.offset == this.begin;
        return Mono.error(() -> none && foreign(this.held.toByteArray())
                ? foreign(text(this.held.toByteArray()))
                : this.failures.tooShort(read() + (none ? this.held.size() : 0), this.part.length(), this.offset));
    }

    /**
     * Labelbox's files are JSON. They never start like a web page, an error document of a file store or a rate limit
     * message.
     */
    private static boolean foreign(byte[] bytes) {
        String beginning = text(bytes);
        return beginning.startsWith("<") || RateLimit.isIn(beginning);
    }

    private RuntimeException foreign(String beginning) {
        return RateLimit.isIn(beginning)
                ? this.failures.throttled(null, 200, this.offset)
                : this.failures.foreign("sent a document that begins with \"<\" instead of the file", this.offset);
    }

    /** Return the beginning of a body as text. */
    static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.UTF_8).strip();
    }
}
