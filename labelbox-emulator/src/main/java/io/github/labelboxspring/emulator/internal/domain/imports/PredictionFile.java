package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Writes the predictions of a model run as lines of an import. */
public final class PredictionFile {

    private static final JsonMapper JSON = new JsonMapper();

    private PredictionFile() {}

    /** Write the predictions on the data rows; data rows outside the model run have none. */
    public static Blob of(ModelRun run, List<DataRow> rows, BlobStore storage) {
        StringBuilder lines = new StringBuilder();
        Set<Object> uuids = new HashSet<>();
        for (DataRow row : rows) {
            run.row(row)
                    .ifPresent(found -> found.predictions()
                            .all()
                            .forEach(prediction -> lines.append(JSON.writeValueAsString(line(row, prediction, uuids)))
                                    .append('\n')));
        }
        return storage.put(
                "predictions.ndjson", "application/x-ndjson", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Return a prediction as a line. Annotations of one imported line share its uuid, but uuids are unique in a file,
     * so only the first keeps it.
     */
    private static Map<String, Object> line(DataRow row, Annotation prediction, Set<Object> uuids) {
        Map<String, Object> line = new LinkedHashMap<>(prediction.content());
        if (line.containsKey("uuid") && !uuids.add(line.get("uuid"))) {
            line.remove("uuid");
        }
        line.put("dataRow", Map.of("id", row.id()));
        return line;
    }
}
