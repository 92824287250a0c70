package io.github.labelboxspring;

import io.github.labelboxspring.foundry.FoundryOperations;
import io.github.labelboxspring.internal.operation.Caller;
import io.github.labelboxspring.models.ModelOperations;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations on models, their runs and Foundry apps.
 *
 * <pre>{@code
 * Model model = client.models().create("Bird finder", ontologyId).execute();
 * ModelRun run = client.models().runs().create(model.id(), "epoch 3", Map.of("rate", 0.1)).execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/reference/model">Labelbox: models</a>
 */
@CheckReturnValue
public final class ModelsClient extends ModelOperations {

    private final Caller caller;

    ModelsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations on runs of models. */
    public ModelRunsClient runs() {
        return new ModelRunsClient(this.caller);
    }

    /** Return the operations on Foundry apps. */
    public FoundryOperations foundry() {
        return new FoundryOperations(this.caller);
    }
}
