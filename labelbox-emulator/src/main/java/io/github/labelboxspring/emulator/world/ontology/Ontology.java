package io.github.labelboxspring.emulator.world.ontology;

import io.github.labelboxspring.emulator.world.Entity;
import io.github.labelboxspring.emulator.world.Organization;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.User;
import io.github.labelboxspring.emulator.world.data.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features that labelers of a project use. */
public final class Ontology extends Entity {

    private final User createdBy;
    private final String name;
    private final @Nullable MediaType mediaType;
    private final Map<String, Object> normalized;

    /** @param normalized its features with their ids, see {@link FeatureRegistry} */
    public Ontology(Session session, String name, @Nullable MediaType mediaType, Map<String, Object> normalized) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.mediaType = mediaType;
        this.normalized = normalized;
    }

    public User createdBy() {
        return createdBy;
    }

    public Organization organization() {
        return createdBy.organization();
    }

    public String name() {
        return name;
    }

    public @Nullable String description() {
        return null;
    }

    /** Null if it fits any assets. */
    public @Nullable MediaType mediaType() {
        return mediaType;
    }

    public Map<String, Object> normalized() {
        return normalized;
    }

    public List<Map<String, Object>> tools() {
        return FeatureKind.list(normalized, "tools");
    }

    public List<Map<String, Object>> classifications() {
        return FeatureKind.list(normalized, "classifications");
    }

    public int objectSchemaCount() {
        return tools().size();
    }

    public int classificationSchemaCount() {
        return classifications().size();
    }
}
