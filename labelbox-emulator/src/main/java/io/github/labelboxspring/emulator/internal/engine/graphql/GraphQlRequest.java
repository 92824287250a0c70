package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as it is in the body; uploads are already in place among the variables. */
public record GraphQlRequest(
        String query,
        Map<String, Object> variables,
        @Nullable String operationName) {}
