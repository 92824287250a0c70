package io.github.labelboxspring.emulator.world.model;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One training or evaluation of a model. */
public final class ModelRun extends Entity {

    private final Model model;
    private final String name;
    private final String createdBy;
    private final @Nullable String modelAppId;
    private final Set<DataRow> dataRows = new HashSet<>();
    private @Nullable Map<String, Object> trainingMetadata;

    /** A run that was made by hand. */
    public ModelRun(Session session, Model model, String name, @Nullable Map<String, Object> trainingMetadata) {
        this(session, model, name, trainingMetadata, null);
    }

    /** @param modelAppId the app that made it */
    public ModelRun(
            Session session,
            Model model,
            String name,
            @Nullable Map<String, Object> trainingMetadata,
            @Nullable String modelAppId) {
        super(session.world().ids().cuid(), session.world().now());
        this.model = model;
        this.name = name;
        this.createdBy = session.user().id();
        this.trainingMetadata = trainingMetadata;
        this.modelAppId = modelAppId;
    }

    public Model model() {
        return model;
    }

    public String modelId() {
        return model.id();
    }

    /** The app that made it; runs made by hand have none. */
    public @Nullable String modelAppId() {
        return modelAppId;
    }

    public String name() {
        return name;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Map<String, Object> trainingMetadata() {
        return trainingMetadata;
    }

    public void add(DataRow row) {
        dataRows.add(row);
    }

    public boolean has(DataRow row) {
        return dataRows.contains(row);
    }

    public void configure(@Nullable Map<String, Object> metadata) {
        trainingMetadata = metadata;
    }
}
