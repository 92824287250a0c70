package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A GraphQL request whose variables already contain the uploaded files. */
public record GraphQlRequest(
        String query,
        Map<String, Object> variables,
        @Nullable String operationName) {}
