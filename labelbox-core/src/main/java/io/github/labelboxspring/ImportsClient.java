package io.github.labelboxspring;

import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.imports.PredictionOperations;
import io.github.labelboxspring.internal.operation.Caller;
import org.springframework.lang.CheckReturnValue;

/**
 * Operations for importing annotations into projects and model runs.
 *
 * <pre>{@code
 * ImportResult shown = client.imports().preLabels(projectId, "week 12", annotations).execute();
 * ImportResult compared = client.imports()
 *         .predictions()
 *         .intoModelRun(modelRunId, "week 12", annotations)
 *         .execute();
 * }</pre>
 *
 * @see <a href="https://docs.labelbox.com/docs/import-annotations">Labelbox: import of annotations</a>
 */
@CheckReturnValue
public final class ImportsClient extends ImportOperations {

    private final Caller caller;

    ImportsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Return the operations for importing predictions into model runs. */
    public PredictionOperations predictions() {
        return new PredictionOperations(this.caller);
    }
}
