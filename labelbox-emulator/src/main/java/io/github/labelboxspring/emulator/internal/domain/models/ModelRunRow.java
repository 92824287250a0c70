package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Marks;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A data row in a model run, with its ground truth and its predictions; the API calls it an annotation group. */
public final class ModelRunRow extends Entity {

    private final ModelRun run;
    private final DataRow dataRow;
    private final Marks predictions;
    private final Map<List<Object>, Map<String, Object>> metrics = new LinkedHashMap<>();
    private DataSplit dataSplit = DataSplit.UNASSIGNED;
    private @Nullable Label label;

    ModelRunRow(Session session, ModelRun run, DataRow dataRow) {
        super(session.world().ids().cuid(), session.world().now());
        this.run = run;
        this.dataRow = dataRow;
        this.predictions = new Marks(run, dataRow);
    }

    public String modelRunId() {
        return this.run.id();
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public DataSplit dataSplit() {
        return this.dataSplit;
    }

    public void assign(DataSplit split) {
        this.dataSplit = split;
    }

    /** Return the id of the ground truth label, or null if there is none or it was deleted. */
    public @Nullable String labelId() {
        return label().map(Label::id).orElse(null);
    }

    /** Return the ground truth label, unless it was deleted. */
    public Optional<Label> label() {
        return Optional.ofNullable(this.label).filter(truth -> !truth.deleted());
    }

    public void label(Label truth) {
        this.label = truth;
    }

    public Marks predictions() {
        return this.predictions;
    }

    @Override
    public void delete(Instant now) {
        super.delete(now);
        this.predictions.withdraw();
    }

    /**
     * Add a metric in the form in which it was imported. That a metric replaces one of the same name for the same
     * feature is inferred.
     */
    public void measure(Map<String, Object> metric) {
        List<Object> key = Stream.of("metricName", "featureName", "subclassName")
                .<Object>map(field -> String.valueOf(metric.get(field)))
                .toList();
        this.metrics.put(key, metric);
    }

    public List<Map<String, Object>> metrics() {
        return List.copyOf(this.metrics.values());
    }
}
