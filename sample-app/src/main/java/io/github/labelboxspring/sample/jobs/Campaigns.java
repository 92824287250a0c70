package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.sample.activity.Activity;
import io.github.labelboxspring.sample.activity.ActivityLog;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.NewCampaign;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with campaigns. The work behind it is started by the {@link Dispatcher}. */
@Service
@Transactional
public class Campaigns {

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final ActivityLog activities;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    private final SecureRandom random = new SecureRandom();

    Campaigns(
            CampaignRepository campaigns,
            RoundRepository rounds,
            ActivityLog activities,
            Clock clock,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.activities = activities;
        this.clock = clock;
        this.events = events;
    }

    /** Begins a campaign: its pictures are imported, and its first round is opened. */
    public Campaign begin(NewCampaign campaign) {
        String id = "c" + Long.toString(this.clock.millis(), Character.MAX_RADIX)
                + Integer.toString(this.random.nextInt(Character.MAX_RADIX * Character.MAX_RADIX), Character.MAX_RADIX);
        this.campaigns.add(id, campaign, this.clock.instant());
        this.activities.add(
                Activity.Kind.CAMPAIGN,
                id,
                "Campaign '" + campaign.name() + "' is begun",
                campaign.items().size() + " pictures");
        changed();
        return this.campaigns.get(id);
    }

    /**
     * Opens the next round with the pictures that the model is least sure about.
     *
     * @param size at most how many
     * @return its number; empty if there is no picture that can be sent out
     * @throws IllegalStateException if the round before is not done, with a text for people
     */
    public OptionalInt openRound(String campaignId, int size) {
        Campaign campaign = this.campaigns.get(campaignId);
        if (campaign.state() != Campaign.State.READY) {
            throw new IllegalStateException("The pictures of '" + campaign.name() + "' are not imported yet");
        }
        OptionalInt round = this.rounds
                .open(campaignId, size, this.clock.instant())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        changed();
        return round;
    }

    /** Ends the import of a campaign with the opening of its first round. */
    void imported(String campaignId) {
        Campaign campaign = this.campaigns.get(campaignId);
        this.campaigns.imported(campaignId);
        if (this.rounds.latest(campaignId).isEmpty()) {
            this.rounds.open(campaignId, campaign.firstRound(), this.clock.instant());
        }
    }

    /** Ends a round; if nobody needs to be asked, the next one follows. */
    void closed(String campaignId, int round, int compared, int correct) {
        Campaign campaign = this.campaigns.get(campaignId);
        this.rounds.closed(campaignId, round, compared, correct, this.clock.instant());
        if (campaign.labelling() == Campaign.Labelling.TRUTH && this.rounds.waiting(campaignId) > 0) {
            this.rounds.open(campaignId, campaign.nextRound(), this.clock.instant());
        }
    }

    /** Lets a campaign go on that has stopped, from where it was. */
    public void tryAgain(String campaignId) {
        Campaign campaign = this.campaigns.get(campaignId);
        this.campaigns.problem(campaign.id(), null);
        this.rounds.latest(campaignId).ifPresent(round -> this.rounds.tryAgain(campaignId, round.number()));
        changed();
    }

    private void changed() {
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
