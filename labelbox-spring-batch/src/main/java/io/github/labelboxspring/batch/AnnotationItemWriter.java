package io.github.labelboxspring.batch;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.error.ConflictException;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.error.TaskFailedException;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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
            Map<@Nullable String, RowFailure> problems = new HashMap<>();
            invalid.problems().forEach(problem -> {
                String dataRow = problem.dataRow().value();
                problems.putIfAbsent(dataRow, RowFailure.of(null, dataRow, problem.toString()));
            });
            Predicate<NewLabel> fits =
                    label -> !problems.containsKey(label.dataRow().value());
            settle(labels.stream().filter(fits.negate()).toList(), problems, outcomes);
            List<NewLabel> rest = labels.stream().filter(fits).toList();
            return rest.isEmpty() ? List.of() : send(rest, outcomes);
        }
    }

    /** Return the failures by data row. That of annotations whose data row is not known has no key. */
    private Map<@Nullable String, RowFailure> imported(List<NewLabel> labels) {
        ImportResult result = imported(this.name + this.instance + " " + checksum(labels), 1, labels);
        Map<@Nullable String, RowFailure> failures = new HashMap<>();
        this.client.imports().failedDataRows(result).execute().forEach(failure -> failures.put(failure.key(), failure));
        return failures;
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

    private static void settle(
            List<NewLabel> labels, Map<@Nullable String, RowFailure> failures, Outcomes<NewLabel> outcomes) {
        for (NewLabel label : labels) {
            RowFailure failure = failures.getOrDefault(label.dataRow().value(), failures.get(null));
            if (failure == null) {
                outcomes.succeeded(label);
            } else {
                outcomes.failed(label, failure);
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
}
