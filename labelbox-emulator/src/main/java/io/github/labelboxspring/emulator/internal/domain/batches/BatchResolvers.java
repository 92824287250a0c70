package io.github.labelboxspring.emulator.internal.domain.batches;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowReference;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowResolvers;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.domain.projects.ProjectCreated;
import io.github.labelboxspring.emulator.internal.domain.tasks.StartedTask;
import io.github.labelboxspring.emulator.internal.domain.tasks.Tasks;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.Names;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.CursorPage;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Queries and mutations of batches. */
public final class BatchResolvers implements ResolverSet {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int LARGEST = 100_000;
    private static final int NAMED = 10;

    private final Services services;
    private final Tasks tasks;
    private final MediaInspector media;

    public BatchResolvers(Services services, Tasks tasks, MediaInspector media) {
        this.services = services;
        this.tasks = tasks;
        this.media = media;
        services.world().events().on(ProjectCreated.class, GeneratedRows::make);
    }

    @Override
    public String schema() {
        return "batches";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Batch", Batch.class)
                .type("BatchPage", Page.class)
                .type("BatchPageInfo", PageInfo.class)
                .type("BatchCreation", Creation.class)
                .type("StartedTask", StartedTask.class)
                .type("CreatedBatches", CreatedBatches.class)
                .type("BatchTask", BatchTask.class)
                .type("DeletedBatch", DeletedBatch.class)
                .type("DeletedLabels", DeletedLabels.class)
                .query("batch", BatchResolvers::batch)
                .field("Project", "batches", BatchResolvers::batches)
                .field("ProjectMutation", "createBatchV2", this::create)
                .field("ProjectMutation", "createEmptyBatch", BatchResolvers::createEmpty)
                .field("ProjectMutation", "addDataRowsToBatchAsync", this::fill)
                .field("ProjectMutation", "createBatches", this::createMany)
                .field("ProjectMutation", "createBatchesFromDataset", this::createFromDataset)
                .field("ProjectMutation", "removeQueuedDataRowsFromBatch", BatchResolvers::removeQueued)
                .field("ProjectMutation", "deleteBatch", BatchResolvers::delete)
                .field("ProjectMutation", "deleteBatchLabels", BatchResolvers::deleteLabels);
    }

    private static Batch batch(Invocation call) {
        return Listing.store(call, Batch.class)
                .find(call.text("where", "id"))
                .filter(batch -> !batch.project().deleted())
                .orElseThrow(() -> ApiException.notFound("Batch"));
    }

    private static Batch own(Invocation call, String id) {
        return Batches.of(call.source(Project.class))
                .find(id)
                .filter(batch -> !batch.deleted())
                .orElseThrow(() -> ApiException.notFound("Batch"));
    }

    private static Page batches(Invocation call) {
        Batches batches = Batches.of(call.source(Project.class));
        Collection<Batch> all = call.find("where", "id")
                .<Collection<Batch>>map(id -> batches.find(id).stream().toList())
                .orElseGet(batches::withDeleted);
        CursorPage<Batch> page = CursorPage.of(call, all, batch -> true);
        return new Page(page.nodes(), new PageInfo(page.nextCursor()));
    }

    private Creation create(Invocation call) {
        List<DataRowReference> references = references(call);
        if (references.size() > LARGEST) {
            throw ApiException.invalid(422, "Batch exceeds max size, break into smaller batches");
        }
        checkUnused(call, Names.checked("Batch", call.text("input", "name")));
        priority(call);
        checkAny(call, references);
        Batch batch = createEmpty(call);
        return new Creation(batch, filling(call, batch, references).add(references));
    }

    private static void checkUnused(Invocation call, String name) {
        try {
            Batches.of(call.source(Project.class)).checkUnused(name);
        } catch (RuleException refusal) {
            throw ApiException.conflict(refusal.reason());
        }
    }

    private static Batch createEmpty(Invocation call) {
        return create(call, call.text("input", "name"));
    }

    /**
     * Reject a batch to which none of the data rows can be added. That {@code No valid data rows to add to project} is
     * the error if data rows exist, and that the other messages apply if none exists, is inferred.
     */
    private void checkAny(Invocation call, List<DataRowReference> references) {
        List<DataRow> rows = references.stream()
                .flatMap(each -> DataRowResolvers.store(call).find(each).stream())
                .toList();
        if (rows.isEmpty()) {
            List<String> keys = call.list("input", "globalKeys");
            throw ApiException.malformed(
                    keys.isEmpty()
                            ? "No valid data rows to be added from the list provided!"
                            : "Data rows with the following global keys do not exist: " + named(keys));
        }
        if (rows.stream().noneMatch(row -> rules().addable(row, call.source(Project.class)))) {
            throw ApiException.malformed(BatchRules.NO_VALID_ROWS);
        }
    }

    private BatchRules rules() {
        return new BatchRules(this.services.world(), this.media, this.services.processing());
    }

    private static String named(List<String> keys) {
        return keys.stream().limit(NAMED).collect(Collectors.joining(", "));
    }

    private static int priority(Invocation call) {
        if (call.has("input", "priority") && call.value("input", "priority") == null) {
            throw ApiException.malformed("The priority of a batch must not be null");
        }
        try {
            return BatchRules.priority(call.number(BatchRules.DEFAULT_PRIORITY, "input", "priority"));
        } catch (RuleException refusal) {
            throw ApiException.malformed(refusal.reason());
        }
    }

    private static Batch create(Invocation call, String name) {
        Project project = call.source(Project.class);
        priority(call);
        if (project.settings().generatesRows()) {
            throw ApiException.notAllowed("Cannot create batches for auto data generation projects");
        }
        try {
            return Batches.of(project).create(Listing.session(call), Names.checked("Batch", name), consensus(call));
        } catch (RuleException refusal) {
            throw ApiException.conflict(refusal.reason());
        }
    }

    private static @Nullable Consensus consensus(Invocation call) {
        Map<String, Object> settings = call.map("input", "consensusSettings");
        return settings.isEmpty() ? null : JSON.convertValue(settings, Consensus.class);
    }

    private StartedTask fill(Invocation call) {
        List<DataRowReference> references = references(call);
        Batch batch = own(call, call.text("input", "batchId"));
        if (references.size() + batch.size() > LARGEST) {
            throw ApiException.invalid(422, "Batch exceeds max size, break into smaller batches");
        }
        return new StartedTask(start(call, batch, references));
    }

    private String start(Invocation call, Batch batch, List<DataRowReference> references) {
        return this.tasks
                .start(
                        Listing.session(call),
                        BatchFilling.TASK_TYPE,
                        "Add data rows to " + batch.name(),
                        filling(call, batch, references))
                .id();
    }

    private BatchFilling filling(Invocation call, Batch batch, List<DataRowReference> references) {
        return new BatchFilling(Listing.session(call), batch, references, priority(call), rules());
    }

    private static List<DataRowReference> references(Invocation call) {
        List<DataRowReference> references =
                DataRowReference.of(call.list("input", "dataRowIds"), call.list("input", "globalKeys"));
        if (references.isEmpty()) {
            throw ApiException.invalid(422, "You need at least one data row in a batch");
        }
        return references;
    }

    private CreatedBatches createMany(Invocation call) {
        List<DataRowReference> references = references(call);
        checkUnused(call, name(call, 0));
        checkAny(call, references);
        return create(call, references);
    }

    private static String name(Invocation call, int number) {
        return call.text("input", "batchNamePrefix") + String.format(Locale.ROOT, "%04d", number);
    }

    private CreatedBatches createFromDataset(Invocation call) {
        Workflow workflow = Workflow.of(call.source(Project.class));
        Dataset dataset = Listing.store(call, Dataset.class)
                .find(call.text("input", "datasetId"))
                .orElseThrow(() -> ApiException.notFound("Dataset"));
        return create(
                call,
                DataRowReference.of(
                        DataRowResolvers.store(call).rows(dataset).stream()
                                .filter(row -> workflow.row(row).isEmpty())
                                .map(DataRow::id)
                                .toList(),
                        List.of()));
    }

    private CreatedBatches create(Invocation call, List<DataRowReference> references) {
        List<BatchTask> tasks = new ArrayList<>();
        for (int from = 0; from < references.size(); from += LARGEST) {
            List<DataRowReference> part = references.subList(from, Math.min(references.size(), from + LARGEST));
            Batch batch = create(call, name(call, tasks.size()));
            tasks.add(new BatchTask(batch.id(), start(call, batch, part)));
        }
        return new CreatedBatches(tasks);
    }

    private static Batch removeQueued(Invocation call) {
        Batch batch = own(call, call.text("batchId"));
        remove(batch, batch.rows().filter(row -> !row.labeled()).toList());
        batch.touch(Listing.session(call).world().now());
        return batch;
    }

    private static DeletedBatch delete(Invocation call) {
        Batch batch = own(call, call.text("batchId"));
        List<ProjectRow> rows = batch.rows().toList();
        if (rows.stream().anyMatch(ProjectRow::labeled)) {
            throw ApiException.invalid(422, "Cannot delete a batch that has labels");
        }
        remove(batch, rows);
        batch.delete(Listing.session(call).world().now());
        return new DeletedBatch(batch.id());
    }

    private static DeletedLabels deleteLabels(Invocation call) {
        List<String> deleted = new ArrayList<>();
        Labels labels = new Labels(Listing.session(call));
        own(call, call.text("batchId")).rows().filter(ProjectRow::labeled).forEach(row -> {
            deleted.addAll(row.labelIds());
            Labels.of(row).toList().forEach(labels::delete);
        });
        return new DeletedLabels(deleted);
    }

    private static void remove(Batch batch, List<ProjectRow> rows) {
        rows.forEach(row -> Workflow.of(batch.project()).remove(row.dataRow()));
    }

    record Page(List<Batch> nodes, PageInfo pageInfo) {}

    record PageInfo(@Nullable String endCursor) {}

    record Creation(Batch batch, List<String> failedDataRowIds) {}

    record CreatedBatches(List<BatchTask> tasks) {}

    record BatchTask(String batchUuid, String taskId) {}

    record DeletedLabels(List<String> deletedLabelIds) {}

    record DeletedBatch(String deletedBatchId) {}
}
