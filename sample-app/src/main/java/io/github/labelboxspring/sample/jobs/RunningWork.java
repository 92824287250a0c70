package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.boot.tasks.TaskCompletedEvent;
import io.github.labelboxspring.boot.tasks.TaskFailedEvent;
import io.github.labelboxspring.boot.tasks.TaskProgressEvent;
import io.github.labelboxspring.boot.tasks.TaskTimedOutEvent;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.work.TaskProgress;
import io.github.labelboxspring.work.TaskRef;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The running jobs of this application and tasks of Labelbox. */
@Component
public class RunningWork {

    private static final int ALL = 100;

    private final JobRuns jobs;

    private final ItemRepository items;

    private final RoundRepository rounds;

    private final ApplicationEventPublisher events;

    private final Map<TaskRef, Work> tasks = new ConcurrentHashMap<>();

    RunningWork(JobRuns jobs, ItemRepository items, RoundRepository rounds, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.items = items;
        this.rounds = rounds;
        this.events = events;
    }

    /**
     * A running job or task.
     *
     * @param id an id that does not change while it is running
     * @param title a description
     * @param detail the current step of a job, or the id of a task
     * @param percentage from 0 to 100, null if unknown
     * @param campaignId the campaign that it belongs to, null if none
     * @param since when it was started, null if unknown
     */
    public record Work(
            String id,
            String title,
            String detail,
            @Nullable Integer percentage,
            @Nullable String campaignId,
            @Nullable LocalDateTime since) {}

    /** Return all jobs, then all tasks, each sorted by id. */
    public List<Work> now() {
        List<Work> work = new ArrayList<>();
        this.jobs.running().forEach(job -> work.add(job(job)));
        work.sort(Comparator.comparing(Work::id));
        this.tasks.values().stream().sorted(Comparator.comparing(Work::id)).forEach(work::add);
        return work;
    }

    private Work job(JobExecution job) {
        String campaign = String.valueOf(job.getJobParameters().getString(Parameters.CAMPAIGN));
        Long round = job.getJobParameters().getLong(Parameters.ROUND);
        StepExecution step = job.getStepExecutions().stream()
                .max(Comparator.comparing(StepExecution::getId))
                .orElse(null);
        int total = round == null
                ? this.items.counts(campaign).all()
                : this.rounds
                        .find(campaign, round.intValue())
                        .map(each -> each.size())
                        .orElse(0);
        return new Work(
                "job-" + job.getId(),
                JobOutcome.title(job.getJobInstance().getJobName(), round),
                step == null ? "" : step.getStepName(),
                step == null || step.getReadCount() == 0 || total == 0
                        ? null
                        : (int) Math.min(ALL, ALL * step.getWriteCount() / total),
                campaign,
                job.getStartTime());
    }

    @EventListener
    void progress(TaskProgressEvent event) {
        TaskProgress progress = event.progress();
        Work before = this.tasks.get(event.task());
        this.tasks.put(
                event.task(),
                new Work(
                        "task-" + event.task().id(),
                        event.name() == null ? "Task of Labelbox" : "Task '" + event.name() + "'",
                        event.task().id(),
                        percentage(progress),
                        event.attributes().get(RoundWatch.CAMPAIGN),
                        before == null ? LocalDateTime.now(ZoneId.systemDefault()) : before.since()));
        this.events.publishEvent(new Changed(Changed.Topic.WORK));
    }

    private static @Nullable Integer percentage(TaskProgress progress) {
        return Double.isNaN(progress.percentage()) ? null : (int) progress.percentage();
    }

    @EventListener
    void completed(TaskCompletedEvent event) {
        ended(event.task());
    }

    @EventListener
    void failed(TaskFailedEvent event) {
        ended(event.task());
    }

    @EventListener
    void timedOut(TaskTimedOutEvent event) {
        ended(event.task());
    }

    private void ended(TaskRef task) {
        this.tasks.remove(task);
        this.events.publishEvent(new Changed(Changed.Topic.WORK));
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
