package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.domain.datarows.DataRow;
import io.github.labelboxspring.emulator.internal.domain.datarows.DataRowStore;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaInspector;
import io.github.labelboxspring.emulator.internal.domain.datarows.MediaType;
import io.github.labelboxspring.emulator.internal.domain.imports.LineRefusal.Reason;
import io.github.labelboxspring.emulator.internal.domain.labels.Annotation;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.labels.Labels;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRun;
import io.github.labelboxspring.emulator.internal.domain.models.ModelRunRow;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Feature;
import io.github.labelboxspring.emulator.internal.domain.ontologies.Ontology;
import io.github.labelboxspring.emulator.internal.domain.workflow.ProjectRow;
import io.github.labelboxspring.emulator.internal.domain.workflow.Workflow;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports single lines of an annotation import. A line of a label import becomes part of the label that the import
 * creates on the data row, which then moves on in the workflow. A prediction is stored with the data row in its model
 * run. Must be used within the world's lock.
 */
final class LineImport {

    private static final int MOST_OF_A_FEATURE = 5_000;

    private final Session session;
    private final AnnotationImport source;
    private final Set<String> uuids;
    private final Set<String> taken = new HashSet<>();
    private final Map<DataRow, Label> labels = new HashMap<>();
    private final Map<ProjectRow, Label> submitted = new LinkedHashMap<>();
    private final Map<DataRow, Map<String, Integer>> counts = new HashMap<>();
    private final @Nullable MediaInspector media;
    private final @Nullable ImageBounds bounds;
    private boolean people;

    /**
     * @param uuids the uuids of all lines, which relationships may refer to
     * @param media determines the media types of data rows; null if only that of the project applies
     */
    LineImport(Session session, AnnotationImport source, Set<String> uuids, @Nullable MediaInspector media) {
        this.session = session;
        this.source = source;
        this.uuids = uuids;
        this.media = media;
        this.bounds = media == null ? null : new ImageBounds(media);
    }

    /**
     * Add the annotations on the label's data row to this label. As in the work of members, they may include
     * relationships.
     */
    LineImport into(Label label) {
        this.people = true;
        this.labels.put(label.dataRow(), label);
        return this;
    }

    /** Return the data row that the line refers to, if it exists. */
    Optional<DataRow> dataRow(Map<String, Object> line) {
        DataRowStore rows = DataRowStore.of(this.session.organization());
        Map<?, ?> reference = line.get("dataRow") instanceof Map<?, ?> map ? map : Map.of();
        return reference.get("id") instanceof String id
                ? rows.find(id)
                : Optional.ofNullable(reference.get("globalKey")).flatMap(key -> rows.findByGlobalKey(key.toString()));
    }

    /** @throws LineRefusal if the line is refused */
    void take(Map<String, Object> line) {
        if (MetricChecks.metric(line)) {
            takeMetric(line);
        } else {
            takeMarks(line);
        }
    }

    /**
     * That metrics are refused outside model runs is inferred: the documentation describes them for model runs only.
     */
    private void takeMetric(Map<String, Object> line) {
        if (!(this.source.parent() instanceof ModelRun run)) {
            throw new LineRefusal(Reason.InvalidValue, "Metrics can be imported into model runs only");
        }
        ModelRunRow row = in("model run", line, run::row);
        MetricChecks.check(line);
        checkUuid(line);
        row.measure(line);
    }

    private void takeMarks(Map<String, Object> line) {
        Consumer<List<Annotation>> place = place(line);
        List<Mark> marks = Mark.of(ontology(), line);
        NumberChecks.confidence(line);
        MediaType media = media(line);
        marks.forEach(mark -> check(media, mark.feature(), mark.content()));
        if (this.session.world().strict()) {
            checkStrictly(line, marks);
        }
        checkUuid(line);
        place.accept(marks.stream()
                .map(mark -> new Annotation(this.session.world().ids().cuid(), mark.feature(), mark.content()))
                .toList());
    }

    /** That the platform, too, refuses annotations beyond the limits of the official SDK is inferred. */
    private void checkStrictly(Map<String, Object> line, List<Mark> marks) {
        DataRow row = dataRow(line).orElseThrow();
        for (Mark mark : marks) {
            if (this.bounds != null) {
                this.bounds.check(row, mark.feature(), mark.content());
            }
            int count = this.counts
                    .computeIfAbsent(row, any -> new HashMap<>())
                    .merge(mark.feature().schemaId(), 1, Integer::sum);
            if (count > MOST_OF_A_FEATURE) {
                throw new LineRefusal(
                        Reason.InvalidValue,
                        "At most " + MOST_OF_A_FEATURE + " annotations of "
                                + mark.feature().name() + " can be imported on a data row at once");
            }
        }
    }

    private void checkUuid(Map<String, Object> line) {
        if (line.get("uuid") instanceof String uuid && !this.taken.add(uuid)) {
            throw new LineRefusal(Reason.DuplicateUuid, "The uuid " + uuid + " stands in an earlier line");
        }
    }

    /** Return where to store the annotations of the line; pre-labels are only checked. */
    private Consumer<List<Annotation>> place(Map<String, Object> line) {
        if (this.source.parent() instanceof ModelRun run) {
            ModelRunRow row = in("model run", line, run::row);
            return annotations -> row.predictions().replace(line.get("uuid"), annotations);
        }
        ProjectRow row = in("project", line, Workflow.of(this.source.project())::row);
        if (this.source.kind() != AnnotationImport.Kind.LABELS) {
            return annotations -> {};
        }
        return annotations -> put(row, annotations, Boolean.TRUE.equals(line.get("isBenchmarkReferenceLabel")));
    }

    /** That importing predictions does not add their data rows to the model run is inferred. */
    private <T> T in(String parent, Map<String, Object> line, Function<DataRow, Optional<T>> finder) {
        return dataRow(line)
                .flatMap(finder)
                .orElseThrow(() -> new LineRefusal(
                        Reason.InvalidDataRow, "Data row " + line.get("dataRow") + " is not in the " + parent));
    }

    private Ontology ontology() {
        if (this.source.parent() instanceof ModelRun run) {
            return run.model().ontology();
        }
        Ontology ontology = this.source.project().ontology();
        if (ontology == null) {
            throw new LineRefusal(Reason.UnknownFeature, "The project has no ontology");
        }
        return ontology;
    }

    /** Return the media type of the labeled asset, which is that of the data row if the project or ontology has none. */
    private MediaType media(Map<String, Object> line) {
        MediaType allowed = this.source.parent() instanceof ModelRun run
                ? run.model().ontology().mediaType()
                : this.source.project().allowedMediaType();
        return this.media == null
                ? Objects.requireNonNullElse(allowed, MediaType.UNKNOWN)
                : this.media.annotated(dataRow(line).orElseThrow(), allowed);
    }

    private void check(MediaType media, Feature feature, Map<String, Object> content) {
        if (!feature.question()) {
            ShapeChecks.check(media, feature, content);
            relationship(content.get("relationship"));
        } else if (MediaRules.takesAnswers(media)) {
            AnswerChecks.check(feature, content);
        } else {
            throw new LineRefusal(
                    Reason.InvalidAnswer, "Answers cannot be imported into a project of media type " + media);
        }
    }

    private void relationship(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> relationship)) {
            return;
        }
        if (this.source.kind() == AnnotationImport.Kind.LABELS && !this.people) {
            throw new LineRefusal(Reason.InvalidRelationship, "Relationships can be imported as pre-labels only");
        }
        Object from = relationship.get("source");
        if (from == null && relationship.get("sourceOntologyName") == null) {
            throw new LineRefusal(Reason.InvalidRelationship, "A source or a sourceOntologyName is needed");
        }
        if (!this.uuids.contains(String.valueOf(relationship.get("target")))
                || (from != null && !this.uuids.contains(from.toString()))) {
            throw new LineRefusal(Reason.InvalidRelationship, "Source or target is no annotation of this import");
        }
    }

    /**
     * Move the data rows of new labels on in the workflow, after all lines were imported.
     *
     * @throws RuleException if one of them cannot be moved; none is moved, and the new labels are deleted
     */
    void submit() {
        Labels all = new Labels(this.session);
        try {
            all.submit(this.submitted);
        } catch (RuleException refusal) {
            this.submitted.values().forEach(all::discard);
            throw refusal;
        }
    }

    /**
     * Add the annotations to the label of the data row. The first line of an import for a data row creates the label.
     */
    private void put(ProjectRow row, List<Annotation> annotations, boolean benchmark) {
        Labels all = new Labels(this.session);
        Label label = this.labels.get(row.dataRow());
        if (label == null) {
            label = all.create(row, annotations);
            this.labels.put(row.dataRow(), label);
            this.submitted.put(row, label);
        } else {
            all.annotate(label, annotations);
        }
        if (benchmark) {
            all.benchmark(label);
        }
    }
}
