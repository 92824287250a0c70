package io.github.labelboxspring.sample.workspace;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.exports.Export;
import io.github.labelboxspring.exports.ExportDetail;
import io.github.labelboxspring.exports.ExportFilters;
import io.github.labelboxspring.exports.ExportParams;
import io.github.labelboxspring.exports.ExportPeriod;
import io.github.labelboxspring.exports.ExportedDataRow;
import io.github.labelboxspring.labels.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads and deletes the labels of a project, regardless of their creator. */
@Component
public class ProjectLabels {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectLabels.class);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int AT_ONCE = 8;

    private final LabelboxClient labelbox;

    ProjectLabels(LabelboxClient labelbox) {
        this.labelbox = labelbox;
    }

    /**
     * Return when a label of the project was last changed, by the clock of Labelbox, empty if it has none. Sends one
     * request.
     */
    public Optional<Instant> latestChange(String projectId) {
        return this.labelbox
                .projects()
                .labels()
                .list(projectId, Label.UPDATED_AT.descending())
                .page(null, 1)
                .execute()
                .items()
                .stream()
                .findFirst()
                .map(Label::updatedAt);
    }

    /**
     * The latest label of a data row.
     *
     * @param changedAt by the clock of Labelbox
     */
    public record Found(int digit, Instant changedAt) {}

    /**
     * Export the labels of the data rows with activity since a time, by global key.
     *
     * @param since by the clock of Labelbox, null for all
     */
    public Map<String, Found> since(String projectId, @Nullable Instant since) {
        Export export = this.labelbox
                .exports()
                .ofProject(
                        projectId,
                        since == null ? ExportFilters.NONE : ExportFilters.ofLastActivity(ExportPeriod.since(since)),
                        ExportParams.of(ExportDetail.LABEL_DETAILS))
                .execute();
        Map<String, Found> labels = new HashMap<>();
        try (Stream<ExportedDataRow> rows = this.labelbox.exports().rows(export).stream()) {
            rows.forEach(row -> DigitLabels.latest(row.labels())
                    .flatMap(label ->
                            DigitLabels.digit(label).map(digit -> new Found(digit, DigitLabels.changedAt(label))))
                    .ifPresent(found -> labels.put(String.valueOf(row.dataRow().globalKey()), found)));
        }
        return labels;
    }

    /** Delete the labels of a data row in a project. The deadline is short, since a person may wait for the result. */
    public void delete(String projectId, String globalKey) {
        List<String> deleted = this.labelbox
                .dataRows()
                .getByGlobalKey(globalKey)
                .flatMap(row -> this.labelbox.labels().listOfDataRow(row.id()))
                .flatMap(labels -> Call.all(
                        labels.stream().map(label -> within(projectId, label)).toList(), AT_ONCE))
                .map(labels -> labels.stream().flatMap(Optional::stream).toList())
                .flatMap(labels -> labels.isEmpty()
                        ? Call.of(labels)
                        : this.labelbox.projects().labels().delete(labels))
                .with(options -> options.withDeadline(PATIENCE))
                .execute();
        if (!deleted.isEmpty()) {
            LOG.info("Labels {} of {} are deleted", deleted, globalKey);
        }
    }

    /** Return the id of a label if it belongs to the project. */
    private Call<Optional<String>> within(String projectId, Label label) {
        return this.labelbox
                .labels()
                .project(label.id())
                .map(project ->
                        Optional.of(label.id()).filter(id -> project.id().equals(projectId)));
    }
}
