package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes the start and the end of each job, and records the reason for a failure with its campaign or round. */
@Component
class JobOutcome implements JobExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(JobOutcome.class);

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final ActivityLog activities;

    private final ApplicationEventPublisher events;

    private volatile boolean closing;

    JobOutcome(
            CampaignRepository campaigns,
            RoundRepository rounds,
            ActivityLog activities,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.activities = activities;
        this.events = events;
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        this.closing = true;
    }

    @Override
    public void beforeJob(JobExecution job) {
        this.events.publishEvent(new Changed(Changed.Topic.WORK));
    }

    @Override
    public void afterJob(JobExecution job) {
        String campaign = Objects.requireNonNull(job.getJobParameters().getString(Parameters.CAMPAIGN));
        Long round = job.getJobParameters().getLong(Parameters.ROUND);
        if (job.getStatus() == BatchStatus.FAILED) {
            Throwable reason = job.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("unknown"));
            LOG.warn("Job {} of campaign {} has failed", job.getJobInstance().getJobName(), campaign, reason);
            // Jobs that fail because the application stops are resumed automatically at the next start.
            if (!this.closing) {
                problem(campaign, round, String.valueOf(reason.getMessage()));
            }
        }
        this.activities.add(
                Activity.Kind.CAMPAIGN,
                campaign,
                title(job.getJobInstance().getJobName(), round) + ": "
                        + job.getStatus().name().toLowerCase(Locale.ROOT),
                job.getAllFailureExceptions().stream()
                        .findFirst()
                        .map(Throwable::getMessage)
                        .orElse(""));
        this.events.publishEvent(new Changed(Changed.Topic.WORK));
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }

    private void problem(String campaign, @Nullable Long round, String problem) {
        if (round == null) {
            this.campaigns.problem(campaign, problem);
        } else {
            this.rounds.problem(campaign, round.intValue(), problem);
        }
    }

    static String title(String job, @Nullable Long round) {
        return switch (job) {
            case ImportJob.NAME -> "Import of pictures";
            case OpenRoundJob.NAME -> "Opening of round " + round;
            case EvaluateRoundJob.NAME -> "Evaluation of round " + round;
            default -> job;
        };
    }
}
