package io.github.labelboxspring.emulator.internal.domain.metadata;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A metadata field, or an option of an enum. */
public final class MetadataSchema implements Serializable {

    private final String id;
    private final MetadataKind kind;
    private final boolean reserved;
    private final @Nullable MetadataSchema parent;
    private final List<MetadataSchema> options = new ArrayList<>();
    private String name;

    MetadataSchema(String id, String name, MetadataKind kind, boolean reserved, @Nullable MetadataSchema parent) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.reserved = reserved;
        this.parent = parent;
    }

    public String id() {
        return this.id;
    }

    public String name() {
        return this.name;
    }

    public void rename(String newName) {
        this.name = newName;
    }

    public MetadataKind kind() {
        return this.kind;
    }

    /** Return whether the platform defines the field, so that it cannot be changed. */
    public boolean reserved() {
        return this.reserved;
    }

    /** Return the enum that contains this option, or null if this is a field. */
    public @Nullable MetadataSchema parent() {
        return this.parent;
    }

    public List<MetadataSchema> options() {
        return this.options;
    }

    public Optional<MetadataSchema> option(String optionId) {
        return this.options.stream()
                .filter(option -> option.id().equals(optionId))
                .findFirst();
    }

    public MetadataSchema addOption(String optionId, String optionName) {
        MetadataSchema option =
                new MetadataSchema(optionId, optionName, MetadataKind.CustomMetadataEnumOption, this.reserved, this);
        this.options.add(option);
        return option;
    }
}
