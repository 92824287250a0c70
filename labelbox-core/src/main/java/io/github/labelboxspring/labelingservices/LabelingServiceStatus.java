package io.github.labelboxspring.labelingservices;

/** How far a labeling service is with a project. */
public enum LabelingServiceStatus {
    ACCEPTED,
    CALIBRATION,
    COMPLETE,
    PRODUCTION,
    REQUESTED,
    SET_UP
}
