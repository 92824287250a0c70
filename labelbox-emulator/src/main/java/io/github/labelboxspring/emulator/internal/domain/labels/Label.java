package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureSchema;
import io.github.labelboxspring.emulator.internal.domain.projects.Project;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotations of one user on one data row of a project. */
public final class Label extends Entity {

    private final Project project;
    private final DataRow dataRow;
    private final User createdBy;
    private final Marks marks;
    private boolean benchmarkReference;
    private boolean skipped;
    private @Nullable Double secondsToLabel;

    public Label(Session session, Project project, DataRow dataRow) {
        super(session.world().ids().cuid(), session.world().now());
        this.project = project;
        this.dataRow = dataRow;
        this.createdBy = session.user();
        this.marks = new Marks(project, dataRow);
    }

    public Project project() {
        return this.project;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public User createdBy() {
        return this.createdBy;
    }

    /** Return whether other labels of its data row are compared with this one. */
    public boolean benchmarkReference() {
        return this.benchmarkReference;
    }

    void benchmarkReference(boolean reference) {
        this.benchmarkReference = reference;
    }

    public List<Annotation> annotations() {
        return this.marks.all();
    }

    /** Add an annotation, see {@link Marks#add}. */
    public void add(Annotation annotation, Instant now) {
        this.marks.add(annotation);
        this.skipped = false;
        touch(now);
    }

    /** Give the annotations of the feature the names that it has now. */
    void redefine(FeatureSchema feature) {
        this.marks.redefine(feature);
    }

    @Override
    public void delete(Instant now) {
        super.delete(now);
        this.marks.withdraw();
    }

    /** Remove its masks from the mask index when the data row is deleted. */
    void forgotten() {
        this.marks.withdraw();
    }

    /** Replace all annotations. */
    public void replaceAll(List<Annotation> annotations, Instant now) {
        this.marks.clear();
        annotations.forEach(each -> add(each, now));
        touch(now);
    }

    /** Return the seconds spent on labeling; null if none were reported. */
    public @Nullable Double secondsToLabel() {
        return this.secondsToLabel;
    }

    public void secondsToLabel(double seconds) {
        this.secondsToLabel = seconds;
    }

    /** Return whether the author skipped the data row without annotating it. */
    public boolean skipped() {
        return this.skipped;
    }

    /**
     * Mark the label as skipped. That the data row of a skipped label is reviewed like others, and counts as skipped
     * until the label is annotated, is inferred.
     */
    public void skip() {
        this.skipped = true;
    }
}
