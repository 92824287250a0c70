package io.github.labelboxspring.observation;

import io.github.labelboxspring.observation.CallObservation.LowCardinality;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/** The metric {@code labelbox.client.operation}, with the keys of {@link CallObservation.LowCardinality}. */
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
                LowCardinality.CLIENT.withValue(context.client()),
                LowCardinality.OPERATION.withValue(context.operationName()),
                LowCardinality.KIND.withValue(context.kind()),
                LowCardinality.ATTEMPTS.withValue(attempts(context.attempts())),
                LowCardinality.OUTCOME.withValue(context.outcome().name()),
                error(context.getError()));
    }

    private static String attempts(int attempts) {
        return attempts < 4 ? String.valueOf(attempts) : "4+";
    }

    private static KeyValue error(@Nullable Throwable error) {
        return LowCardinality.ERROR.withValue(
                error == null ? KeyValue.NONE_VALUE : error.getClass().getSimpleName());
    }
}
