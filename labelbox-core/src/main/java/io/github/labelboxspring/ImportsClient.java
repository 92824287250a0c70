package io.github.labelboxspring;

import io.github.labelboxspring.imports.ImportOperations;
import io.github.labelboxspring.imports.PredictionOperations;
import io.github.labelboxspring.internal.operation.Caller;
import org.springframework.lang.CheckReturnValue;

/** Imports of annotations into projects. */
@CheckReturnValue
public final class ImportsClient extends ImportOperations {

    private final Caller caller;

    ImportsClient(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    /** Imports of predictions into model runs. */
    public PredictionOperations predictions() {
        return new PredictionOperations(this.caller);
    }
}
