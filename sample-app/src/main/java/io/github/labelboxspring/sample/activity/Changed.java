package io.github.labelboxspring.sample.activity;

/**
 * Published to the application's listeners when data on the pages has changed.
 *
 * @param topic the kind of data
 */
public record Changed(Topic topic) {

    /** The kinds of data that can change. */
    public enum Topic {
        /** Campaigns, their rounds or labels. */
        CAMPAIGNS,
        /** Running jobs and tasks. */
        WORK,
        /** The list of activities. */
        ACTIVITY
    }
}
