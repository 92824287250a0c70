package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the steps that are due. The database alone determines what is due, so that event listeners only need to write
 * to it, and nothing is lost when the application ends at any point and is restarted.
 *
 * <pre>
 * campaign:  IMPORTING ──import──► READY
 * round:     OPENING ──open-round──► LABELLING ──last label──► EXPORTING ──event of the export──► EVALUATING ──evaluate-round──► CLOSED
 *                                        ▲                                                          │
 *                                        └─────────────────── a label is missing ──────────────────┘
 * </pre>
 *
 * Campaigns and rounds in a state that requires no step, such as a round that waits for labels, are not read.
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final JobRuns jobs;

    private final RoundExport export;

    private final TruthImport truth;

    private final ApplicationEventPublisher events;

    private volatile boolean ready;

    private volatile boolean stopped;

    Dispatcher(
            CampaignRepository campaigns,
            RoundRepository rounds,
            JobRuns jobs,
            RoundExport export,
            TruthImport truth,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.jobs = jobs;
        this.export = export;
        this.truth = truth;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        this.jobs.recover();
        this.ready = true;
    }

    void start() {
        this.stopped = false;
    }

    void stop() {
        this.stopped = true;
    }

    @Scheduled(fixedDelayString = "${sample.dispatch-interval:300ms}")
    void dispatch() {
        if (this.ready && !this.stopped) {
            this.campaigns.due().forEach(this::dispatch);
            this.rounds.due().forEach(this::dispatch);
        }
    }

    private void dispatch(Campaign campaign) {
        attempt(
                () -> this.jobs.ensure(ImportJob.NAME, Parameters.of(campaign.id())),
                problem -> this.campaigns.problem(campaign.id(), problem));
    }

    private void dispatch(Round round) {
        attempt(
                () -> next(this.campaigns.get(round.campaignId()), round),
                problem -> this.rounds.problem(round.campaignId(), round.number(), problem));
    }

    private void next(Campaign campaign, Round round) {
        switch (round.state()) {
            case OPENING -> this.jobs.ensure(OpenRoundJob.NAME, Parameters.of(campaign.id(), round.number()));
            case LABELLING -> {
                if (round.labelImport() == Round.LabelImport.DUE) {
                    this.truth.start(campaign, round);
                } else {
                    this.truth.take(campaign, round);
                }
                changed();
            }
            case EXPORTING -> {
                this.export.start(campaign, round);
                changed();
            }
            case EVALUATING ->
                this.jobs.ensure(
                        EvaluateRoundJob.NAME,
                        Parameters.of(
                                campaign.id(),
                                round.number(),
                                Objects.requireNonNull(round.exportTask(), "The round has no export")));
            case CLOSED -> LOG.trace("Round {} of {} is done", round.number(), campaign.id());
        }
    }

    /** Run a step. A failure is recorded for its campaign or round, and does not prevent the others from continuing. */
    private void attempt(Runnable step, Consumer<String> noteProblem) {
        if (!this.ready) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException ex) {
            if (this.ready && !this.stopped) {
                LOG.warn("A step of a campaign cannot be started", ex);
                noteProblem.accept("The next step cannot be started: " + ex.getMessage());
                changed();
            }
        }
    }

    private void changed() {
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
