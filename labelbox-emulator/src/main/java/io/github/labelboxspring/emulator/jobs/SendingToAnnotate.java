package io.github.labelboxspring.emulator.jobs;

import io.github.labelboxspring.emulator.world.Session;
import io.github.labelboxspring.emulator.world.data.DataRow;
import io.github.labelboxspring.emulator.world.data.DataRowStore;
import io.github.labelboxspring.emulator.world.label.Annotation;
import io.github.labelboxspring.emulator.world.label.Label;
import io.github.labelboxspring.emulator.world.ontology.Feature;
import io.github.labelboxspring.emulator.world.project.Batch;
import io.github.labelboxspring.emulator.world.project.Project;
import io.github.labelboxspring.emulator.world.project.ProjectRow;
import io.github.labelboxspring.emulator.world.project.QueueKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings data rows of the catalog into a project, with the labels that another project has of them.
 *
 * @param references ids or global keys
 * @param queue where the data rows shall wait
 * @param skipPresent whether data rows of the project are left alone
 * @param source whose labels come along
 * @param mapping feature schema ids of the source to those of the project; ids that are not in it stay
 * @param override whether those labels take the place of labels that are there
 */
public record SendingToAnnotate(
        Session session,
        Project project,
        String batchName,
        int priority,
        List<String> references,
        QueueKind queue,
        boolean skipPresent,
        @Nullable Project source,
        Map<String, Object> mapping,
        boolean override)
        implements TaskWork {

    public static final String TASK_TYPE = "send-to-annotate";

    private static final int LARGEST = 100_000;

    @Override
    public TaskOutcome run(TaskProgress progress) {
        return session.world().write(this::send);
    }

    private TaskOutcome send() {
        DataRowStore store = DataRowStore.of(session.organization());
        List<DataRow> rows = new ArrayList<>();
        for (String reference : references) {
            Optional<DataRow> row = store.find(reference).or(() -> store.findByGlobalKey(reference));
            row.filter(found -> !skipPresent || project.row(found).isEmpty()).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return TaskOutcome.failed(null, "No data rows to send");
        }
        for (int from = 0, number = 0; from < rows.size(); from += LARGEST, number++) {
            Batch batch = batch(number);
            rows.subList(from, Math.min(rows.size(), from + LARGEST)).forEach(row -> send(batch, row));
        }
        project.worked(session.world().now());
        return TaskOutcome.completed();
    }

    /** The first has the name as it is, further ones a number. */
    private Batch batch(int number) {
        String name = number == 0 ? batchName : batchName + "_" + number;
        return project.batches()
                .filter(batch -> batch.name().equals(name))
                .findFirst()
                .orElseGet(() -> project.createBatch(session, name, null));
    }

    private void send(Batch batch, DataRow row) {
        project.add(batch, row, priority);
        ProjectRow placed = project.row(row).orElseThrow();
        placed.moveTo(queue);
        if (source != null && (override || !placed.labeled())) {
            source.row(row).ifPresent(original -> copy(original, placed));
        }
    }

    private void copy(ProjectRow original, ProjectRow placed) {
        Instant now = session.world().now();
        for (String id : List.copyOf(placed.labelIds())) {
            session.organization().entities(Label.class).find(id).ifPresent(label -> label.delete(now));
            placed.removeLabel(id);
        }
        for (String id : original.labelIds()) {
            session.organization().entities(Label.class).find(id).ifPresent(label -> copy(label, placed, now));
        }
    }

    private void copy(Label original, ProjectRow placed, Instant now) {
        Label label = new Label(session, project, placed.dataRow());
        for (Annotation annotation : original.annotations()) {
            String wanted = mapped(annotation.feature().schemaId());
            Optional.ofNullable(project.ontology())
                    .flatMap(ontology -> Feature.of(ontology, Map.of("schemaId", wanted)))
                    .ifPresent(feature -> label.add(
                            new Annotation(session.world().ids().cuid(), feature, content(annotation.content())), now));
        }
        if (!label.annotations().isEmpty()) {
            session.organization().entities(Label.class).add(label);
            placed.addLabel(label.id());
        }
    }

    private String mapped(String schemaId) {
        return String.valueOf(mapping.getOrDefault(schemaId, schemaId));
    }

    private Map<String, Object> content(Map<?, ?> content) {
        Map<String, Object> copy = new LinkedHashMap<>();
        content.forEach((key, value) ->
                copy.put(String.valueOf(key), "schemaId".equals(key) ? mapped(String.valueOf(value)) : inner(value)));
        return copy;
    }

    private Object inner(Object value) {
        if (value instanceof Map<?, ?> map) {
            return content(map);
        }
        return value instanceof List<?> list ? list.stream().map(this::inner).toList() : value;
    }
}
