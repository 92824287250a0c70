package io.github.labelboxspring.imports;

import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.users.User;
import io.github.labelboxspring.work.TaskRef;

/**
 * A kind of import, with the requests in which the kinds differ.
 *
 * @param ref kind of the task reference
 * @param type Labelbox's type of such tasks
 * @param parent variable for the id of the project or model run
 * @param get returns an import by its parent and name
 * @param creator returns the user who started it
 */
record ImportKind(
        TaskRef.Kind ref, String type, String parent, Document<AnnotationImport> get, Document<User> creator) {

    private static final Document<AnnotationImport> GET_LABEL_IMPORT =
            Document.query(ImportKind.class, "GetLabelImport", "labelImport", AnnotationImport.class);

    private static final Document<AnnotationImport> GET_MAL_IMPORT = Document.query(
            ImportKind.class, "GetMalImport", "modelAssistedLabelingPredictionImport", AnnotationImport.class);

    private static final Document<AnnotationImport> GET_MODEL_RUN_IMPORT = Document.query(
            ImportKind.class, "GetModelRunImport", "modelErrorAnalysisPredictionImport", AnnotationImport.class);

    private static final Document<AnnotationImport> GET_MODEL_RUN_TO_PROJECT_IMPORT = Document.query(
            ImportKind.class, "GetModelRunToProjectImport", "meaToMalPredictionImport", AnnotationImport.class);

    private static final Document<User> GET_LABEL_IMPORT_CREATOR =
            Document.query(ImportKind.class, "GetLabelImportCreator", "labelImport.createdBy", User.class);

    private static final Document<User> GET_MAL_IMPORT_CREATOR = Document.query(
            ImportKind.class, "GetMalImportCreator", "modelAssistedLabelingPredictionImport.createdBy", User.class);

    private static final Document<User> GET_MODEL_RUN_IMPORT_CREATOR = Document.query(
            ImportKind.class, "GetModelRunImportCreator", "modelErrorAnalysisPredictionImport.createdBy", User.class);

    private static final Document<User> GET_MODEL_RUN_TO_PROJECT_IMPORT_CREATOR = Document.query(
            ImportKind.class, "GetModelRunToProjectImportCreator", "meaToMalPredictionImport.createdBy", User.class);

    static final ImportKind LABELS = new ImportKind(
            TaskRef.Kind.LABEL_IMPORT, "label-import", "projectId", GET_LABEL_IMPORT, GET_LABEL_IMPORT_CREATOR);

    static final ImportKind PRE_LABELS = new ImportKind(
            TaskRef.Kind.MAL_IMPORT, "mal-prediction-import", "projectId", GET_MAL_IMPORT, GET_MAL_IMPORT_CREATOR);

    static final ImportKind PREDICTIONS = new ImportKind(
            TaskRef.Kind.MODEL_RUN_IMPORT,
            "mea-prediction-import",
            "modelRunId",
            GET_MODEL_RUN_IMPORT,
            GET_MODEL_RUN_IMPORT_CREATOR);

    static final ImportKind PRE_LABELS_OF_MODEL_RUN = new ImportKind(
            TaskRef.Kind.MODEL_RUN_TO_PROJECT_IMPORT,
            "mea-to-mal-prediction-import",
            "projectId",
            GET_MODEL_RUN_TO_PROJECT_IMPORT,
            GET_MODEL_RUN_TO_PROJECT_IMPORT_CREATOR);

    static ImportKind of(TaskRef.Kind ref) {
        return switch (ref) {
            case LABEL_IMPORT -> LABELS;
            case MAL_IMPORT -> PRE_LABELS;
            case MODEL_RUN_IMPORT -> PREDICTIONS;
            case MODEL_RUN_TO_PROJECT_IMPORT -> PRE_LABELS_OF_MODEL_RUN;
            default -> throw new IllegalArgumentException("Not an annotation import: a task of kind " + ref);
        };
    }
}
