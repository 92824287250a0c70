package io.github.labelboxspring.emulator.world.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Marks and answers about one data row. */
public final class Marks {

    private final List<Annotation> all = new ArrayList<>();

    public List<Annotation> all() {
        return Collections.unmodifiableList(all);
    }

    /** Adds a mark; an answer takes the place of the one that the same question had. */
    public void add(Annotation annotation) {
        if (annotation.feature().question()) {
            all.removeIf(earlier ->
                    earlier.feature().schemaId().equals(annotation.feature().schemaId())
                            && sameMessage(earlier, annotation));
        }
        all.add(annotation);
    }

    /** The same, where a mark also takes the place of the one that had its uuid. */
    public void upsert(Annotation annotation) {
        Object uuid = annotation.content().get("uuid");
        all.removeIf(earlier -> uuid != null && uuid.equals(earlier.content().get("uuid")));
        add(annotation);
    }

    private static boolean sameMessage(Annotation one, Annotation other) {
        return String.valueOf(one.content().get("messageId"))
                .equals(String.valueOf(other.content().get("messageId")));
    }
}
