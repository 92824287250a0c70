package io.github.labelboxspring.observation;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

/**
 * A convention for calls according to the OpenTelemetry semantic conventions for GraphQL: spans are named
 * {@code query GetProject}, and have {@code graphql.operation.type}, {@code graphql.operation.name} and {@code
 * error.type}, which are {@code none} if not applicable. Other keys have the names of {@link
 * CallObservation.LowCardinality}. The convention for HTTP requests is {@link OpenTelemetryHttpObservationConvention}.
 */
public final class OpenTelemetryCallObservationConvention implements CallObservationConvention {

    private final CallObservationConvention keys = new DefaultCallObservationConvention();

    @Override
    public String getName() {
        return "labelbox.client.operation";
    }

    @Override
    public String getContextualName(CallContext context) {
        return context.kind() + " " + context.operationName();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        boolean graphQl = context.kind().equals("query") || context.kind().equals("mutation");
        Throwable error = context.getError();
        return this.keys
                .getLowCardinalityKeyValues(context)
                .and(
                        KeyValue.of("graphql.operation.type", graphQl ? context.kind() : KeyValue.NONE_VALUE),
                        KeyValue.of("graphql.operation.name", graphQl ? context.operationName() : KeyValue.NONE_VALUE),
                        KeyValue.of(
                                "error.type",
                                error == null
                                        ? KeyValue.NONE_VALUE
                                        : error.getClass().getName()));
    }
}
