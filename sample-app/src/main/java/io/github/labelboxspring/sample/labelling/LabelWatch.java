package io.github.labelboxspring.sample.labelling;

import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.workspace.ProjectLabels;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Detects labels that are created in Labelbox's own editor. For each round that waits for people, it regularly requests
 * when the latest label of the project was changed. If that has changed, it exports the data rows with activity since
 * the last label change before the round.
 */
@Component
class LabelWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LabelWatch.class);

    private final ProjectLabels projectLabels;

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final RoundLabels labels;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    /** The latest changes that were detected, by project. */
    private final Map<String, Instant> seen = new HashMap<>();

    LabelWatch(
            ProjectLabels projectLabels,
            CampaignRepository campaigns,
            RoundRepository rounds,
            RoundLabels labels,
            Clock clock,
            ApplicationEventPublisher events) {
        this.projectLabels = projectLabels;
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.labels = labels;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(initialDelayString = "${sample.look-interval:15s}", fixedDelayString = "${sample.look-interval:15s}")
    void look() {
        List<Round> waiting = this.rounds.waitingForPeople();
        for (Round round : waiting) {
            try {
                look(this.campaigns.get(round.campaignId()), round);
            } catch (LabelboxException ex) {
                LOG.info(
                        "It is not known whether round {} of campaign {} has new labels",
                        round.number(),
                        round.campaignId(),
                        ex);
            }
        }
        this.seen
                .keySet()
                .retainAll(waiting.stream()
                        .map(round -> this.campaigns.get(round.campaignId()).project())
                        .toList());
    }

    private void look(Campaign campaign, Round round) {
        Optional<Instant> change = this.projectLabels.latestChange(campaign.project());
        if (change.isEmpty()
                || change.equals(Optional.ofNullable(round.labelsBefore()))
                || change.get().equals(this.seen.get(campaign.project()))) {
            return;
        }
        List<RoundItem> items = this.rounds.items(campaign.id(), round.number());
        Map<String, ProjectLabels.Found> found = this.projectLabels.since(campaign.project(), round.labelsBefore());
        Map<RoundItem, Integer> digits = new HashMap<>();
        for (RoundItem item : items) {
            ProjectLabels.Found label = found.get(item.item().globalKey());
            if (item.label() == null && label != null && isNew(label, item, round)) {
                digits.put(item, label.digit());
            }
        }
        boolean all = true;
        if (!digits.isEmpty()) {
            LOG.info(
                    "Round {} of campaign {} has {} labels from elsewhere",
                    round.number(),
                    campaign.id(),
                    digits.size());
            all = this.labels.found(campaign.id(), round.number(), digits, this.clock.instant());
            this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
        }
        if (all) {
            this.seen.put(campaign.project(), change.get());
        }
    }

    /**
     * Return whether a label is new. A picture that was labelled in an earlier round has that label until it is
     * changed.
     */
    private static boolean isNew(ProjectLabels.Found label, RoundItem item, Round round) {
        return item.item().label() == null
                || label.changedAt().isAfter(Objects.requireNonNullElse(round.labelsBefore(), Instant.MIN));
    }
}
