package io.github.labelboxspring.emulator.internal.domain.labels;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Marks and answers about one data row. */
public final class Marks implements Serializable {

    private final List<Annotation> all = new ArrayList<>();

    public List<Annotation> all() {
        return Collections.unmodifiableList(this.all);
    }

    /**
     * Adds a mark; an answer takes the place of the one that the same question had, unless both are for a time of their
     * own.
     */
    public void add(Annotation annotation) {
        if (annotation.feature().question()) {
            this.all.removeIf(earlier ->
                    earlier.feature().schemaId().equals(annotation.feature().schemaId())
                            && sameMessage(earlier, annotation)
                            && !(earlier.timed() && annotation.timed()));
        }
        this.all.add(annotation);
    }

    /** Adds marks in the place of those that had the same uuid. */
    public void replace(@Nullable Object uuid, List<Annotation> annotations) {
        this.all.removeIf(
                earlier -> uuid != null && uuid.equals(earlier.content().get("uuid")));
        annotations.forEach(this::add);
    }

    private static boolean sameMessage(Annotation one, Annotation other) {
        return String.valueOf(one.content().get("messageId"))
                .equals(String.valueOf(other.content().get("messageId")));
    }
}
