package io.github.labelboxspring.emulator.jobs.imports;

import io.github.labelboxspring.emulator.jobs.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.data.MediaType;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.AnnotationImport;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.ontology.Feature;
import io.github.labelboxspring.emulator.world.ontology.Ontology;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes single lines of an annotation import. A line of a label import becomes a part of the importing user's label of
 * the data row, which then waits for its review. Used within the world's lock.
 */
final class LineImport {

    private final Session session;
    private final AnnotationImport source;
    private final Set<String> uuids;
    private final Set<String> taken = new HashSet<>();

    /** @param uuids those of all lines, which relationships may name */
    LineImport(Session session, AnnotationImport source, Set<String> uuids) {
        this.session = session;
        this.source = source;
        this.uuids = uuids;
    }

    /** The data row that the line names, if there is one. */
    Optional<DataRow> dataRow(Map<String, Object> line) {
        DataRowStore rows = DataRowStore.of(session.organization());
        Map<?, ?> reference = line.get("dataRow") instanceof Map<?, ?> map ? map : Map.of();
        return reference.get("id") instanceof String id
                ? rows.find(id)
                : Optional.ofNullable(reference.get("globalKey")).flatMap(key -> rows.findByGlobalKey(key.toString()));
    }

    /** @throws LineRefusal if the line cannot be taken */
    void take(Map<String, Object> line) {
        Project project = source.project();
        ProjectRow row = dataRow(line)
                .flatMap(project::row)
                .orElseThrow(() -> new LineRefusal(
                        Reason.InvalidDataRow, "Data row " + line.get("dataRow") + " is not in the project"));
        List<Mark> marks = marks(project.ontology(), line);
        for (Mark mark : marks) {
            check(project.allowedMediaType(), mark.feature(), mark.content());
        }
        if (line.get("uuid") instanceof String uuid && !taken.add(uuid)) {
            throw new LineRefusal(Reason.DuplicateUuid, "The uuid " + uuid + " stands in an earlier line");
        }
        if (source.kind() == AnnotationImport.Kind.LABELS) {
            Label label = label(row);
            for (Mark mark : marks) {
                String id = session.world().ids().cuid();
                label.add(
                        new Annotation(id, mark.feature(), mark.content()),
                        session.world().now());
            }
        }
    }

    private void check(MediaType media, Feature feature, Map<String, Object> line) {
        if (!feature.question()) {
            ShapeChecks.check(media, feature, line);
            relationship(line.get("relationship"));
        } else if (MediaRules.takesAnswers(media)) {
            AnswerChecks.check(feature, line);
        } else {
            throw new LineRefusal(
                    Reason.InvalidAnswer, "Answers cannot be imported into a project of media type " + media);
        }
    }

    /** A line is one mark, unless it has the masks of a video: then each instance is one of its own. */
    private static List<Mark> marks(@Nullable Ontology ontology, Map<String, Object> line) {
        if (ontology == null) {
            throw new LineRefusal(Reason.UnknownFeature, "The project has no ontology");
        }
        if (!(line.get("masks") instanceof Map<?, ?> masks)) {
            return List.of(new Mark(feature(ontology, line), line));
        }
        List<Map<?, ?>> instances = AnswerChecks.maps(masks.get("instances"));
        if (instances.isEmpty()) {
            throw new LineRefusal(Reason.UnknownFeature, "The masks name no feature: they have no instances");
        }
        return instances.stream()
                .map(instance -> new Mark(feature(ontology, reference(instance)), of(instance, masks, line)))
                .toList();
    }

    /** Instances name their feature by {@code featureSchemaId}, not by {@code schemaId}. */
    private static Map<String, Object> reference(Map<?, ?> instance) {
        Map<String, Object> reference = new HashMap<>();
        Optional.ofNullable(instance.get("name")).ifPresent(name -> reference.put("name", name));
        Optional.ofNullable(instance.get("featureSchemaId")).ifPresent(id -> reference.put("schemaId", id));
        return reference;
    }

    private static Map<String, Object> of(Map<?, ?> instance, Map<?, ?> masks, Map<String, Object> line) {
        Map<String, Object> alone = new LinkedHashMap<>();
        masks.forEach((key, value) -> alone.put(String.valueOf(key), value));
        alone.put("instances", List.of(instance));
        Map<String, Object> content = new LinkedHashMap<>(line);
        content.put("masks", alone);
        return content;
    }

    private static Feature feature(Ontology ontology, Map<String, Object> reference) {
        return Feature.of(ontology, reference)
                .orElseThrow(() -> new LineRefusal(
                        Reason.UnknownFeature,
                        "Feature " + AnswerChecks.reference(reference) + " does not exist in the project's ontology"));
    }

    private void relationship(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> relationship)) {
            return;
        }
        if (source.kind() == AnnotationImport.Kind.LABELS) {
            throw new LineRefusal(Reason.InvalidRelationship, "Relationships can be imported as pre-labels only");
        }
        Object from = relationship.get("source");
        if (from == null && relationship.get("sourceOntologyName") == null) {
            throw new LineRefusal(Reason.InvalidRelationship, "A source or a sourceOntologyName is needed");
        }
        if (!uuids.contains(String.valueOf(relationship.get("target")))
                || (from != null && !uuids.contains(from.toString()))) {
            throw new LineRefusal(Reason.InvalidRelationship, "Source or target is no annotation of this import");
        }
    }

    private Label label(ProjectRow row) {
        return row.labelIds().stream()
                .flatMap(id -> session.organization().entities(Label.class).find(id).stream())
                .filter(label -> label.createdBy() == session.user())
                .findFirst()
                .orElseGet(() -> submit(row));
    }

    private Label submit(ProjectRow row) {
        Label label = new Label(session, source.project(), row.dataRow());
        session.organization().entities(Label.class).add(label);
        row.addLabel(label.id());
        row.moveTo(QueueKind.REVIEW);
        source.project().worked(session.world().now());
        return label;
    }

    /** What is to be marked, and with which tool or question. */
    private record Mark(Feature feature, Map<String, Object> content) {}
}
