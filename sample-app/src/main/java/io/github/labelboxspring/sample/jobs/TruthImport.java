package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.boot.tasks.WatchOptions;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.picture.Picture;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import io.github.labelboxspring.work.TaskRef;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports what is known of pictures as their labels, in place of people. What comes next is told by the task's event. */
@Component
class TruthImport {

    private static final Logger LOG = LoggerFactory.getLogger(TruthImport.class);

    /** Name of the watch. */
    static final String NAME = "truth";

    private final LabelboxClient labelbox;

    private final TaskWatcher watcher;

    private final RoundRepository rounds;

    private final ItemRepository items;

    TruthImport(LabelboxClient labelbox, TaskWatcher watcher, RoundRepository rounds, ItemRepository items) {
        this.labelbox = labelbox;
        this.watcher = watcher;
        this.rounds = rounds;
        this.items = items;
    }

    /** Starts the import for pictures of a round that were never labelled, if the campaign is labelled that way. */
    void start(Campaign campaign, int round) {
        List<RoundItem> open = this.rounds.items(campaign.id(), round).stream()
                .filter(item -> item.item().label() == null && item.item().truth() != null)
                .toList();
        if (campaign.labelling() != Campaign.Labelling.TRUTH || open.isEmpty()) {
            return;
        }
        String name = "truth " + campaign.id() + " round " + round;
        WatchOptions options = RoundWatch.options(NAME, campaign.id(), round);
        try {
            TaskHandle<ImportResult> task = this.watcher
                    .startAndWatch(
                            this.labelbox
                                    .imports()
                                    .labels(
                                            campaign.project(),
                                            name,
                                            Annotations.ofLabels(open.stream()
                                                    .map(this::label)
                                                    .toList())),
                            options)
                    .execute();
            LOG.info("Import '{}' of {} labels is started", task.ref().id(), open.size());
        } catch (ConflictException exists) {
            this.watcher.watch(new TaskRef(TaskRef.Kind.LABEL_IMPORT, name, campaign.project()), options);
        }
    }

    private NewLabel label(RoundItem item) {
        byte[] png =
                this.items.picture(item.item().campaignId(), item.item().seq()).orElseThrow();
        return DigitLabels.label(
                item.item().globalKey(),
                Objects.requireNonNull(item.item().truth()),
                Picture.of(png).ink());
    }
}
