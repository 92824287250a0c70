package io.github.labelboxspring.observation;

import io.micrometer.common.KeyValues;

/** The metric {@code labelbox.client.operation}, with the client, the operation, its kind, the outcome and the attempts. */
public final class DefaultCallObservationConvention implements CallObservationConvention {

    @Override
    public String getName() {
        return "labelbox.client.operation";
    }

    @Override
    public String getContextualName(CallContext context) {
        return "labelbox " + context.operationName();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        return KeyValues.of(
                CallObservation.LowCardinality.CLIENT.withValue(context.client()),
                CallObservation.LowCardinality.OPERATION.withValue(context.operationName()),
                CallObservation.LowCardinality.KIND.withValue(context.kind()),
                CallObservation.LowCardinality.OUTCOME.withValue(outcome(context)),
                CallObservation.LowCardinality.ATTEMPTS.withValue(String.valueOf(context.attempts())));
    }

    private static String outcome(CallContext context) {
        Throwable error = context.getError();
        return error == null ? "SUCCESS" : error.getClass().getSimpleName();
    }
}
