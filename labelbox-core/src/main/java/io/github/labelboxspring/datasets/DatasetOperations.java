package io.github.labelboxspring.datasets;

import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.call.Criteria;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.LabelboxException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.integrations.IamIntegration;
import io.github.labelboxspring.internal.annotation.JavaOnly;
import io.github.labelboxspring.internal.annotation.PythonSdk;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.ListDocument;
import io.github.labelboxspring.users.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on datasets, the collections of data rows.
 *
 * <pre>{@code
 * Dataset birds = client.datasets().create(NewDataset.of("Birds")).execute();
 * List<Dataset> found = client.datasets().list(where(Dataset.NAME).equalTo("Birds")).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/datasets-datarows">Labelbox: datasets and data rows</a>
 */
@CheckReturnValue
public final class DatasetOperations {

    private static final Document<Dataset> GET_DATASET =
            Document.query(DatasetOperations.class, "GetDataset", "dataset", Dataset.class);

    private static final Document<List<Dataset>> LIST_DATASETS =
            Document.query(DatasetOperations.class, "ListDatasets", "datasets", ResultType.listOf(Dataset.class));

    private static final Document<Dataset> CREATE_DATASET =
            Document.mutation(DatasetOperations.class, "CreateDataset", "createDataset", Dataset.class);

    private static final Document<Dataset> UPDATE_DATASET = Document.mutation(
                    DatasetOperations.class, "UpdateDataset", "updateDataset", Dataset.class)
            .idempotent();

    private static final Document<Optional<IamIntegration>> GET_SIGNER = Document.query(
            DatasetOperations.class,
            "GetDatasetSigner",
            "dataset.signer",
            ResultType.of(IamIntegration.class).optional());

    private static final Document<Optional<User>> GET_CREATOR = Document.query(
            DatasetOperations.class,
            "GetDatasetCreator",
            "dataset.createdBy",
            ResultType.of(User.class).optional());

    private static final Document<Dataset> DELETE_DATASET = Document.mutation(
                    DatasetOperations.class, "DeleteDataset", "updateDataset", Dataset.class)
            .deletion();

    private final Caller caller;

    public DatasetOperations(Caller caller) {
        this.caller = caller;
    }

    /**
     * Return the dataset with the given id.
     *
     * <p>Fails with {@link NotFoundException} if it does not exist.
     */
    @PythonSdk("Client.get_dataset")
    public Call<Dataset> get(String id) {
        return this.caller.call(GET_DATASET.with("id", id));
    }

    /** Return the dataset with the given id, or empty if it does not exist. */
    @JavaOnly("absence as a value")
    public Call<Optional<Dataset>> find(String id) {
        return get(id).optional();
    }

    /** Return all datasets except deleted ones. */
    @JavaOnly("Client.get_datasets without a filter")
    public PagedCall<Dataset> list() {
        return list(Criteria.all());
    }

    /** Return the datasets that match the criteria, except deleted ones. */
    @PythonSdk("Client.get_datasets")
    public PagedCall<Dataset> list(Criteria<Dataset> criteria) {
        return ListDocument.of(LIST_DATASETS, Map.of("deleted", false))
                .select(criteria)
                .call(this.caller);
    }

    /**
     * Create a dataset. If it has a cloud integration, which is the organization's default unless specified, Labelbox
     * validates access through it. If the validation fails, the client deletes the dataset and the call fails with
     * {@link io.github.labelboxspring.error.InvalidRequestException}, which specifies the failed checks.
     */
    @PythonSdk("Client.create_dataset")
    public Call<Dataset> create(NewDataset dataset) {
        Signers signers = new Signers(this.caller);
        return signers.id(dataset.integration())
                .flatMap(integration -> bare(dataset)
                        .flatMap(made -> integration.isEmpty()
                                ? Call.of(made)
                                : signers.setAndTry(made.id(), integration.get())
                                        .map(tried -> made)
                                        .recover(LabelboxException.class, failure -> removed(made, failure))));
    }

    private Call<Dataset> bare(NewDataset dataset) {
        return this.caller.call(CREATE_DATASET.with(
                dataset.description() == null
                        ? Map.of("name", dataset.name())
                        : Map.of("name", dataset.name(), "description", dataset.description())));
    }

    private Call<Dataset> removed(Dataset made, LabelboxException failure) {
        return this.caller
                .call(DELETE_DATASET.with("id", made.id()))
                .recover(LabelboxException.class, kept -> {
                    kept.addSuppressed(failure);
                    return Call.failed(() -> kept);
                })
                .flatMap(gone -> Call.failed(() -> failure));
    }

    /**
     * Set the cloud integration through which Labelbox reads a dataset's assets, replacing the existing one.
     *
     * <p>Fails with {@link NotFoundException} if the dataset or the integration does not exist.
     */
    @PythonSdk("Dataset.add_iam_integration")
    public Call<Void> addIntegration(String datasetId, String integrationId) {
        return new Signers(this.caller).set(datasetId, integrationId).withoutResult();
    }

    /** Remove the cloud integration of a dataset. */
    @PythonSdk("Dataset.remove_iam_integration")
    public Call<Void> removeIntegration(String datasetId) {
        return new Signers(this.caller).clear(datasetId).withoutResult();
    }

    /**
     * Return the cloud integration of a dataset, if it has one. Fails with {@link NotFoundException} if the dataset
     * does not exist.
     */
    @PythonSdk("Dataset.iam_integration")
    public Call<Optional<IamIntegration>> findIntegration(String datasetId) {
        return this.caller.call(GET_SIGNER.with("id", datasetId));
    }

    /**
     * Return the user who created a dataset, or empty if that user no longer exists. Fails with
     * {@link NotFoundException} if the dataset does not exist.
     */
    @PythonSdk("Dataset.created_by")
    public Call<Optional<User>> findCreator(String datasetId) {
        return this.caller.call(GET_CREATOR.with("id", datasetId));
    }

    /**
     * Update a dataset. Fields that the update does not set are left unchanged.
     *
     * <p>Fails with {@link NotFoundException} if the dataset does not exist.
     */
    @PythonSdk("Dataset.update")
    public Call<Dataset> update(String id, DatasetUpdate update) {
        return this.caller.call(UPDATE_DATASET.with(update.variables(id)));
    }

    /** Delete a dataset with its data rows. */
    @PythonSdk("Dataset.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_DATASET.with("id", id)).withoutResult();
    }
}
