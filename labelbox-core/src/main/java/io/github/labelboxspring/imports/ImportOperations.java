package io.github.labelboxspring.imports;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.LineStream;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.call.TaskCall;
import io.github.labelboxspring.call.TaskHandle;
import io.github.labelboxspring.error.RowFailure;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations that import annotations into projects, as ground-truth labels or as pre-labels that labelers see in the
 * editor.
 *
 * <p>Imports are identified by name, so use each name only once in a project. Errors are reported in one of three ways:
 *
 * <ul>
 *   <li>Annotations that the client detects as invalid, see {@link Annotations}: the call fails with
 *       {@link IllegalArgumentException}, and nothing is sent.
 *   <li>A file that Labelbox rejects as a whole, because it is not NDJSON or cannot be downloaded: the task fails with
 *       {@link io.github.labelboxspring.error.TaskFailedException}, and nothing is imported.
 *   <li>Annotations that Labelbox rejects individually, even if it rejects all of them: the call returns an
 *       {@link ImportResult} that is not {@linkplain ImportResult#complete() complete}. The others are imported. Call
 *       {@link ImportResult#orThrow()} to get an exception in this case too.
 * </ul>
 *
 * <pre>{@code
 * Map<String, Object> answer = Map.of(
 *         "uuid", UUID.randomUUID().toString(),
 *         "dataRow", Map.of("globalKey", "wren"),
 *         "name", "species",
 *         "answer", Map.of("name", "wren"));
 * ImportResult result = client.imports()
 *         .labels(projectId, "truth of week 12", Annotations.of(List.of(answer)))
 *         .execute();
 * result.failures().forEach(System.out::println);
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/import-annotations">Labelbox: import of annotations</a>
 */
@CheckReturnValue
public class ImportOperations {

    /** The maximum number of annotations of one feature on one data row in one import, as in the official SDK. */
    public static final int MAX_ANNOTATIONS_PER_FEATURE = 5_000;

    /** The maximum number of rejected annotations in an {@link ImportResult}; {@link #errors} returns all of them. */
    public static final int MAX_FAILURES_LISTED = 10_000;

    /** How long to wait for an import by default. */
    public static final Duration DEFAULT_WAIT = Duration.ofHours(2);

    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);

    private static final Document<AnnotationImport> CREATE_LABEL_IMPORT_FROM_FILE = Document.mutation(
                    ImportOperations.class, "CreateLabelImportFromFile", "createLabelImport", AnnotationImport.class)
            .timeout(UPLOAD_TIMEOUT);

    private static final Document<AnnotationImport> CREATE_LABEL_IMPORT_FROM_URL = Document.mutation(
            ImportOperations.class, "CreateLabelImportFromUrl", "createLabelImport", AnnotationImport.class);

    private static final Document<List<AnnotationImport>> LIST_LABEL_IMPORTS = Document.query(
            ImportOperations.class, "ListLabelImports", "labelImports", ResultType.listOf(AnnotationImport.class));

    private static final Document<AnnotationImport> CREATE_MAL_IMPORT_FROM_FILE = Document.mutation(
                    ImportOperations.class,
                    "CreateMalImportFromFile",
                    "createModelAssistedLabelingPredictionImport",
                    AnnotationImport.class)
            .timeout(UPLOAD_TIMEOUT);

    private static final Document<AnnotationImport> CREATE_MAL_IMPORT_FROM_URL = Document.mutation(
            ImportOperations.class,
            "CreateMalImportFromUrl",
            "createModelAssistedLabelingPredictionImport",
            AnnotationImport.class);

    private static final Document<List<AnnotationImport>> LIST_MAL_IMPORTS = Document.query(
            ImportOperations.class,
            "ListMalImports",
            "modelAssistedLabelingPredictionImports",
            ResultType.listOf(AnnotationImport.class));

    private static final Document<Map<String, Object>> DELETE_MAL_IMPORT = Document.mutation(
                    ImportOperations.class,
                    "DeleteMalImport",
                    "deleteModelAssistedLabelingPredictionImport",
                    ResultType.anyObject())
            .deletion();

    private final Caller caller;

    public ImportOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Import annotations as ground truth. They become labels of the API key's user.
     *
     * <p>Annotations that Labelbox rejects do not cause an exception, see {@link ImportResult#orThrow()}.
     *
     * @param name name of the import, unique within the project
     * @throws IllegalArgumentException if the name is blank
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk({
        "LabelImport.create",
        "LabelImport.create_from_objects",
        "LabelImport.create_from_file",
        "LabelImport.create_from_url"
    })
    public TaskCall<ImportResult> labels(String projectId, String name, Annotations annotations) {
        return new ImportRun(this.caller, ImportKind.LABELS, projectId, name)
                .start(annotations, CREATE_LABEL_IMPORT_FROM_FILE, CREATE_LABEL_IMPORT_FROM_URL);
    }

    /**
     * Import predictions as pre-labels, without submitting labels.
     *
     * <p>Annotations that Labelbox rejects do not cause an exception, see {@link ImportResult#orThrow()}.
     *
     * @param name name of the import, unique within the project
     * @throws IllegalArgumentException if the name is blank
     */
    @PythonSdk({
        "MALPredictionImport.create",
        "MALPredictionImport.create_from_objects",
        "MALPredictionImport.create_from_file",
        "MALPredictionImport.create_from_url"
    })
    public TaskCall<ImportResult> preLabels(String projectId, String name, Annotations annotations) {
        return new ImportRun(this.caller, ImportKind.PRE_LABELS, projectId, name)
                .start(annotations, CREATE_MAL_IMPORT_FROM_FILE, CREATE_MAL_IMPORT_FROM_URL);
    }

    /** Return a handle for an import of any kind that was started earlier, possibly by another process. */
    @PythonSdk({
        "LabelImport.wait_till_done",
        "MALPredictionImport.wait_till_done",
        "AnnotationImport.wait_till_done",
        "AnnotationImport.wait_until_done"
    })
    public TaskHandle<ImportResult> resume(TaskRef ref) {
        return run(ref).handle();
    }

    /** Return the import of any kind with the given reference. */
    @PythonSdk({
        "LabelImport.from_name",
        "LabelImport.refresh",
        "MALPredictionImport.from_name",
        "MALPredictionImport.refresh",
        "MEAPredictionImport.from_name",
        "MEAToMALPredictionImport.from_name",
        "AnnotationImport.from_name",
        "AnnotationImport.refresh"
    })
    public Call<AnnotationImport> get(TaskRef ref) {
        return run(ref).get();
    }

    /** Return the ground-truth imports of a project. */
    @PythonSdk("Project.get_label_imports")
    public PagedCall<AnnotationImport> listLabels(String projectId) {
        return list(LIST_LABEL_IMPORTS, projectId);
    }

    /** Return the pre-label imports of a project. */
    @PythonSdk("Project.get_mal_prediction_imports")
    public PagedCall<AnnotationImport> listPreLabels(String projectId) {
        return list(LIST_MAL_IMPORTS, projectId);
    }

    private PagedCall<AnnotationImport> list(Document<List<AnnotationImport>> document, String projectId) {
        return ListDocument.of(document, Map.of("projectId", projectId)).call(this.caller);
    }

    /** Delete a pre-label import together with its pre-labels. */
    @PythonSdk("MALPredictionImport.delete")
    public Call<Void> deletePreLabels(String importId) {
        return this.caller.call(DELETE_MAL_IMPORT.with("id", importId)).withoutResult();
    }

    /** Return the statuses of a finished import, one for each annotation. Labelbox keeps them for 24 hours. */
    @PythonSdk({"LabelImport.statuses", "MALPredictionImport.statuses", "AnnotationImport.statuses"})
    public LineStream<AnnotationStatus> statuses(TaskRef ref) {
        return run(ref).statuses();
    }

    /** Return the statuses of the rejected annotations of a finished import. Labelbox keeps them for 24 hours. */
    @PythonSdk({"LabelImport.errors", "MALPredictionImport.errors", "AnnotationImport.errors"})
    public LineStream<AnnotationStatus> errors(TaskRef ref) {
        return run(ref).errors();
    }

    /**
     * Return the data rows of a finished import with annotations that were rejected or have no outcome; empty if all
     * annotations were imported. Other annotations of these data rows may have been imported.
     *
     * <p>The key of a failure is the id or the global key by which the data row was sent, its reason is that of the
     * first of its annotations that failed. A last failure without a key summarizes annotations whose data row cannot
     * be determined: they have no UUID, or more than {@value #MAX_FAILURES_LISTED} have no outcome. Reads the errors
     * and then the annotations that were sent, line by line. Failures are held in memory. Labelbox keeps the files for
     * 24 hours.
     *
     * <pre>{@code
     * ImportResult result = client.imports().labels(projectId, "truth", annotations).execute();
     * for (RowFailure failure : client.imports().failedDataRows(result).execute()) {
     *     log.warn("Label of data row {} is incomplete: {}", failure.key(), failure.reason());
     * }
     * }</pre>
     */
    @JavaOnly("the SDK leaves matching the files of an import to its users")
    public Call<List<RowFailure>> failedDataRows(ImportResult result) {
        return FailedDataRows.of(run(result.ref()), result);
    }

    /** Return the annotations that were sent. Labelbox keeps them for 24 hours. */
    @PythonSdk({"LabelImport.inputs", "MALPredictionImport.inputs", "AnnotationImport.inputs"})
    public LineStream<Map<String, Object>> inputs(TaskRef ref) {
        return run(ref).inputs();
    }

    /** Return the user who started an import of any kind. */
    @PythonSdk({
        "LabelImport.created_by",
        "MALPredictionImport.created_by",
        "MEAPredictionImport.created_by",
        "MEAToMALPredictionImport.created_by",
        "AnnotationImport.created_by",
        "CreatableAnnotationImport.created_by"
    })
    public Call<User> getCreator(TaskRef ref) {
        return run(ref).creator();
    }

    private ImportRun run(TaskRef ref) {
        if (ref.parent() == null || ref.kind() == TaskRef.Kind.TASK) {
            throw new IllegalArgumentException("Not an import of annotations: " + ref);
        }
        return new ImportRun(this.caller, ImportKind.of(ref.kind()), ref.parent(), ref.id());
    }
}
