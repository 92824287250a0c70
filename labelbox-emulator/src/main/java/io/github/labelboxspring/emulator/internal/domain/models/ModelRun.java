package io.github.labelboxspring.emulator.internal.domain.models;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.tasks.TaskStatus;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One training or evaluation of a model. */
public final class ModelRun extends Entity {

    private final Model model;
    private final String name;
    private final String createdBy;
    private final @Nullable String modelAppId;
    private final Map<DataRow, ModelRunRow> rows = new LinkedHashMap<>();
    private final List<ModelRunRow> ever = new ArrayList<>();
    private final TrainingPipeline training = new TrainingPipeline();
    private @Nullable Map<String, Object> trainingMetadata;
    private TaskStatus prediction = TaskStatus.IN_PROGRESS;

    /** Create a run that does not belong to a model app. */
    public ModelRun(Session session, Model model, String name, @Nullable Map<String, Object> trainingMetadata) {
        this(session, model, name, trainingMetadata, null);
    }

    /** @param modelAppId the model app that created the run */
    public ModelRun(
            Session session,
            Model model,
            String name,
            @Nullable Map<String, Object> trainingMetadata,
            @Nullable String modelAppId) {
        super(session.world().ids().uuid(), session.world().now());
        this.model = model;
        this.name = name;
        this.createdBy = session.user().id();
        this.trainingMetadata = trainingMetadata;
        this.modelAppId = modelAppId;
    }

    public Model model() {
        return this.model;
    }

    public String modelId() {
        return this.model.id();
    }

    /** Return the model app that created the run; null if there is none. */
    public @Nullable String modelAppId() {
        return this.modelAppId;
    }

    public String name() {
        return this.name;
    }

    public String createdBy() {
        return this.createdBy;
    }

    public @Nullable Map<String, Object> trainingMetadata() {
        return this.trainingMetadata;
    }

    public void configure(@Nullable Map<String, Object> metadata) {
        this.trainingMetadata = metadata;
    }

    public TrainingPipeline training() {
        return this.training;
    }

    /** Return the status of the predictions by the model app. */
    public TaskStatus prediction() {
        return this.prediction;
    }

    public void prediction(TaskStatus status) {
        this.prediction = status;
    }

    /** Return the data row in the run, adding it if necessary. */
    public ModelRunRow register(Session session, DataRow row) {
        return this.rows.computeIfAbsent(row, added -> {
            ModelRunRow made = new ModelRunRow(session, this, added);
            this.ever.add(made);
            return made;
        });
    }

    public Optional<ModelRunRow> row(DataRow row) {
        return Optional.ofNullable(this.rows.get(row)).filter(found -> !row.deleted());
    }

    /** Return the data rows in the order in which they were added, without those deleted since. */
    public Stream<ModelRunRow> rows() {
        return this.rows.values().stream().filter(row -> !row.dataRow().deleted());
    }

    /** Return all data rows ever added, including those removed or deleted since. */
    public List<ModelRunRow> rowsWithDeleted() {
        return Collections.unmodifiableList(this.ever);
    }

    /** Remove deleted data rows with their predictions. */
    void forget(Collection<DataRow> deleted, Instant now) {
        deleted.forEach(row -> remove(row, now));
    }

    /** Remove the data row and its predictions from the run. */
    public void remove(DataRow row, Instant now) {
        Optional.ofNullable(this.rows.remove(row)).ifPresent(removed -> removed.delete(now));
    }
}
