package io.github.labelboxspring.labelingservices;

import org.jspecify.annotations.Nullable;

/**
 * The status of a labeling service for a project. Corresponds to {@code LabelingServiceStatus} in the official SDK, but
 * has no constant for a missing service.
 */
public enum LabelingServiceStatus {
    /** Started, but not yet requested. */
    SET_UP,
    /** A workforce was requested. */
    REQUESTED,
    ACCEPTED,
    CALIBRATION,
    PRODUCTION,
    COMPLETE,
    /** A status that this client version does not support; the record keeps its name. Cannot be used in filters. */
    UNKNOWN;

    static @Nullable LabelingServiceStatus of(@Nullable String word) {
        if (word == null) {
            return null;
        }
        for (LabelingServiceStatus status : values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return UNKNOWN;
    }
}
