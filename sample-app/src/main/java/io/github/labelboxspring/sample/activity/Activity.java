package io.github.labelboxspring.sample.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the list of activities.
 *
 * @param campaignId the campaign that it belongs to, null if none
 * @param title a short description
 * @param detail further details, may be empty
 */
public record Activity(
        long id, Instant happenedAt, Kind kind, @Nullable String campaignId, String title, String detail) {

    /** The origin of an activity. */
    public enum Kind {
        /** A step of a campaign. */
        CAMPAIGN,
        /** An event of a Labelbox task. */
        TASK,
        /** A webhook. */
        WEBHOOK
    }
}
