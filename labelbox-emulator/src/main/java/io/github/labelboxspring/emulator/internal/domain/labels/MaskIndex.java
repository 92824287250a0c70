package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Index of an organization's masks by annotation id. Guarded by the world's lock. */
public final class MaskIndex implements Serializable {

    private final Map<String, Marks> byId = new HashMap<>();

    private MaskIndex() {}

    public static MaskIndex of(Organization organization) {
        return organization.part(MaskIndex.class, any -> new MaskIndex());
    }

    /** Return the annotations that include the mask; empty if the mask was deleted. */
    public Optional<Marks> find(String id) {
        return Optional.ofNullable(this.byId.get(id));
    }

    void put(Annotation annotation, Marks home) {
        if (annotation.masked()) {
            this.byId.put(annotation.id(), home);
        }
    }

    void remove(Annotation annotation) {
        if (annotation.masked()) {
            this.byId.remove(annotation.id());
        }
    }
}
