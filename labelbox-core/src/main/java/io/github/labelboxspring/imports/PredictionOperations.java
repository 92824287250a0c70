package io.github.labelboxspring.imports;

import io.github.labelboxspring.batches.BatchCreation;
import io.github.labelboxspring.batches.BatchOperations;
import io.github.labelboxspring.batches.NewBatch;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.LabelboxApiException;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations that import predictions into model runs and send them to projects.
 *
 * <p>These imports are identified by name like those into projects, with the model run or the project as their parent:
 * see {@link ImportOperations#resume}, {@link ImportOperations#get} and {@link ImportOperations#statuses}. Calls fail
 * with {@link io.github.labelboxspring.error.NotFoundException} if the model run or the project does not exist, and
 * with {@link io.github.labelboxspring.error.ConflictException} if the name is already used.
 *
 * <pre>{@code
 * ImportResult result = client.imports()
 *         .predictions()
 *         .intoModelRun(modelRunId, "epoch 3", Annotations.file(Path.of("predictions.ndjson")))
 *         .execute();
 * result.orThrow();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/upload-model-predictions">Labelbox: upload of predictions</a>
 */
@CheckReturnValue
public final class PredictionOperations {

    /** The maximum number of data rows for {@link #intoModelRunAndProject}; the official SDK drops the others. */
    public static final int MAX_DATA_ROWS_SENT = 25_000;

    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);

    private static final Document<AnnotationImport> CREATE_FROM_FILE = Document.mutation(
                    PredictionOperations.class,
                    "CreateModelRunImportFromFile",
                    "createModelErrorAnalysisPredictionImport",
                    AnnotationImport.class)
            .timeout(UPLOAD_TIMEOUT);

    private static final Document<AnnotationImport> CREATE_FROM_URL = Document.mutation(
            PredictionOperations.class,
            "CreateModelRunImportFromUrl",
            "createModelErrorAnalysisPredictionImport",
            AnnotationImport.class);

    private static final Document<AnnotationImport> CREATE_PRE_LABELS = Document.mutation(
            PredictionOperations.class,
            "CreateModelRunToProjectImport",
            "createMalPredictionImportForModelRunDataRows",
            AnnotationImport.class);

    /** Collects only as many as are needed to detect that there are too many. */
    private static final Collector<String, ?, Set<String>> DISTINCT_ROWS = Collector.of(
            TreeSet::new,
            (rows, row) -> {
                if (rows.size() <= MAX_DATA_ROWS_SENT) {
                    rows.add(row);
                }
            },
            (left, right) -> {
                left.addAll(right);
                return left;
            });

    private final Caller caller;

    public PredictionOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Import predictions and metrics into a model run. Each prediction may have a {@code confidence} from 0 to 1. Add
     * the data rows to the model run first; that Labelbox otherwise rejects the individual lines is inferred. For error
     * handling, see {@link ImportOperations}.
     *
     * @param name name of the import, unique within the model run
     */
    @PythonSdk({
        "CreatableAnnotationImport.create",
        "CreatableAnnotationImport.create_from_objects",
        "CreatableAnnotationImport.create_from_file",
        "CreatableAnnotationImport.create_from_url",
        "MEAPredictionImport.create_from_objects",
        "MEAPredictionImport.create_from_file",
        "MEAPredictionImport.create_from_url",
        "ModelRun.add_predictions"
    })
    public TaskCall<ImportResult> intoModelRun(String modelRunId, String name, Annotations predictions) {
        return intoModelRun(modelRunId, name, predictions, Integer.MAX_VALUE);
    }

    private TaskCall<ImportResult> intoModelRun(
            String modelRunId, String name, Annotations predictions, int maxDataRows) {
        return new ImportRun(this.caller, ImportKind.PREDICTIONS, modelRunId, name)
                .start(predictions, CREATE_FROM_FILE, CREATE_FROM_URL, maxDataRows);
    }

    /**
     * Create pre-labels in a project from the predictions of a model run for the given data rows, which must be in
     * both.
     *
     * @param name name of the import, unique within the project
     * @throws IllegalArgumentException if there are no data rows, or the name is blank
     */
    @PythonSdk("MEAToMALPredictionImport.create_for_model_run_data_rows")
    public TaskCall<ImportResult> asPreLabels(
            String projectId, String modelRunId, String name, Collection<String> dataRowIds) {
        if (dataRowIds.isEmpty() || name.isBlank()) {
            throw new IllegalArgumentException("An import of predictions requires a name and at least one data row");
        }
        ImportRun run = new ImportRun(this.caller, ImportKind.PRE_LABELS_OF_MODEL_RUN, projectId, name);
        return run.start(CREATE_PRE_LABELS.with(
                run.variables(Map.of("modelRunId", modelRunId, "dataRowIds", List.copyOf(dataRowIds)))));
    }

    /**
     * Import predictions into a model run, send the data rows of the imported predictions to a project in one batch,
     * and create pre-labels from them there. The call waits for each step. Once the predictions are in the model run,
     * the call returns a result: if Labelbox rejects a later step, {@link SentPredictions#refusal()} returns the reason
     * and {@link SentPredictions#orThrow()} throws it. Other failures end the call with their exception, and completed
     * steps remain. The batch rejects data rows that are already in the project; they get their pre-labels
     * nevertheless.
     *
     * <p>At most {@value #MAX_DATA_ROWS_SENT} data rows can be sent. If there are more, the call fails with
     * {@link IllegalArgumentException} before anything is sent if the client checks the predictions, and otherwise with
     * {@link InvalidRequestException} after the import. A data row that is identified both by id and by global key
     * counts twice.
     *
     * @param name name of both imports and the batch
     * @param priority from 1 (labeled first) to 5 (labeled last)
     */
    @PythonSdk("ModelRun.upsert_predictions_and_send_to_project")
    public Call<SentPredictions> intoModelRunAndProject(
            String modelRunId, String name, Annotations predictions, String projectId, int priority) {
        return intoModelRun(modelRunId, name, predictions, MAX_DATA_ROWS_SENT)
                .flatMap(done -> new ImportOperations(this.caller)
                        .statuses(done.ref())
                        .collect(Collectors.filtering(
                                status -> status.status() == AnnotationStatus.Outcome.SUCCESS,
                                Collectors.mapping(PredictionOperations::dataRowId, DISTINCT_ROWS)))
                        .flatMap(rows -> rows.isEmpty()
                                ? Call.of(new SentPredictions(done, null, null, null))
                                : send(done, rows, modelRunId, name, projectId, priority)));
    }

    private static String dataRowId(AnnotationStatus status) {
        AnnotationStatus.DataRowReference row = status.dataRow();
        String id = row == null ? null : row.id();
        if (id == null) {
            throw new DecodingException(
                    "Labelbox imported prediction " + status.uuid() + " without reporting its data row", null, true);
        }
        return id;
    }

    private Call<SentPredictions> send(
            ImportResult done, Set<String> rows, String modelRunId, String name, String projectId, int priority) {
        if (rows.size() > MAX_DATA_ROWS_SENT) {
            return Call.failed(() -> InvalidRequestException.of(
                    "CreateModelRunToProjectImport",
                    "the predictions are in the model run, but those of at least " + rows.size()
                            + " data rows cannot be sent to a project at once. Send at most " + MAX_DATA_ROWS_SENT
                            + " at a time with a batch and asPreLabels"));
        }
        NewBatch batch = NewBatch.of(name, DataRowKeys.ids(rows)).withPriority(priority);
        Call<BatchCreation> created = new BatchOperations(this.caller).create(projectId, batch);
        return created.flatMap(made -> asPreLabels(projectId, modelRunId, name, rows)
                        .map(preLabels -> new SentPredictions(done, made, preLabels, null))
                        .recover(
                                LabelboxApiException.class,
                                refused -> Call.of(new SentPredictions(done, made, null, refused))))
                .recover(
                        LabelboxApiException.class, refused -> Call.of(new SentPredictions(done, null, null, refused)));
    }
}
