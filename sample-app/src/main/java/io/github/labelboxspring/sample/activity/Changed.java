package io.github.labelboxspring.sample.activity;

/**
 * Something that pages show has changed; published to the application's listeners.
 *
 * @param topic what
 */
public record Changed(Topic topic) {

    /** What can change. */
    public enum Topic {
        /** Campaigns, their rounds or labels. */
        CAMPAIGNS,
        /** Work that runs. */
        WORK,
        /** The list of activities. */
        ACTIVITY
    }
}
