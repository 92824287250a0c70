package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.WatchOptions;

/**
 * The watch of a task that belongs to a round. Its attributes identify the round, so that any process can handle its
 * events.
 *
 * @param name the name of the watch, which identifies the step
 * @param attempt the attempt of the import of labels
 */
record RoundWatch(String name, String campaignId, int round, int attempt) {

    static final String CAMPAIGN = "campaign";

    private static final String ROUND = "round";

    private static final String ATTEMPT = "attempt";

    WatchOptions options() {
        return WatchOptions.ofName(this.name)
                .withAttribute(CAMPAIGN, this.campaignId)
                .withAttribute(ROUND, String.valueOf(this.round))
                .withAttribute(ATTEMPT, String.valueOf(this.attempt));
    }

    /** Return whether a task belongs to a round. */
    static boolean is(TaskEvent event) {
        return event.attributes().containsKey(CAMPAIGN)
                && event.attributes().containsKey(ROUND)
                && event.attributes().containsKey(ATTEMPT)
                && event.name() != null;
    }

    static RoundWatch of(TaskEvent event) {
        return new RoundWatch(
                String.valueOf(event.name()),
                String.valueOf(event.attributes().get(CAMPAIGN)),
                Integer.parseInt(String.valueOf(event.attributes().get(ROUND))),
                Integer.parseInt(String.valueOf(event.attributes().get(ATTEMPT))));
    }
}
