package io.github.labelboxspring.emulator.internal.domain.labels;

import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the masks of an organization are, by their ids. Guarded by the world's lock. */
public final class MaskIndex implements Serializable {

    private final Map<String, Marks> byId = new HashMap<>();

    private MaskIndex() {}

    public static MaskIndex of(Organization organization) {
        return organization.part(MaskIndex.class, any -> new MaskIndex());
    }

    /** The marks among which the mask is, unless it was deleted. */
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
