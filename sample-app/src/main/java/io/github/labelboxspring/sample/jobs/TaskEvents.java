package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records the events of tasks in the database, where the {@link Dispatcher} finds them. Each event is delivered at
 * least once, with the same key and within a transaction. Recording it again changes nothing.
 */
@Component
class TaskEvents {

    private final RoundRepository rounds;

    private final ActivityLog activities;

    TaskEvents(RoundRepository rounds, ActivityLog activities) {
        this.rounds = rounds;
        this.activities = activities;
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
                case TruthImport.NAME -> importEnded(watch);
                default -> throw new IllegalStateException("A watch has the unknown name " + watch.name());
            }
        }
    }

    @EventListener
    void failed(TaskFailedEvent event) {
        String reason = String.valueOf(event.progress().message());
        note(event, "failed", reason);
        if (RoundWatch.is(event)) {
            RoundWatch watch = RoundWatch.of(event);
            if (watch.name().equals(TruthImport.NAME)) {
                importEnded(watch);
            } else {
                exportFailed(watch, event, "The export has failed: " + reason);
            }
        }
    }

    @EventListener
    void timedOut(TaskTimedOutEvent event) {
        note(event, "not done in time", "");
        if (RoundWatch.is(event)) {
            RoundWatch watch = RoundWatch.of(event);
            if (watch.name().equals(TruthImport.NAME)) {
                this.rounds.importLate(
                        watch.campaignId(),
                        watch.round(),
                        watch.attempt(),
                        "The import of the truth is not done in time");
            } else {
                exportFailed(watch, event, "The export is not done in time");
            }
        }
    }

    /** The end of the import may be reported before its start is recorded. */
    private void importEnded(RoundWatch watch) {
        for (Round.LabelImport before : List.of(Round.LabelImport.DUE, Round.LabelImport.RUNNING)) {
            this.rounds.moveImport(watch.campaignId(), watch.round(), watch.attempt(), before, Round.LabelImport.ENDED);
        }
    }

    private void exportFailed(RoundWatch watch, TaskEvent event, String problem) {
        this.rounds.exportFailed(watch.campaignId(), watch.round(), event.task().id(), problem);
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
