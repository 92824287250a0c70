package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
import io.github.labelboxspring.imports.AnnotationStatus;
import io.github.labelboxspring.imports.Annotations;
import io.github.labelboxspring.imports.ImportResult;
import io.github.labelboxspring.imports.InvalidLabelsException;
import io.github.labelboxspring.imports.NewLabel;
import io.github.labelboxspring.work.TaskRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Imports the labels of each chunk and waits until the platform has processed them. Create it
 * with {@link AnnotationItemWriterBuilder}.
 *
 * <p>Each chunk is an import, named after the writer, the number of the job instance and a checksum of the labels. A
 * chunk that is written again after a failure or a restart has the same name, so the existing import is resumed instead
 * of created twice. Labels must therefore be the same when they are read again: their annotations must have stable
 * UUIDs, or none.
 *
 * <p>A label that does not match the ontology is not sent. A label fails if the platform rejects one of its
 * annotations, although its other annotations are imported. The writer then fails with
 * {@link io.github.labelboxspring.error.RowsFailedException}; a step that skips these exceptions skips exactly those
 * labels. Labels of the same data row in a chunk share their outcome.
 */
public class AnnotationItemWriter extends OutcomeItemWriter<NewLabel> {

    private final Target target;

    private final String name;

    private final LabelboxClient client;

    private String instance = "";

    AnnotationItemWriter(LabelboxClient client, Target target, String name) {
        this.client = client;
        this.target = target;
        this.name = name;
    }

    /** The destination of the labels. */
    interface Target {

        TaskCall<ImportResult> start(String name, Annotations labels);

        TaskRef ref(String name);
    }

    @Override
    public void open(ExecutionContext context) {
        StepContext running = StepSynchronizationManager.getContext();
        this.instance = running == null
                ? ""
                : " "
                        + running.getStepExecution()
                                .getJobExecution()
                                .getJobInstance()
                                .getInstanceId();
    }

    /** Labels that do not match the ontology are not sent. */
    @Override
    List<RowFailure> send(List<NewLabel> labels, Outcomes<NewLabel> outcomes) {
        try {
            settle(labels, imported(labels), outcomes);
            return List.of();
        } catch (InvalidLabelsException invalid) {
            Map<String, String> reasons = new HashMap<>();
            invalid.problems()
                    .forEach(problem -> reasons.putIfAbsent(problem.dataRow().value(), problem.toString()));
            Predicate<NewLabel> fits =
                    label -> !reasons.containsKey(label.dataRow().value());
            settle(labels.stream().filter(fits.negate()).toList(), reasons, outcomes);
            List<NewLabel> rest = labels.stream().filter(fits).toList();
            return rest.isEmpty() ? List.of() : send(rest, outcomes);
        }
    }

    /** Return the reasons of rejections by data row. */
    private Map<String, String> imported(List<NewLabel> labels) {
        ImportResult result = imported(this.name + this.instance + " " + checksum(labels), 1, labels);
        return result.complete() ? Map.of() : refused(result);
    }

    /**
     * An existing import with the same name was created before a restart: it is resumed, or created again if it failed.
     */
    private ImportResult imported(String chunk, int attempt, List<NewLabel> labels) {
        String named = attempt == 1 ? chunk : chunk + " " + attempt;
        try {
            return this.target.start(named, Annotations.ofLabels(labels)).execute();
        } catch (ConflictException taken) {
            try {
                return this.client
                        .imports()
                        .resume(this.target.ref(named))
                        .result()
                        .execute();
            } catch (TaskFailedException failed) {
                return imported(chunk, attempt + 1, labels);
            }
        }
    }

    private static void settle(List<NewLabel> labels, Map<String, String> refused, Outcomes<NewLabel> outcomes) {
        for (NewLabel label : labels) {
            String reason = refused.get(label.dataRow().value());
            if (reason == null) {
                outcomes.succeeded(label);
            } else {
                outcomes.failed(label, RowFailure.of(null, label.dataRow().value(), reason));
            }
        }
    }

    private static String checksum(List<NewLabel> labels) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            labels.forEach(label -> digest.update(label.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("SHA-256 is not available", ex);
        }
    }

    /** Return the reasons by data row as specified in the labels; the platform's statuses may use another key. */
    private Map<String, String> refused(ImportResult result) {
        Map<String, String> byUuid = new HashMap<>();
        Map<String, String> byRow = new HashMap<>();
        result.unanswered().forEach(uuid -> byUuid.put(uuid, "Labelbox reported no outcome for annotation " + uuid));
        try (Stream<AnnotationStatus> errors = this.client.imports().errors(result.ref()).stream()) {
            errors.forEach(status -> note(status, byUuid, byRow));
        }
        try (Stream<Map<String, Object>> inputs = this.client.imports().inputs(result.ref()).stream()) {
            inputs.forEach(line -> {
                String reason = byUuid.get(String.valueOf(line.get("uuid")));
                if (reason != null && line.get("dataRow") instanceof Map<?, ?> row) {
                    row.values().forEach(key -> byRow.putIfAbsent(String.valueOf(key), reason));
                }
            });
        }
        return byRow;
    }

    private static void note(AnnotationStatus status, Map<String, String> byUuid, Map<String, String> byRow) {
        String reason = status.failure().reason();
        if (status.uuid() != null) {
            byUuid.putIfAbsent(status.uuid(), "annotation " + status.uuid() + ": " + reason);
        }
        if (status.dataRow() != null) {
            Stream.of(status.dataRow().id(), status.dataRow().globalKey())
                    .filter(Objects::nonNull)
                    .forEach(key -> byRow.putIfAbsent(key, reason));
        }
    }
}
