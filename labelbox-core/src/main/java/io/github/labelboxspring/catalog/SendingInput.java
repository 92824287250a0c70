package io.github.labelboxspring.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates the input for requests that send data rows to a project. */
final class SendingInput {

    /** The order of the data rows is derived from the batch name, so that it is the same if the request is repeated. */
    private static final int SEEDS = 10_000;

    private SendingInput() {}

    static Map<String, @Nullable Object> ofCatalog(Sending sending) {
        Map<String, @Nullable Object> input = common(sending);
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        query.put("scope", null);
        query.put("query", List.of(CatalogOperations.query(sending.dataRows())));
        input.put("searchQuery", query);
        Map<String, @Nullable Object> ordering = new LinkedHashMap<>();
        ordering.put("type", "RANDOM");
        ordering.put("random", Map.of("seed", Math.floorMod(sending.batchName().hashCode(), SEEDS)));
        ordering.put("sorting", null);
        input.put("ordering", ordering);
        input.put("sorting", null);
        input.put("limit", null);
        return input;
    }

    static Map<String, @Nullable Object> ofModelRun(Sending sending, LabelSource.Predictions source) {
        Map<String, @Nullable Object> input = common(sending);
        input.put("sourceModelRunId", source.modelRunId());
        input.put("searchQuery", List.of(CatalogOperations.query(sending.dataRows())));
        return input;
    }

    private static Map<String, @Nullable Object> common(Sending sending) {
        Map<String, @Nullable Object> input = new LinkedHashMap<>();
        input.put("destinationProjectId", sending.projectId());
        input.put("batchInput", Map.of("batchName", sending.batchName(), "batchPriority", sending.batchPriority()));
        input.put(
                "destinationTaskQueue",
                sending.taskQueueId() == null
                        ? Map.of("type", "done")
                        : Map.of("type", "id", "value", sending.taskQueueId()));
        input.put("excludeDataRowsInProject", sending.excludeDataRowsInProject());
        input.put("annotationsInput", annotations(sending.source()));
        input.put("predictionsInput", predictions(sending.source()));
        input.put("conflictLabelsResolutionStrategy", sending.conflicts());
        return input;
    }

    private static @Nullable Map<String, Object> annotations(LabelSource source) {
        return source instanceof LabelSource.Annotations project
                ? Map.of("projectId", project.projectId(), "featureSchemaIdsMapping", project.featureSchemas())
                : null;
    }

    private static @Nullable Map<String, Object> predictions(LabelSource source) {
        return source instanceof LabelSource.Predictions run
                ? Map.of(
                        "modelRunId",
                        run.modelRunId(),
                        "featureSchemaIdsMapping",
                        run.featureSchemas(),
                        "minConfidence",
                        run.minConfidence(),
                        "maxConfidence",
                        run.maxConfidence())
                : null;
    }
}
