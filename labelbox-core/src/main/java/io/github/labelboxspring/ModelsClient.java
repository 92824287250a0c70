package io.github.labelboxspring;

import io.github.labelboxspring.foundry.FoundryOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.models.ModelOperations;
import org.springframework.lang.CheckReturnValue;

/** Models. */
@CheckReturnValue
public final class ModelsClient extends ModelOperations {

    private final Caller caller;

    ModelsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** The runs of models. */
    public ModelRunsClient runs() {
        return new ModelRunsClient(this.caller);
    }

    /** Foundry apps. */
    public FoundryOperations foundry() {
        return new FoundryOperations(this.caller);
    }
}
