package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down what the events of tasks say. They come at least once, each time with the same key, and inside a transaction:
 * what is written twice changes nothing.
 */
@Component
class TaskEvents {

    private final LabelboxClient labelbox;

    private final RoundRepository rounds;

    private final ActivityLog activities;

    private final Clock clock;

    TaskEvents(LabelboxClient labelbox, RoundRepository rounds, ActivityLog activities, Clock clock) {
        this.labelbox = labelbox;
        this.rounds = rounds;
        this.activities = activities;
        this.clock = clock;
    }

    @EventListener
    void completed(TaskCompletedEvent event) {
        note(event, "complete", "");
        if (RoundWatch.is(event)) {
            RoundWatch watch = RoundWatch.of(event);
            switch (watch.name()) {
                case RoundExport.NAME ->
                    this.rounds.exported(
                            watch.campaignId(), watch.round(), event.task().id());
                case TruthImport.NAME -> imported(watch, event);
                default -> throw new IllegalStateException("A watch has the unknown name " + watch.name());
            }
        }
    }

    private void imported(RoundWatch watch, TaskCompletedEvent event) {
        ImportResult result = event.result(this.labelbox.imports()::resume).execute();
        if (!result.complete()) {
            this.rounds.problem(
                    watch.campaignId(),
                    watch.round(),
                    "Labelbox refuses " + result.failed() + " of " + result.sent() + " annotations of the truth: "
                            + result.problems());
            return;
        }
        Map<Integer, Integer> labels = this.rounds.items(watch.campaignId(), watch.round()).stream()
                .map(RoundItem::item)
                .filter(item -> item.label() == null && item.truth() != null)
                .collect(Collectors.toMap(item -> item.seq(), item -> Objects.requireNonNull(item.truth())));
        this.rounds.imported(watch.campaignId(), watch.round(), labels, this.clock.instant());
    }

    @EventListener
    void failed(TaskFailedEvent event) {
        stopped(event, "failed", String.valueOf(event.progress().message()));
    }

    @EventListener
    void timedOut(TaskTimedOutEvent event) {
        stopped(event, "not done in time", "It may still run: set labelbox.tasks.timeout higher");
    }

    private void stopped(TaskEvent event, String title, String reason) {
        note(event, title, reason);
        if (RoundWatch.is(event)) {
            RoundWatch watch = RoundWatch.of(event);
            this.rounds.problem(
                    watch.campaignId(), watch.round(), "The " + watch.name() + " is " + title + ": " + reason);
        }
    }

    private void note(TaskEvent event, String title, String detail) {
        this.activities.addOnce(
                Activity.Kind.TASK,
                event.attributes().get(RoundWatch.CAMPAIGN),
                (event.name() == null ? "Task " + event.task().id() : "Task '" + event.name() + "'") + ": " + title,
                detail,
                event.idempotencyKey());
    }
}
