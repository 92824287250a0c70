package io.github.labelboxspring.emulator.internal.domain.ontologies;

import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Named;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An ontology: the features for labeling in projects. */
public final class Ontology extends Entity implements Named {

    /** The key of the instructions' URL in {@link #normalized()}. */
    static final String INSTRUCTIONS = "projectInstructions";

    private final User createdBy;
    private final String name;
    private final @Nullable MediaType mediaType;
    private Map<String, Object> normalized;

    /** @param normalized the features with their ids, see {@link FeatureRegistry} */
    public Ontology(Session session, String name, @Nullable MediaType mediaType, Map<String, Object> normalized) {
        super(session.world().ids().cuid(), session.world().now());
        this.createdBy = session.user();
        this.name = name;
        this.mediaType = mediaType;
        this.normalized = normalized;
    }

    public User createdBy() {
        return this.createdBy;
    }

    public Organization organization() {
        return this.createdBy.organization();
    }

    @Override
    public String name() {
        return this.name;
    }

    public @Nullable String description() {
        return null;
    }

    /** Return the media type, or null if the ontology can be used with any. */
    public @Nullable MediaType mediaType() {
        return this.mediaType;
    }

    public Map<String, Object> normalized() {
        return this.normalized;
    }

    /**
     * Set the instructions of a project that uses the ontology. If several projects use an ontology, the instructions
     * set last apply (inferred).
     */
    public void instruct(String instructionsUrl) {
        Map<String, Object> changed = new LinkedHashMap<>(this.normalized);
        changed.put(INSTRUCTIONS, instructionsUrl);
        this.normalized = changed;
    }

    public List<Map<String, Object>> tools() {
        return FeatureKind.list(this.normalized, "tools");
    }

    public List<Map<String, Object>> classifications() {
        return FeatureKind.list(this.normalized, "classifications");
    }

    public int objectSchemaCount() {
        return tools().size();
    }

    public int classificationSchemaCount() {
        return classifications().size();
    }

    /** Return whether the ontology contains the feature, at any depth. */
    public boolean has(String featureSchemaId) {
        return FeatureTree.below(this.normalized).anyMatch(node -> FeatureTree.is(node, featureSchemaId));
    }

    /** Return whether one of the nodes is at the top level. */
    boolean hasAnyAtTop(Set<String> schemaNodeIds) {
        return Stream.concat(tools().stream(), classifications().stream())
                .anyMatch(node -> schemaNodeIds.contains(String.valueOf(node.get(FeatureTree.NODE_ID))));
    }

    /** Return whether the feature is at the top level. */
    public boolean hasAtTop(String featureSchemaId) {
        return Stream.concat(tools().stream(), classifications().stream())
                .anyMatch(node -> FeatureTree.is(node, featureSchemaId));
    }

    /**
     * Insert a feature at a position among those of its kind, or move it there if it is at the top level already.
     *
     * @throws RuleException if another feature has the name, or there are too many features; nothing is changed
     */
    public void insert(Session session, FeatureSchema feature, int position) {
        String field = FeatureKind.ofRoot(feature.normalized()) == FeatureKind.TOOL ? "tools" : "classifications";
        List<Map<String, Object>> features = new ArrayList<>(FeatureKind.list(this.normalized, field));
        Map<String, Object> node = features.stream()
                .filter(each -> FeatureTree.is(each, feature.id()))
                .findFirst()
                .orElseGet(() -> FeatureTree.placed(
                        feature.normalized(),
                        Map.of(),
                        Map.of(),
                        session.world().ids()::cuid));
        features.remove(node);
        features.add(Math.min(position, features.size()), node);
        FeatureKind.unique("feature", features);
        Map<String, Object> changed = new LinkedHashMap<>(this.normalized);
        changed.put(field, List.copyOf(features));
        FeatureTree.bounded(changed);
        this.normalized = changed;
        touch(session.world().now());
    }

    /** Remove a feature, at any depth. */
    public void remove(String featureSchemaId, Instant now) {
        this.normalized = FeatureTree.without(this.normalized, featureSchemaId);
        touch(now);
    }

    /**
     * Apply a change of the feature, if it is at the top level.
     *
     * @param before its last definition
     */
    void redefine(Session session, FeatureSchema feature, Map<String, Object> before) {
        if (hasAtTop(feature.id())) {
            change(feature.id(), session.world().now(), node -> {
                Map<String, Object> changed = FeatureTree.placed(
                        feature.normalized(), before, node, session.world().ids()::cuid);
                return FeatureKind.archived(node) ? archived(changed, true) : changed;
            });
        }
    }

    private void change(String featureSchemaId, Instant now, UnaryOperator<Map<String, Object>> change) {
        this.normalized = FeatureTree.branches(
                this.normalized,
                features -> features.stream()
                        .map(node -> FeatureTree.is(node, featureSchemaId) ? change.apply(node) : node)
                        .toList());
        touch(now);
    }

    /** Return whether the top-level feature is archived, so that labelers can no longer use it. */
    public boolean archived(String featureSchemaId) {
        return Stream.concat(tools().stream(), classifications().stream())
                .anyMatch(node -> FeatureTree.is(node, featureSchemaId) && FeatureKind.archived(node));
    }

    public void archive(String featureSchemaId, Instant now) {
        change(featureSchemaId, now, node -> archived(node, true));
    }

    /** In normalized JSON, the platform writes 1 and 0, as seen in ontologies of users. */
    private static Map<String, Object> archived(Map<String, Object> node, boolean archived) {
        Map<String, Object> changed = new LinkedHashMap<>(node);
        changed.put(FeatureKind.ARCHIVED, archived ? 1 : 0);
        return changed;
    }

    /** Restore an archived feature. Return false if it was not archived. */
    public boolean unarchive(String featureSchemaId, Instant now) {
        boolean archived = archived(featureSchemaId);
        if (archived) {
            change(featureSchemaId, now, node -> archived(node, false));
        }
        return archived;
    }
}
