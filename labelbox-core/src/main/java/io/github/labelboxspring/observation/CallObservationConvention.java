package io.github.labelboxspring.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/** Names and keys of the observation of a call; bring your own to change them. */
public interface CallObservationConvention extends ObservationConvention<CallContext> {

    @Override
    default boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }
}
