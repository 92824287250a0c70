package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts what is due. Whether something is due stands in the database, so that listeners of events only write there, and so
 * that nothing is forgotten when the application ends at any place and is started again.
 *
 * <pre>
 * campaign:  IMPORTING ──import──► READY
 * round:     OPENING ──open-round──► LABELLING ──labels──► EXPORTING ──event of the export──► EVALUATING ──evaluate-round──► CLOSED
 * </pre>
 */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final JobRuns jobs;

    private final RoundExport export;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    private volatile boolean ready;

    Dispatcher(
            CampaignRepository campaigns,
            RoundRepository rounds,
            JobRuns jobs,
            RoundExport export,
            Clock clock,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.jobs = jobs;
        this.export = export;
        this.clock = clock;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        this.jobs.recover();
        this.ready = true;
    }

    void stop() {
        this.ready = false;
    }

    @Scheduled(fixedDelayString = "${sample.dispatch-interval:300ms}")
    void dispatch() {
        if (this.ready) {
            this.campaigns.all().forEach(this::dispatch);
        }
    }

    private void dispatch(Campaign campaign) {
        if (campaign.problem() != null) {
            return;
        }
        if (campaign.state() == Campaign.State.IMPORTING) {
            this.jobs.ensure(ImportJob.NAME, Parameters.of(campaign.id()));
            return;
        }
        Optional<Round> latest = this.rounds.latest(campaign.id());
        if (latest.isEmpty()) {
            open(campaign, campaign.firstRound());
        } else if (latest.get().problem() == null) {
            dispatch(campaign, latest.get());
        }
    }

    private void dispatch(Campaign campaign, Round round) {
        switch (round.state()) {
            case OPENING -> this.jobs.ensure(OpenRoundJob.NAME, Parameters.of(campaign.id(), round.number()));
            case LABELLING -> {
                if (round.labelled() == round.size()) {
                    export(campaign, round);
                }
            }
            case EXPORTING -> LOG.trace("Round {} of {} waits for its export", round.number(), campaign.id());
            case EVALUATING -> this.jobs.ensure(EvaluateRoundJob.NAME, Parameters.of(campaign.id(), round.number()));
            case CLOSED -> {
                if (campaign.labelling() == Campaign.Labelling.TRUTH && this.rounds.waiting(campaign.id()) > 0) {
                    open(campaign, campaign.nextRound());
                }
            }
        }
    }

    private void export(Campaign campaign, Round round) {
        try {
            this.export.start(campaign, round.number());
        } catch (RuntimeException ex) {
            LOG.warn("The export of round {} of campaign {} cannot be started", round.number(), campaign.id(), ex);
            this.rounds.problem(campaign.id(), round.number(), "The export cannot be started: " + ex.getMessage());
        }
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }

    private void open(Campaign campaign, int size) {
        this.rounds.open(campaign.id(), size, this.clock.instant());
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
