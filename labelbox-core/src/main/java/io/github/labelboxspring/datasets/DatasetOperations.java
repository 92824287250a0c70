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
 * Datasets: what data rows belong to.
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
     * A dataset by its id.
     *
     * <p>Fails with {@link NotFoundException} if there is none.
     */
    @PythonSdk("Client.get_dataset")
    public Call<Dataset> get(String id) {
        return this.caller.call(GET_DATASET.with("id", id));
    }

    /** A dataset by its id, if there is one. */
    @JavaOnly("absence as a value")
    public Call<Optional<Dataset>> find(String id) {
        return get(id).optional();
    }

    /** All datasets that are not deleted. */
    @JavaOnly("Client.get_datasets without a filter")
    public PagedCall<Dataset> list() {
        return list(Criteria.all());
    }

    /** Return the datasets that meet the criteria; deleted ones are left out. */
    @PythonSdk("Client.get_datasets")
    public PagedCall<Dataset> list(Criteria<Dataset> criteria) {
        return ListDocument.of(LIST_DATASETS, Map.of("deleted", false))
                .select(criteria)
                .call(this.caller);
    }

    /**
     * Makes a dataset. With a cloud integration, the organization's default one if nothing else is said, the platform
     * tries to read through it; if that fails the dataset is removed again and the call fails with
     * {@link io.github.labelboxspring.error.InvalidRequestException}, which names the failed checks.
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
        return this.caller.call(DELETE_DATASET.with("id", made.id())).flatMap(gone -> Call.failed(() -> failure));
    }

    /**
     * Lets the platform read a dataset's assets through a cloud integration, in place of the one it has.
     *
     * <p>Fails with {@link NotFoundException} if there is no such dataset or integration.
     */
    @PythonSdk("Dataset.add_iam_integration")
    public Call<Void> addIntegration(String datasetId, String integrationId) {
        return new Signers(this.caller).set(datasetId, integrationId).withoutResult();
    }

    /** Takes the cloud integration away from a dataset. */
    @PythonSdk("Dataset.remove_iam_integration")
    public Call<Void> removeIntegration(String datasetId) {
        return new Signers(this.caller).clear(datasetId).withoutResult();
    }

    /**
     * The cloud integration that a dataset's assets are read through, if it has one. Fails with
     * {@link NotFoundException} if there is no such dataset.
     */
    @PythonSdk("Dataset.iam_integration")
    public Call<Optional<IamIntegration>> findIntegration(String datasetId) {
        return this.caller.call(GET_SIGNER.with("id", datasetId));
    }

    /**
     * Return the user who created a dataset, empty if that user no longer exists. Fails with {@link NotFoundException} if there is
     * no such dataset.
     */
    @PythonSdk("Dataset.created_by")
    public Call<Optional<User>> findCreator(String datasetId) {
        return this.caller.call(GET_CREATOR.with("id", datasetId));
    }

    /**
     * Changes what the update names; the rest stays.
     *
     * <p>Fails with {@link NotFoundException} if there is no such dataset.
     */
    @PythonSdk("Dataset.update")
    public Call<Dataset> update(String id, DatasetUpdate update) {
        return this.caller.call(UPDATE_DATASET.with(update.variables(id)));
    }

    /** Deletes a dataset with its data rows. */
    @PythonSdk("Dataset.delete")
    public Call<Void> delete(String id) {
        return this.caller.call(DELETE_DATASET.with("id", id)).withoutResult();
    }
}
