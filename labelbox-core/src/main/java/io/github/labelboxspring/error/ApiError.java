package io.github.labelboxspring.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an error answer.
 *
 * @param operation name of the operation, such as {@code GetProject}
 * @param host host that answered
 * @param status HTTP status, 0 when there was none
 * @param code the platform's error code such as {@code RESOURCE_NOT_FOUND}, if it gave one
 * @param path path of the field that failed, such as {@code project.createBatchV2}, if it gave one
 * @param requestId the platform's id of the request, if it gave one
 * @param message the platform's own text, or what replaces it; never empty
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

    /** The whole story in one line, for exception messages. */
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
