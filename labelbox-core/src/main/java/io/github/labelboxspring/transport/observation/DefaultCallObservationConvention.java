package io.github.labelboxspring.transport.observation;

import io.github.labelboxspring.call.GraphQlOperation;
import io.github.labelboxspring.call.Operation;
import io.github.labelboxspring.call.Safety;
import io.micrometer.common.KeyValues;

/** The metric {@code labelbox.client.operation}, with the operation, its kind, the outcome and the attempts. */
public final class DefaultCallObservationConvention implements CallObservationConvention {

    @Override
    public String getName() {
        return "labelbox.client.operation";
    }

    @Override
    public String getContextualName(CallContext context) {
        return "labelbox " + context.operation().name();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        return KeyValues.of(
                CallObservation.LowCardinality.OPERATION.withValue(
                        context.operation().name()),
                CallObservation.LowCardinality.KIND.withValue(kind(context.operation())),
                CallObservation.LowCardinality.OUTCOME.withValue(outcome(context)),
                CallObservation.LowCardinality.ATTEMPTS.withValue(String.valueOf(context.attempts())));
    }

    private static String kind(Operation<?> operation) {
        if (!(operation instanceof GraphQlOperation)) {
            return "rest";
        }
        return operation.safety() == Safety.READ ? "query" : "mutation";
    }

    private static String outcome(CallContext context) {
        Throwable error = context.getError();
        return error == null ? "SUCCESS" : error.getClass().getSimpleName();
    }
}
