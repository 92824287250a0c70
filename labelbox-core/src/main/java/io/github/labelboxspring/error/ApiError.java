package io.github.labelboxspring.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The details of an error response.
 *
 * @param operation name of the operation, such as {@code GetProject}
 * @param host the host that responded
 * @param status the HTTP status, or 0 if there was none
 * @param code Labelbox's error code, such as {@code RESOURCE_NOT_FOUND}; null if there was none
 * @param path path of the failed field, such as {@code project.createBatchV2}; null if there was none
 * @param requestId Labelbox's id of the request; null if there was none
 * @param message Labelbox's message, or a replacement; never empty
 */
public record ApiError(
        String operation,
        String host,
        int status,
        @Nullable String code,
        @Nullable String path,
        @Nullable String requestId,
        String message)
        implements Serializable {

    /** Return all details in one line, for exception messages. */
    public String describe() {
        StringBuilder text = new StringBuilder(this.operation).append(": ").append(this.message);
        text.append(" [").append(this.host);
        if (this.status > 0) {
            text.append(", HTTP ").append(this.status);
        }
        if (this.code != null) {
            text.append(", ").append(this.code);
        }
        if (this.path != null) {
            text.append(", at ").append(this.path);
        }
        if (this.requestId != null) {
            text.append(", request ").append(this.requestId);
        }
        return text.append(']').toString();
    }
}
