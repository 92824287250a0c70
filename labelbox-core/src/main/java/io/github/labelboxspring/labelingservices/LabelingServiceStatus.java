package io.github.labelboxspring.labelingservices;

import org.jspecify.annotations.Nullable;

/**
 * How far a labeling service is with a project. Answers to the official SDK's {@code LabelingServiceStatus}; that there is
 * no service is no status here.
 */
public enum LabelingServiceStatus {
    /** Started, not asked for yet. */
    SET_UP,
    /** Asked for. */
    REQUESTED,
    ACCEPTED,
    CALIBRATION,
    PRODUCTION,
    COMPLETE,
    /** One that this client does not know; its word stays in the record. Cannot be searched for. */
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
