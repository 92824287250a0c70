package io.github.labelboxspring.sample.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened.
 *
 * @param campaignId the campaign that it belongs to, null if none
 * @param title what, in a few words
 * @param detail more of it; may be empty
 */
public record Activity(
        long id, Instant happenedAt, Kind kind, @Nullable String campaignId, String title, String detail) {

    /** What tells of it. */
    public enum Kind {
        /** A step of a campaign. */
        CAMPAIGN,
        /** An event of a task of Labelbox. */
        TASK,
        /** A webhook. */
        WEBHOOK
    }
}
