package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An import of annotations into a project or a model run, where its name is unique among imports of its kind. */
public final class AnnotationImport extends Entity {

    private final Entity parent;
    private final User createdBy;
    private final Kind kind;
    private final String name;
    private final String inputFileUrl;
    private final Set<String> files = new LinkedHashSet<>();
    private State state = State.RUNNING;
    private int percentage;
    private @Nullable String statusFileUrl;
    private @Nullable String errorFileUrl;

    public AnnotationImport(Session session, Entity parent, Kind kind, String name, String inputFileUrl) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.parent = parent;
        this.kind = kind;
        this.name = name;
        this.inputFileUrl = inputFileUrl;
    }

    /** Return the project or the model run that the annotations are imported into. */
    public Entity parent() {
        return this.parent;
    }

    /** Return the project; only valid for imports into projects. */
    public Project project() {
        return (Project) this.parent;
    }

    /** Return the id of the model run; only valid for imports into model runs. */
    public String modelRunId() {
        return this.parent.id();
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Kind kind() {
        return this.kind;
    }

    public String name() {
        return this.name;
    }

    public State state() {
        return this.state;
    }

    /** Return the progress in the form of the API, such as {@code 45%}. */
    public String progress() {
        return this.percentage + "%";
    }

    public void reached(long done, long total, Instant now) {
        this.percentage = (int) (100 * done / total);
        touch(now);
    }

    public String inputFileUrl() {
        return this.inputFileUrl;
    }

    /** Return the URL of the file with the status of each line; null unless the import is finished. */
    public @Nullable String statusFileUrl() {
        return this.statusFileUrl;
    }

    /** Return the URL of the file with the refused lines or, if the import failed, the reason; null while it runs. */
    public @Nullable String errorFileUrl() {
        return this.errorFileUrl;
    }

    /** Register a file that is removed with the import. */
    void own(Blob file) {
        this.files.add(file.key());
    }

    void freeFiles(BlobStore storage) {
        this.files.forEach(key -> storage.find(key).ifPresent(storage::remove));
        this.files.clear();
    }

    /** Complete the import after all lines were processed. */
    public void finish(String statuses, String errors, Instant now) {
        end(State.FINISHED, errors, now);
        this.percentage = 100;
        this.statusFileUrl = statuses;
    }

    /** Record that the import failed as a whole. */
    public void fail(String errors, Instant now) {
        end(State.FAILED, errors, now);
    }

    private void end(State last, String errors, Instant now) {
        this.state = last;
        this.errorFileUrl = errors;
        touch(now);
    }

    /** The kind of annotations that the lines become. */
    public enum Kind {
        LABELS,
        PRE_LABELS,
        /** Predictions in a model run. */
        PREDICTIONS,
        /** Pre-labels copied from the predictions of a model run. */
        PRE_LABELS_OF_MODEL_RUN
    }

    public enum State {
        RUNNING,
        FINISHED,
        FAILED
    }
}
