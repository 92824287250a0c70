package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.models.ModelRunDataRowOperations;
import io.github.labelboxspring.models.ModelRunOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on model runs and their data rows.
 *
 * <pre>{@code
 * ModelRun run = client.models().runs().create(modelId, "epoch 3", null).execute();
 * client.models().runs().dataRows().upsert(run.id(), DataRowKeys.globalKeys("wren", "robin")).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/model-run">Labelbox: model runs</a>
 */
@CheckReturnValue
public final class ModelRunsClient extends ModelRunOperations {

    private final Caller caller;

    ModelRunsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on data rows of model runs. */
    public ModelRunDataRowOperations dataRows() {
        return new ModelRunDataRowOperations(this.caller);
    }
}
