package io.github.labelboxspring.sample.jobs;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.boot.tasks.TaskWatcher;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.sample.campaign.Campaign;
import io.github.labelboxspring.sample.campaign.Round;
import io.github.labelboxspring.sample.campaign.RoundRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Exports the project of a round that is labelled. The task's event triggers the next step. */
@Component
class RoundExport {

    private static final Logger LOG = LoggerFactory.getLogger(RoundExport.class);

    /** Name of the watch. */
    static final String NAME = "export";

    private final LabelboxClient labelbox;

    private final TaskWatcher watcher;

    private final RoundRepository rounds;

    RoundExport(LabelboxClient labelbox, TaskWatcher watcher, RoundRepository rounds) {
        this.labelbox = labelbox;
        this.watcher = watcher;
        this.rounds = rounds;
    }

    /**
     * Start the export. If the application ends before this is recorded, there is a second export, which is harmless.
     */
    void start(Campaign campaign, Round round) {
        TaskHandle<Export> export = this.watcher
                .startAndWatch(
                        this.labelbox
                                .exports()
                                .ofProject(
                                        campaign.project(),
                                        ExportFilters.NONE,
                                        ExportParams.of(
                                                ExportDetail.METADATA,
                                                ExportDetail.ATTACHMENTS,
                                                ExportDetail.PROJECT_DETAILS,
                                                ExportDetail.LABEL_DETAILS)),
                        new RoundWatch(NAME, campaign.id(), round.number(), round.attempt()).options())
                .execute();
        LOG.info("Export {} of round {} of campaign {} is started", export.ref().id(), round.number(), campaign.id());
        this.rounds.exportStarted(campaign.id(), round.number(), export.ref().id());
    }
}
