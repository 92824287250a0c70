package io.github.labelboxspring.internal.transport.files;

import io.github.labelboxspring.error.ApiError;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.RateLimitedException;
import io.github.labelboxspring.error.SignedUrlException;
import io.github.labelboxspring.error.TransportException;
import io.github.labelboxspring.internal.transport.codec.RateLimit;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Failures of reading a file. They do not include bodies, because error documents of file stores contain signatures.
 *
 * @param file name of the file
 * @param host the file store
 */
record FileFailures(String file, String host) {

    private static final Set<Integer> EXPIRED = Set.of(400, 401, 403, 404, 410);

    private static final int REQUEST_TIMEOUT = 408;

    private static final int TOO_MANY_REQUESTS = 429;

    /** @param text beginning of the body */
    LabelboxException refused(FileAnswer answer, String text, long offset) {
        String retryAfter = answer.headers().getFirst(HttpHeaders.RETRY_AFTER);
        int status = answer.status();
        if (status == TOO_MANY_REQUESTS || status >= 500 && retryAfter != null || RateLimit.isIn(text)) {
            return throttled(retryAfter, status, offset);
        }
        if (EXPIRED.contains(status)) {
            return new SignedUrlException(this.file + " at byte " + offset, this.host, status);
        }
        return new TransportException(
                at(offset) + "responded with HTTP " + status, null, status >= 500 || status == REQUEST_TIMEOUT, false);
    }

    /** @param retryAfter header of the response */
    LabelboxException throttled(@Nullable String retryAfter, int status, long offset) {
        ApiError error =
                new ApiError(this.file, this.host, status, null, null, null, "too many requests, at byte " + offset);
        return new RateLimitedException(error, RateLimit.retryAfter(retryAfter));
    }

    /** @param fault description of what is wrong with a successful response */
    LabelboxException foreign(String fault, long offset) {
        return new TransportException(at(offset) + fault, null, true, false);
    }

    LabelboxException changed(long offset) {
        return new DecodingException(
                at(offset) + "sent another version of the file than before. Read the file again from its beginning",
                null,
                false);
    }

    LabelboxException tooLong(long length, long offset) {
        return DecodingException.tooLarge(
                at(offset) + "sent more than the " + length + " bytes of the file", null, false);
    }

    LabelboxException tooShort(long read, long length, long offset) {
        return new TransportException(
                at(offset) + "sent " + read + " of the " + length + " bytes of the file", null, true, false);
    }

    LabelboxException broken(Throwable cause, long offset) {
        String reason = cause instanceof TimeoutException ? cause.getMessage() : ConnectFailure.reason(cause);
        return new TransportException(
                this.file + ": the download from " + this.host + " was interrupted at byte " + offset + ": " + reason,
                cause,
                true,
                false);
    }

    LabelboxException unconnected(Throwable cause, int openFiles, long offset) {
        return ConnectFailure.of(this.file + " at byte " + offset, this.host, cause, openFiles);
    }

    private String at(long offset) {
        return this.file + ": at byte " + offset + ", the file store " + this.host + " ";
    }
}
