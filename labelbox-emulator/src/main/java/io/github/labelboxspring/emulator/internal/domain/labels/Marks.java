package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Marks and answers about one data row, in a project or in a model run. */
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
     * Adds a mark; an answer takes the place of the one that the same question had, unless both are for a time of their
     * own.
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

    void clear() {
        withdraw();
        this.all.clear();
    }

    /** Adds marks in the place of those that had the same uuid. */
    public void replace(@Nullable Object uuid, List<Annotation> annotations) {
        removeIf(earlier -> uuid != null && uuid.equals(earlier.content().get("uuid")));
        annotations.forEach(this::add);
    }

    /** They are gone, and none of them is found by its id any more. */
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
