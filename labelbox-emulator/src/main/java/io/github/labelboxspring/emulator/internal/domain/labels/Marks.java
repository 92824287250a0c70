package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.ontologies.FeatureSchema;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The annotations on one data row, in a project or in a model run. */
public final class Marks implements Serializable {

    private final Entity parent;
    private final DataRow dataRow;
    private final List<Annotation> all = new ArrayList<>();

    /** @param parent the project or the model run */
    public Marks(Entity parent, DataRow dataRow) {
        this.parent = parent;
        this.dataRow = dataRow;
    }

    public Entity parent() {
        return this.parent;
    }

    public DataRow dataRow() {
        return this.dataRow;
    }

    public List<Annotation> all() {
        return Collections.unmodifiableList(this.all);
    }

    /**
     * Add an annotation. An answer replaces the earlier one to the same question about the same message, unless both
     * apply only to certain times.
     */
    public void add(Annotation annotation) {
        if (annotation.feature().question()) {
            removeIf(earlier ->
                    earlier.feature().schemaId().equals(annotation.feature().schemaId())
                            && sameMessage(earlier, annotation)
                            && !(earlier.timed() && annotation.timed()));
        }
        this.all.add(annotation);
        index().put(annotation, this);
    }

    /** Give the annotations of the feature the names that it has now. */
    public void redefine(FeatureSchema feature) {
        this.all.replaceAll(each -> each.feature().schemaId().equals(feature.id()) ? each.redefined(feature) : each);
    }

    void clear() {
        withdraw();
        this.all.clear();
    }

    /** Replace the annotations with this uuid. */
    public void replace(@Nullable Object uuid, List<Annotation> annotations) {
        removeIf(earlier -> uuid != null && uuid.equals(earlier.content().get("uuid")));
        annotations.forEach(this::add);
    }

    /** Remove the masks among the annotations from the mask index. */
    public void withdraw() {
        this.all.forEach(index()::remove);
    }

    private void removeIf(Predicate<Annotation> which) {
        this.all.removeIf(each -> {
            boolean chosen = which.test(each);
            if (chosen) {
                index().remove(each);
            }
            return chosen;
        });
    }

    private MaskIndex index() {
        return MaskIndex.of(this.dataRow.organization());
    }

    private static boolean sameMessage(Annotation one, Annotation other) {
        return String.valueOf(one.content().get("messageId"))
                .equals(String.valueOf(other.content().get("messageId")));
    }
}
