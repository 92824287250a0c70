package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.ItemRepository;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundItem;
import io.github.labelboxspring.sample.campaign.RoundLabels;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import io.github.labelboxspring.sample.workspace.DigitLabels;
import io.github.labelboxspring.sample.workspace.ProjectLabels;
import io.github.labelboxspring.work.TaskRef;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports the known digits of pictures as their labels, in place of people. The task's event reports the end of the
 * import.
 */
@Component
class TruthImport {

    private static final Logger LOG = LoggerFactory.getLogger(TruthImport.class);

    /** Name of the watch. */
    static final String NAME = "truth";

    private final LabelboxClient labelbox;

    private final TaskWatcher watcher;

    private final ProjectLabels projectLabels;

    private final RoundRepository rounds;

    private final RoundLabels labels;

    private final ItemRepository items;

    private final Clock clock;

    TruthImport(
            LabelboxClient labelbox,
            TaskWatcher watcher,
            ProjectLabels projectLabels,
            RoundRepository rounds,
            RoundLabels labels,
            ItemRepository items,
            Clock clock) {
        this.labelbox = labelbox;
        this.watcher = watcher;
        this.projectLabels = projectLabels;
        this.rounds = rounds;
        this.labels = labels;
        this.items = items;
        this.clock = clock;
    }

    /**
     * Start the import for the pictures of a round that were never labelled. An import that was started before the
     * application ended is recognized by its name and watched again.
     */
    void start(Campaign campaign, Round round) {
        List<RoundItem> open = open(round);
        if (open.isEmpty()) {
            this.rounds.moveImport(campaign.id(), round, Round.LabelImport.DUE, Round.LabelImport.NONE);
            return;
        }
        for (RoundItem item : open) {
            if (item.stale()) {
                this.projectLabels.delete(campaign.project(), item.item().globalKey());
                this.labels.gone(item);
            }
        }
        TaskRef task = task(campaign, round);
        RoundWatch watch = new RoundWatch(NAME, campaign.id(), round.number(), round.attempt());
        try {
            TaskHandle<ImportResult> started = this.watcher
                    .startAndWatch(
                            this.labelbox
                                    .imports()
                                    .labels(
                                            campaign.project(),
                                            task.id(),
                                            Annotations.ofLabels(open.stream()
                                                    .map(this::label)
                                                    .toList())),
                            watch.options())
                    .execute();
            LOG.info("Import '{}' of {} labels is started", started.ref().id(), open.size());
        } catch (ConflictException exists) {
            LOG.info("Import '{}' was started before", task.id());
            this.watcher.watch(task, watch.options());
        }
        this.rounds.moveImport(campaign.id(), round, Round.LabelImport.DUE, Round.LabelImport.RUNNING);
    }

    /**
     * Record which pictures were labelled by an import that has ended. The others can be imported again, or labelled by
     * people.
     */
    void take(Campaign campaign, Round round) {
        List<RoundItem> open = open(round);
        List<String> all = open.stream().map(item -> item.item().globalKey()).toList();
        Set<String> left = new HashSet<>();
        String problem;
        try {
            ImportResult result = this.labelbox
                    .imports()
                    .resume(task(campaign, round))
                    .result()
                    .execute();
            for (RowFailure failure :
                    this.labelbox.imports().failedDataRows(result).execute()) {
                left.addAll(failure.key() == null ? all : List.of(failure.key()));
            }
            problem = "Labelbox refuses " + result.failed() + " of " + result.sent() + " annotations of the truth: "
                    + result.problems();
        } catch (TaskFailedException ex) {
            left.addAll(all);
            problem = "The import of the truth has failed: " + ex.getMessage();
        }
        if (!left.isEmpty()) {
            this.labels.stale(open.stream()
                    .filter(item -> left.contains(item.item().globalKey()))
                    .toList());
            this.rounds.problem(campaign.id(), round.number(), problem);
        }
        Map<RoundItem, Integer> taken = open.stream()
                .filter(item -> !left.contains(item.item().globalKey()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        item -> Objects.requireNonNull(item.item().truth())));
        boolean noted = this.labels.found(campaign.id(), round.number(), taken, this.clock.instant());
        LOG.info("{} pictures of the import have labels, all noted: {}", taken.size(), noted);
        this.rounds.moveImport(
                campaign.id(),
                round,
                Round.LabelImport.ENDED,
                left.isEmpty() ? Round.LabelImport.NONE : Round.LabelImport.INCOMPLETE);
    }

    private List<RoundItem> open(Round round) {
        return this.rounds.items(round.campaignId(), round.number()).stream()
                .filter(item -> item.label() == null
                        && item.item().label() == null
                        && item.item().truth() != null)
                .toList();
    }

    private static TaskRef task(Campaign campaign, Round round) {
        return new TaskRef(
                TaskRef.Kind.LABEL_IMPORT,
                "truth " + campaign.id() + " round " + round.number() + " attempt " + round.attempt(),
                campaign.project());
    }

    private NewLabel label(RoundItem item) {
        return DigitLabels.label(
                item.item().globalKey(),
                Objects.requireNonNull(item.item().truth()),
                this.items.ink(item.item().campaignId(), item.item().seq()));
    }
}
