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

/** Operations of users on campaigns. The {@link Dispatcher} starts the resulting work. */
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

    /** Create a campaign. Its pictures are imported, then its first round is opened. */
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
     * Open the next round, with the pictures that {@link RoundRepository#open} selects.
     *
     * @param size the maximum number of pictures
     * @return the number of the round, empty if there is no picture that can be labelled
     * @throws IllegalStateException if the pictures are not imported or the previous round is not closed, with a
     *     message for users
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

    /** Complete the import of a campaign and open its first round. */
    void imported(String campaignId) {
        Campaign campaign = this.campaigns.get(campaignId);
        this.campaigns.imported(campaignId);
        if (this.rounds.latest(campaignId).isEmpty()) {
            this.rounds.open(campaignId, campaign.firstRound(), this.clock.instant());
        }
    }

    /** Close a round. If the labels of the campaign are imported, the next round is opened. */
    void closed(String campaignId, int round, int compared, int correct) {
        Campaign campaign = this.campaigns.get(campaignId);
        this.rounds.closed(campaignId, round, compared, correct, this.clock.instant());
        if (campaign.labelling() == Campaign.Labelling.TRUTH && this.rounds.waiting(campaignId) > 0) {
            this.rounds.open(campaignId, campaign.nextRound(), this.clock.instant());
        }
    }

    /** Let a stopped campaign continue from where it stopped. */
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
