package io.github.labelboxspring;

import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.models.ModelRunDataRowOperations;
import io.github.labelboxspring.models.ModelRunOperations;
import org.springframework.lang.CheckReturnValue;

/** Model runs. */
@CheckReturnValue
public final class ModelRunsClient extends ModelRunOperations {

    private final Caller caller;

    ModelRunsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** The data rows of model runs. */
    public ModelRunDataRowOperations dataRows() {
        return new ModelRunDataRowOperations(this.caller);
    }
}
