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
 * Predictions of model runs: their import, and their way into projects.
 *
 * <p>These imports are asked for by name as those into projects are, with the model run or the project as their parent:
 * see {@link ImportOperations#resume}, {@link ImportOperations#get} and {@link ImportOperations#statuses}. Calls fail
 * with {@link io.github.labelboxspring.error.NotFoundException} if the model run or the project is unknown, and with
 * {@link io.github.labelboxspring.error.ConflictException} if the name is taken.
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

    /** Data rows whose predictions {@link #intoModelRunAndProject} takes; the official SDK drops the rest. */
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

    /** No more of them than are needed to see that they are too many. */
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
     * Import predictions and metrics into a model run. Each prediction may have a {@code confidence} from 0 to 1. Their
     * data rows should be in the run before; that others are refused line by line is inferred. For what fails the call
     * and what does not, see {@link ImportOperations}.
     *
     * @param name names the import within the model run
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
     * Makes pre-labels in a project of the predictions that a model run has on data rows, which must be in both.
     *
     * @param name names the import within the project
     * @throws IllegalArgumentException if there is no data row, or the name is blank
     */
    @PythonSdk("MEAToMALPredictionImport.create_for_model_run_data_rows")
    public TaskCall<ImportResult> asPreLabels(
            String projectId, String modelRunId, String name, Collection<String> dataRowIds) {
        if (dataRowIds.isEmpty() || name.isBlank()) {
            throw new IllegalArgumentException("An import of predictions needs a name and at least one data row");
        }
        ImportRun run = new ImportRun(this.caller, ImportKind.PRE_LABELS_OF_MODEL_RUN, projectId, name);
        return run.start(CREATE_PRE_LABELS.with(
                run.variables(Map.of("modelRunId", modelRunId, "dataRowIds", List.copyOf(dataRowIds)))));
    }

    /**
     * Imports predictions into a model run, sends the data rows of those that were taken to a project in one batch, and
     * makes pre-labels of their predictions there. Each step is waited for. Once the predictions are in the model run
     * the call has a result: if the platform refuses what follows, {@link SentPredictions#refusal()} says why and
     * {@link SentPredictions#orThrow()} throws it. Other failures end the call with their exception, and what was done
     * before stays. Data rows that the project has already are refused by the batch and get
     * their pre-labels nonetheless.
     *
     * <p>At most {@value #MAX_DATA_ROWS_SENT} data rows can be sent. More fail with {@link IllegalArgumentException}
     * before anything is sent where the client checks the predictions, with {@link InvalidRequestException} after the
     * import where it does not. A data row named by its id and by its global key counts twice.
     *
     * @param name names both imports and the batch
     * @param priority 1 for the first to be labeled, 5 for the last
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
                    "The platform took prediction " + status.uuid() + " and does not say of which data row",
                    null,
                    true);
        }
        return id;
    }

    private Call<SentPredictions> send(
            ImportResult done, Set<String> rows, String modelRunId, String name, String projectId, int priority) {
        if (rows.size() > MAX_DATA_ROWS_SENT) {
            return Call.failed(() -> InvalidRequestException.of(
                    "CreateModelRunToProjectImport",
                    "the predictions are in the model run, but those of at least " + rows.size()
                            + " data rows cannot be sent at once: send at most " + MAX_DATA_ROWS_SENT
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
