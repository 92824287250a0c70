package io.github.labelboxspring.sample.labelling;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.datarows.DataRow;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.labels.Label;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.model.NearestCentroid;
import io.github.labelboxspring.sample.picture.Picture;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Where a person labels one picture after the other. A label is in Labelbox before the next picture is handed out. */
@Service
public class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final LabelboxClient labelbox;

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final ItemRepository items;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    Desk(
            LabelboxClient labelbox,
            CampaignRepository campaigns,
            RoundRepository rounds,
            ItemRepository items,
            Clock clock,
            ApplicationEventPublisher events) {
        this.labelbox = labelbox;
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.items = items;
        this.clock = clock;
        this.events = events;
    }

    /** The round of a campaign that waits for labels, if there is one. */
    public Optional<Round> round(String campaignId) {
        return this.rounds.latest(campaignId).filter(round -> round.state() == Round.State.LABELLING);
    }

    /** The next picture that waits for a label. */
    public Optional<RoundItem> next(String campaignId) {
        return round(campaignId).flatMap(round -> this.rounds.nextUnlabelled(campaignId, round.number()));
    }

    /**
     * Labels a picture. If it has a label of this round, as when a form is sent twice, nothing happens.
     *
     * @param seq place of the picture in its source
     * @return whether it was labelled now
     * @throws IllegalArgumentException if it is no digit, or the picture is not in the round that waits for labels
     */
    public boolean label(String campaignId, int seq, int digit) {
        if (digit < 0 || digit >= NearestCentroid.CLASSES) {
            throw new IllegalArgumentException("A label is a digit from 0 to 9, not " + digit);
        }
        RoundItem item = item(campaignId, seq);
        if (item.label() != null) {
            return false;
        }
        Campaign campaign = this.campaigns.get(campaignId);
        if (item.item().label() != null) {
            deleteLabels(campaign, item);
        }
        String name = "label " + item.item().globalKey() + " round " + item.round() + " "
                + Long.toString(this.clock.millis(), Character.MAX_RADIX);
        int[] ink = this.items
                .picture(campaignId, seq)
                .map(Picture::of)
                .orElseThrow()
                .ink();
        this.labelbox
                .imports()
                .labels(
                        campaign.project(),
                        name,
                        Annotations.ofLabels(
                                List.of(DigitLabels.label(item.item().globalKey(), digit, ink))))
                .execute()
                .orThrow();
        this.rounds.labelled(item, digit, name, this.clock.instant());
        changed();
        return true;
    }

    /** Puts a picture behind the others of its round. */
    public void skip(String campaignId, int seq) {
        this.rounds.skipped(item(campaignId, seq));
        changed();
    }

    /**
     * Takes back the last label that was made here in the round that waits for labels.
     *
     * @return its picture; empty if there is none
     */
    public Optional<RoundItem> undo(String campaignId) {
        Optional<RoundItem> last =
                round(campaignId).flatMap(round -> this.rounds.lastLabelled(campaignId, round.number()));
        last.ifPresent(item -> {
            deleteLabels(this.campaigns.get(campaignId), item);
            this.rounds.unlabelled(item);
            changed();
        });
        return last;
    }

    private RoundItem item(String campaignId, int seq) {
        return round(campaignId)
                .flatMap(round -> this.rounds.item(campaignId, round.number(), seq))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Picture " + seq + " does not wait for a label: its round may have ended"));
    }

    private void deleteLabels(Campaign campaign, RoundItem item) {
        DataRow row =
                this.labelbox.dataRows().getByGlobalKey(item.item().globalKey()).execute();
        List<String> labels = this.labelbox.labels().listOfDataRow(row.id()).execute().stream()
                .map(Label::id)
                .filter(id -> campaign.project()
                        .equals(this.labelbox.labels().project(id).execute().id()))
                .toList();
        if (!labels.isEmpty()) {
            List<String> deleted =
                    this.labelbox.projects().labels().delete(labels).execute();
            LOG.info("Labels {} of {} are deleted", deleted, item.item().globalKey());
        }
    }

    private void changed() {
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
