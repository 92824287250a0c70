package io.github.labelboxspring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** The convention for names and keys of observations of calls; implement it to customize them. */
public interface CallObservationConvention extends ObservationConvention<CallContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }
}
