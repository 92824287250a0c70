package io.github.labelboxspring.sample.web;

import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Provides campaigns with the data that is shown in lists. */
@Component
class CampaignRows {

    private final CampaignRepository campaigns;

    private final ItemRepository items;

    private final RoundRepository rounds;

    CampaignRows(CampaignRepository campaigns, ItemRepository items, RoundRepository rounds) {
        this.campaigns = campaigns;
        this.items = items;
        this.rounds = rounds;
    }

    /**
     * A campaign in a list.
     *
     * @param round the latest round, null if there is none
     */
    record Row(
            Campaign campaign,
            ItemRepository.Counts counts,
            @Nullable Round round) {

        /** Return why the campaign has stopped, null if it has not. */
        public @Nullable String problem() {
            return this.campaign.problem() == null && this.round != null
                    ? this.round.problem()
                    : this.campaign.problem();
        }

        /** Return whether the campaign waits for labels by people. */
        public boolean waitsForPeople() {
            return this.round != null && this.round.waitsForPeople();
        }
    }

    /** Return all campaigns, newest first. */
    List<Row> all() {
        return this.campaigns.all().stream().map(this::row).toList();
    }

    /** Return the names of all campaigns by id. */
    Map<String, String> names() {
        return this.campaigns.all().stream().collect(Collectors.toMap(Campaign::id, Campaign::name));
    }

    Row row(Campaign campaign) {
        return new Row(
                campaign,
                this.items.counts(campaign.id()),
                this.rounds.latest(campaign.id()).orElse(null));
    }
}
