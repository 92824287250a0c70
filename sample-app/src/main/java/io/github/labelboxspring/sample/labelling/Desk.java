package io.github.labelboxspring.sample.labelling;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.sample.activity.Changed;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.CampaignRepository;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.model.NearestCentroid;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import io.github.labelboxspring.sample.workspace.ProjectLabels;
import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets a person label pictures one after the other. Each label is stored in Labelbox before the next picture is shown.
 */
@Service
public class Desk {

    /** Short, since a person waits for the response. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration PROCESSING = Duration.ofMinutes(1);

    private final LabelboxClient labelbox;

    private final CampaignRepository campaigns;

    private final RoundRepository rounds;

    private final RoundLabels labels;

    private final ItemRepository items;

    private final ProjectLabels projectLabels;

    private final Clock clock;

    private final ApplicationEventPublisher events;

    private final PictureLocks locks = new PictureLocks();

    Desk(
            LabelboxClient labelbox,
            CampaignRepository campaigns,
            RoundRepository rounds,
            RoundLabels labels,
            ItemRepository items,
            ProjectLabels projectLabels,
            Clock clock,
            ApplicationEventPublisher events) {
        this.labelbox = labelbox;
        this.campaigns = campaigns;
        this.rounds = rounds;
        this.labels = labels;
        this.items = items;
        this.projectLabels = projectLabels;
        this.clock = clock;
        this.events = events;
    }

    /** Return the round of a campaign that waits for labels by people, if there is one. */
    public Optional<Round> round(String campaignId) {
        return this.rounds.latest(campaignId).filter(Round::waitsForPeople);
    }

    /** Return the next picture that waits for a label. */
    public Optional<RoundItem> next(String campaignId) {
        return round(campaignId).flatMap(round -> this.labels.nextUnlabelled(campaignId, round.number()));
    }

    /**
     * Label a picture. If it already has a label of this round, for example because a form was submitted twice, nothing
     * happens. If a label was being created when the application or Labelbox failed, that label is completed, whatever
     * its digit, since it may already exist.
     *
     * @param seq the position of the picture in its source
     * @return whether the picture now has the given label; if not, its label was created elsewhere or before
     * @throws IllegalArgumentException if the digit is invalid, or the picture is not in the round that waits for
     *     labels
     */
    public boolean label(String campaignId, int seq, int digit) {
        if (digit < 0 || digit >= NearestCentroid.CLASSES) {
            throw new IllegalArgumentException("A label is a digit from 0 to 9, not " + digit);
        }
        return this.locks.with(campaignId, seq, () -> {
            RoundItem item = item(campaignId, seq);
            if (item.label() != null) {
                return false;
            }
            Campaign campaign = this.campaigns.get(campaignId);
            if (item.asked() == null && !ask(campaign, item, digit)) {
                return false;
            }
            RoundItem asked = item(campaignId, seq);
            make(campaign, asked);
            changed();
            return Objects.equals(asked.asked(), digit);
        });
    }

    /** Delete earlier labels first, since they could not be distinguished from the new one afterwards. */
    private boolean ask(Campaign campaign, RoundItem item, int digit) {
        if (item.stale() || item.item().label() != null) {
            this.projectLabels.delete(campaign.project(), item.item().globalKey());
        }
        String name = "label " + item.item().globalKey() + " round " + item.round() + " "
                + Long.toString(this.clock.millis(), Character.MAX_RADIX);
        return this.labels.ask(item, digit, name);
    }

    /**
     * Create the label. The name of the import ensures that it is created only once, however often this is repeated.
     */
    private void make(Campaign campaign, RoundItem item) {
        String name = Objects.requireNonNull(item.labelImport());
        NewLabel label = DigitLabels.label(
                item.item().globalKey(),
                Objects.requireNonNull(item.asked()),
                this.items.ink(item.item().campaignId(), item.item().seq()));
        try {
            imported(campaign, name, label).orThrow();
        } catch (TaskFailedException refused) {
            this.labels.refused(item);
            throw refused;
        }
        this.labels.labelled(item, this.clock.instant());
    }

    private ImportResult imported(Campaign campaign, String name, NewLabel label) {
        try {
            return this.labelbox
                    .imports()
                    .labels(campaign.project(), name, Annotations.ofLabels(List.of(label)))
                    .start()
                    .with(options -> options.withDeadline(PATIENCE))
                    .execute()
                    .with(options -> options.withDeadline(PROCESSING))
                    .result()
                    .execute();
        } catch (ConflictException exists) {
            return this.labelbox
                    .imports()
                    .resume(new TaskRef(TaskRef.Kind.LABEL_IMPORT, name, campaign.project()))
                    .with(options -> options.withDeadline(PROCESSING))
                    .result()
                    .execute();
        }
    }

    /** Move a picture behind the others of its round. */
    public void skip(String campaignId, int seq) {
        this.labels.skipped(item(campaignId, seq));
        changed();
    }

    /**
     * Withdraw the last label that was created here in the round that waits for labels.
     *
     * @return its picture, empty if there is none
     */
    public Optional<RoundItem> undo(String campaignId) {
        return round(campaignId)
                .flatMap(round -> this.labels.lastLabelled(campaignId, round.number()))
                .filter(last -> this.locks.with(campaignId, last.item().seq(), () -> takeBack(last)));
    }

    private boolean takeBack(RoundItem item) {
        boolean taken = this.labels.takeBack(item);
        if (taken) {
            changed();
            this.projectLabels.delete(
                    this.campaigns.get(item.item().campaignId()).project(),
                    item.item().globalKey());
            this.labels.gone(item);
        }
        return taken;
    }

    private RoundItem item(String campaignId, int seq) {
        return round(campaignId)
                .flatMap(round -> this.labels.item(campaignId, round.number(), seq))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Picture " + seq + " does not wait for a label: its round may have ended"));
    }

    private void changed() {
        this.events.publishEvent(new Changed(Changed.Topic.CAMPAIGNS));
    }
}
